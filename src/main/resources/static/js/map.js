// The map that one can move: the same points and list as the drawn one, whose place it takes once it has the points.
(() => {
  const box = document.getElementById('map')
  if (!box || !window.L) return
  const words = box.dataset
  const markers = new Map()
  const get = address => fetch(address).then(answer => answer.ok ? answer.json() : Promise.reject(new Error(address + ': ' + answer.status)))
  // without it the map is poorer, not broken; whoever leaves the page ends what is under way
  const perhaps = (address, use) => get(address).then(use, () => {})
  perhaps(words.points, sent => {
    document.getElementById('drawing').remove()

    const map = L.map(box, { zoomControl: false, attributionControl: Boolean(words.tiles), minZoom: 2, maxZoom: Number(words.nearest),
      fadeAnimation: false, zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches, markerZoomAnimation: false })
    L.control.zoom({ zoomInTitle: words.nearer, zoomOutTitle: words.farther }).addTo(map)
    box.setAttribute('role', 'region')
    box.setAttribute('aria-label', words.title)
    map.createPane('countries').style.zIndex = 200
    map.createPane('counties').style.zIndex = 205
    map.createPane('borders').style.zIndex = 210
    map.createPane('labels').style.zIndex = 590
    const asked = words.asked === 'yes'
    map.setView(words.at.split(',').map(Number), Number(words.zoom))

    const element = (name, css, text) => {
      const made = document.createElement(name)
      made.className = css
      if (text) made.textContent = text
      return made
    }

    // the ground: borders of our own, or the tiles that the operator has named
    const borders = (address, level, pane) => perhaps(address, shapes =>
      L.geoJSON(shapes, { pane, interactive: false, className: 'border border--' + level }).addTo(map))
    let counties
    const finer = () => {
      if (map.getZoom() >= 8 && !counties && !words.tiles) counties = borders(words.counties, 'counties', 'counties')
      box.classList.toggle('atlas__map--far', map.getZoom() < 8)
    }
    if (words.tiles) {
      L.tileLayer(words.tiles, { attribution: words.attribution, maxZoom: Number(words.nearest) }).addTo(map)
      box.classList.add('atlas__map--tiled')
    } else {
      if (words.countries) borders(words.countries, 'countries', 'countries')
      borders(words.voivodeships, 'voivodeships', 'borders')
      map.on('zoomend', finer)
      finer()
    }

    // the pins
    const key = point => point.kind + '/' + point.slug
    const one = point => {
      const shape = element('span', '')
      shape.append(element('span', 'pin pin--' + point.look), element('span', 'unseen', point.title + ', ' + word(point) + ', ' + point.place))
      return L.divIcon({ className: 'pin-marker', html: shape, iconSize: [28, 28], popupAnchor: [0, -10] })
    }
    const many = (number, looks, place) => {
      const size = number < 10 ? 32 : number < 100 ? 38 : 46
      const disc = element('span', 'pins pins--' + (looks.size === 1 ? [...looks][0] : 'mixed'), String(number))
      disc.prepend(element('span', 'unseen', words.together + ' '))
      if (place) disc.append(element('span', 'unseen', ', ' + place))
      return L.divIcon({ className: 'pin-marker', html: disc, iconSize: [size, size], popupAnchor: [0, -size / 2 + 4] })
    }
    const word = point => words['look' + point.look[0].toUpperCase() + point.look.slice(1)]
    const group = L.markerClusterGroup({ animate: false, showCoverageOnHover: false, maxClusterRadius: 46, chunkedLoading: true,
      iconCreateFunction: cluster => {
        const points = cluster.getAllChildMarkers().map(marker => marker.point)
        return many(points.reduce((sum, it) => sum + it.number, 0), new Set(points.map(it => it.look)))
      } })

    const language = location.pathname.slice(0, 3)
    const bubble = point => {
      const said = element('div', '')
      const link = element('a', '', point.slug ? point.title : point.number + ' · ' + word(point))
      if (point.slug) link.href = language + '/' + point.kind + 's/' + point.slug
      else link.href = address(point.at, Math.max(map.getZoom(), 11)) + '#found'
      said.append(link, element('p', '', [point.slug ? word(point) : words.listed, point.place].filter(Boolean).join(' · ')))
      return said
    }
    const mark = point => {
      const marker = L.marker(point.at, { icon: point.slug ? one(point) : many(point.number, new Set([point.look]), point.place), riseOnHover: true })
      marker.point = point
      marker.bindPopup(() => bubble(point), { maxWidth: 280, autoPanPadding: [40, 40] })
      marker.on('mouseover focus popupopen', () => light(point, true)).on('mouseout blur popupclose', () => light(point, false))
      if (point.slug) markers.set(key(point), [...markers.get(key(point)) || [], marker])
      return marker
    }

    // a pin and its line in the list light up together
    const light = (point, on) => {
      document.querySelector(`[data-item="${CSS.escape(key(point))}"]`)?.classList.toggle('found__item--lit', on)
      show(key(point), on)
    }
    const show = (item, on) => (markers.get(item) || []).forEach(marker =>
      group.getVisibleParent(marker)?.getElement()?.classList.toggle('pin-marker--lit', on))
    for (const [event, on] of [['mouseover', true], ['focusin', true], ['mouseout', false], ['focusout', false]])
      document.addEventListener(event, at => {
        const item = at.target.closest?.('[data-item]')
        if (item) show(item.dataset.item, on)
      })
    group.on('clusterkeypress', pressed => {
      if (pressed.originalEvent.key !== 'Enter') return
      if (map.getZoom() < map.getMaxZoom() && pressed.layer.getBounds().getNorthEast().distanceTo(pressed.layer.getBounds().getSouthWest()) > 0)
        pressed.layer.zoomToBounds({ padding: [20, 20] })
      else pressed.layer.spiderfy()
      box.focus({ preventScroll: true })
    })

    // the address keeps the view, and the list follows it
    const address = (at, zoom) => {
      const here = new URL(location.href)
      here.searchParams.delete('after')
      here.searchParams.set('at', at.map(degrees => degrees.toFixed(4)).join(','))
      here.searchParams.set('zoom', zoom)
      return here.pathname + decodeURIComponent(here.search)
    }
    const carry = (at, zoom) => {
      const form = document.getElementById('map-filter')
      for (const [name, value] of [['at', at.map(it => it.toFixed(4)).join(',')], ['zoom', zoom]]) {
        const field = form.elements[name] || form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name }))
        field.value = value
      }
      document.querySelectorAll('#kinds a, .langs a').forEach(link => {
        const there = new URL(link.href)
        there.searchParams.set('at', form.elements.at.value)
        there.searchParams.set('zoom', zoom)
        link.href = there.pathname + decodeURIComponent(there.search)
      })
    }
    let waiting, reading
    const list = () => {
      const { x, y } = map.getSize()
      reading?.abort()
      reading = new AbortController()
      const here = location.pathname + location.search
      fetch(here + (here.includes('?') ? '&' : '?') + `size=${x}x${y}`, { signal: reading.signal }).then(answer => answer.text()).then(text => {
        const found = new DOMParser().parseFromString(text, 'text/html').getElementById('found')
        if (found) document.getElementById('found').replaceWith(found)
        box.dataset.listed = 'now'
      }).catch(() => {})
    }
    const moved = () => {
      const { lat, lng } = map.getCenter()
      const at = [lat, L.Util.wrapNum(lng, [-180, 180], true)]
      history.replaceState(history.state, '', address(at, map.getZoom()))
      carry(at, map.getZoom())
      clearTimeout(waiting)
      waiting = setTimeout(list, 250)
    }

    // towns have their names where nothing lies over them
    const towns = L.layerGroup()
    const free = (taken, it) => !taken.some(box => it.left < box.right && it.right > box.left && it.top < box.bottom && it.bottom > box.top)
    const label = all => {
      towns.clearLayers()
      const frame = box.getBoundingClientRect()
      const taken = [...box.querySelectorAll('.leaflet-marker-pane .pin-marker, .leaflet-bar')].map(it => it.getBoundingClientRect())
        .map(it => ({ left: it.left - frame.left, right: it.right - frame.left, top: it.top - frame.top, bottom: it.bottom - frame.top }))
      const least = map.getZoom() < 5 ? -1 : map.getZoom() < 7 ? 0 : map.getZoom() < 9 ? 1 : 2
      const seen = map.getBounds()
      for (const [north, east, name, rank] of all) {
        if (rank > least || !seen.contains([north, east])) continue
        const at = map.latLngToContainerPoint([north, east])
        const half = name.length * 4.2 + 6
        for (const down of [0, 26, -26, 32, -32]) {
          const here = { left: at.x - half, right: at.x + half, top: at.y + down - 9, bottom: at.y + down + 9 }
          if (here.left < 0 || here.right > frame.width || here.top < 0 || here.bottom > frame.height - 6 || !free(taken, here)) continue
          taken.push(here)
          L.marker(map.containerPointToLatLng([at.x, at.y + down]), { pane: 'labels', interactive: false, keyboard: false,
            icon: L.divIcon({ className: '', iconSize: [0, 0], html: Object.assign(element('span', 'town', name), { ariaHidden: 'true' }) }) }).addTo(towns)
          break
        }
      }
    }

    group.addLayers(sent.points.map(mark))
    map.addLayer(group)
    if (!asked && sent.points.length) map.fitBounds(L.latLngBounds(sent.points.map(it => it.at)), { padding: [46, 46], maxZoom: 10, animate: false })
    map.on('moveend', moved)
    if (asked) list()
    box.dataset.ready = 'yes'
    if (words.tiles) return
    towns.addTo(map)
    perhaps(words.towns, known => {
      const abroad = new Map(sent.points.filter(it => it.abroad).map(it => [it.abroad, [...it.at, it.abroad, 0]]))
      const all = [...abroad.values(), ...known]
      label(all)
      map.on('moveend', () => label(all))
      group.on('spiderfied unspiderfied', () => label(all))
    })
  })
})()

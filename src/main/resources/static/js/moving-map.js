// The map that one can move: the same ground, pins and names, in the same view, as on the drawn one, whose place it takes once it has all of
// them. So it groups pins and places names by the drawing's rules (Cluster, TownNames), and counts in the drawing's points.
const TILE = 256, COUNTIES_FROM = 8, APART = 46, LETTER = 9, LINE = 22, SPOKEN = 3, MOST = 30, ABROAD = 9

const get = address => fetch(address).then(answer => answer.ok ? answer.json() : Promise.reject(new Error(address + ': ' + answer.status)))
// without it the map is poorer, not broken
const perhaps = address => address ? get(address).catch(() => null) : null

const element = (name, css, text) => {
  const made = document.createElement(name)
  made.className = css
  if (text) made.textContent = text
  return made
}

export default async (box, released) => {
  const words = box.dataset
  const near = Number(words.zoom) >= COUNTIES_FROM
  const [sent, ...grounds] = await Promise.all([get(words.points),
    ...(words.tiles ? [] : [words.countries, near ? words.counties : null, words.voivodeships, words.towns]).map(perhaps)])
  await released()

  // the drawing is so many points wide, and the page shows it larger or smaller: so it does with this map, whose zooms are therefore the drawing's
  const drawing = document.getElementById('drawing')
  const { width, height } = drawing.querySelector('svg').viewBox.baseVal
  const stretched = Math.min(box.clientWidth / width, box.clientHeight / height)
  const shown = words.tiles ? Math.round(stretched * TILE) / TILE : stretched
  const point = getComputedStyle(drawing.querySelector('.drawing__halved')).display === 'none' ? shown : 2 * shown
  const map = L.map(box, { zoomControl: false, attributionControl: Boolean(words.tiles), minZoom: 2, maxZoom: Number(words.nearest),
    fadeAnimation: false, zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches, markerZoomAnimation: false,
    crs: L.extend({}, L.CRS.EPSG3857, { scale: zoom => TILE * 2 ** zoom * shown, zoom: scale => Math.log2(scale / TILE / shown) }) })
  box.style.setProperty('--point', point)
  box.setAttribute('role', 'region')
  box.setAttribute('aria-label', words.title)
  ;['countries', 'counties', 'voivodeships'].forEach((pane, i) => { map.createPane(pane).style.zIndex = 200 + 5 * i })
  map.createPane('labels').style.zIndex = 590
  map.setView(words.at.split(',').map(Number), Number(words.zoom))

  // the ground: borders of our own, or the tiles that the operator has named
  const borders = (shapes, level) => shapes && L.geoJSON(shapes, { pane: level, interactive: false, className: 'border border--' + level }).addTo(map)
  if (words.tiles) {
    const levels = Math.round(Math.log2(shown))
    L.tileLayer(words.tiles, { attribution: words.attribution, maxZoom: Number(words.nearest),
      tileSize: TILE * shown / 2 ** levels, zoomOffset: levels }).addTo(map)
    box.classList.add('atlas__map--tiled')
  } else {
    ['countries', 'counties', 'voivodeships'].forEach((level, i) => borders(grounds[i], level))
    let asked = near
    map.on('zoomend', async () => {
      box.classList.toggle('atlas__map--far', map.getZoom() < COUNTIES_FROM)
      if (asked || map.getZoom() < COUNTIES_FROM) return
      asked = true
      borders(await perhaps(words.counties), 'counties')
    })
  }

  // what lies at one place, the fullest places first
  const lying = new Map()
  for (const it of sent.points) {
    const here = it.at + it.place
    if (!lying.has(here)) lying.set(here, [])
    lying.get(here).push(it)
  }
  const places = [...lying.values()]
    .map(points => ({ at: points[0].at, points, number: points.reduce((sum, it) => sum + it.number, 0) }))
    .sort((one, other) => other.number - one.number || one.at[0] - other.at[0] || one.at[1] - other.at[1])
  const grouped = () => {
    const groups = []
    for (const place of places) {
      const here = map.project(place.at, map.getZoom())
      const group = groups.find(it => it.here.distanceTo(here) < APART * point)
      if (group) group.places.push(place)
      else groups.push({ here, at: place.at, places: [place] })
    }
    return groups.map(it => {
      const points = it.places.flatMap(place => place.points)
      const number = it.places.reduce((sum, place) => sum + place.number, 0)
      return { ...it, points, number, radius: number === 1 ? 9 : number < 10 ? 15 : number < 100 ? 18 : 22 }
    })
  }

  const word = it => words['look' + it.look[0].toUpperCase() + it.look.slice(1)]
  const icon = ({ points, number, radius }) => {
    const looks = new Set(points.map(it => it.look)), towns = [...new Set(points.map(it => it.place).filter(Boolean))]
    const disc = number > 1
    const html = element('span', disc ? 'pins pins--' + (looks.size === 1 ? points[0].look : 'mixed') : '', disc ? String(number) : '')
    if (disc) {
      html.prepend(element('span', 'unseen', words.together + ' '))
      html.append(element('span', 'unseen', ', ' + towns.slice(0, SPOKEN).join(', ') + (towns.length > SPOKEN ? ' …' : '')))
    } else html.append(element('span', 'pin pin--' + points[0].look), element('span', 'unseen', [points[0].title, word(points[0]), towns[0]].filter(Boolean).join(', ')))
    const size = disc ? (2 * radius + 2) * point : 28
    return L.divIcon({ className: 'pin-marker', html, iconSize: [size, size], popupAnchor: [0, 4 - size / 2] })
  }
  const language = location.pathname.slice(0, 3)
  const bubble = points => {
    const said = element('div', '')
    for (const it of points.slice(0, MOST)) {
      const link = element('a', '', it.slug ? it.title : it.number + ' · ' + word(it))
      link.href = it.slug ? language + '/' + it.kind + 's/' + it.slug : listed(it.at)
      said.append(link, element('p', '', [it.slug ? word(it) : words.listed, it.place].filter(Boolean).join(' · ')))
    }
    if (points.length > MOST) said.append(Object.assign(element('a', '', words.listed), { href: listed(points[0].at) }))
    return said
  }

  // a group of several places leads nearer, what lies at one place opens
  const mark = group => {
    const marker = L.marker(group.at, { icon: icon(group), riseOnHover: true })
    const lit = group.lit = on => {
      group.points.forEach(it => document.querySelector(`[data-item="${CSS.escape(key(it))}"]`)?.classList.toggle('found__item--lit', on))
      marker.getElement()?.classList.toggle('pin-marker--lit', on)
    }
    marker.on('mouseover focus popupopen', () => lit(true)).on('mouseout blur popupclose remove', () => lit(false))
    if (group.places.length === 1 || map.getZoom() >= map.getMaxZoom())
      return marker.bindPopup(() => bubble(group.points), { maxWidth: 280, maxHeight: 240, autoPanPadding: [40, 40] })
    const nearer = () => map.fitBounds(group.places.map(it => it.at), { padding: [APART, APART] })
    return marker.on('click', nearer).on('keypress', pressed => {
      if (pressed.originalEvent.key !== 'Enter') return
      nearer()
      box.focus({ preventScroll: true })
    })
  }
  const key = it => it.kind + '/' + it.slug
  const pins = L.layerGroup().addTo(map)
  let groups = []
  const place = () => {
    const seen = map.getBounds().pad(0.3)
    for (const group of groups)
      if (seen.contains(group.at)) pins.addLayer(group.marker ??= mark(group))
      else if (group.marker && !group.marker.isPopupOpen()) pins.removeLayer(group.marker)
  }
  const regroup = () => {
    pins.clearLayers()
    groups = grouped()
    place()
  }
  for (const [event, on] of [['mouseover', true], ['focusin', true], ['mouseout', false], ['focusout', false]])
    document.addEventListener(event, at => {
      const item = at.target.closest?.('[data-item]')?.dataset.item
      if (item) groups.filter(it => it.points.some(it => key(it) === item))
        .forEach(it => it.marker?.getElement()?.classList.toggle('pin-marker--lit', on))
    })

  // the address keeps the view, and the list follows it
  const address = (at, zoom) => {
    const here = new URL(location.href)
    here.searchParams.delete('after')
    here.searchParams.set('at', at.map(degrees => degrees.toFixed(4)).join(','))
    here.searchParams.set('zoom', zoom)
    return here.pathname + decodeURIComponent(here.search)
  }
  const listed = at => address(at, Math.max(map.getZoom(), 11)) + '#found'
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
  const size = () => {
    const { x, y } = map.getSize().divideBy(shown).round()
    return x === width && y === height ? '' : `size=${x}x${y}`
  }
  const ways = document.getElementById('ways')
  let waiting, reading
  const list = () => {
    reading?.abort()
    reading = new AbortController()
    const here = location.pathname + location.search, sized = size()
    fetch(sized ? here + (here.includes('?') ? '&' : '?') + sized : here, { signal: reading.signal }).then(answer => answer.text()).then(text => {
      const read = new DOMParser().parseFromString(text, 'text/html')
      const found = read.getElementById('found')
      if (!found) return
      document.getElementById('found').replaceWith(found)
      groups.filter(it => it.marker?.isPopupOpen()).forEach(it => it.lit(true))
      const by = ways.contains(document.activeElement) ? document.activeElement.dataset.by : null
      ways.replaceChildren(...read.getElementById('ways').children)
      if (by) (ways.querySelector(`[data-by="${by}"]`) || box).focus({ preventScroll: true })
      box.dataset.followed = 'yes'
    }).catch(() => {})
  }
  let last = { at: map.getCenter(), zoom: map.getZoom() }
  const moved = () => {
    // a window of another size moves nothing
    const now = { at: map.getCenter(), zoom: map.getZoom() }
    if (now.zoom === last.zoom && map.project(now.at).distanceTo(map.project(last.at)) < 2) return
    last = now
    const { lat, lng } = now.at
    const at = [lat, L.Util.wrapNum(lng, [-180, 180], true)]
    history.replaceState(history.state, '', address(at, map.getZoom()))
    carry(at, map.getZoom())
    clearTimeout(waiting)
    waiting = setTimeout(list, 250)
  }

  // towns have their names where nothing lies over them: large ones before small ones, near ones before far ones; last
  // the towns abroad that a pin stands at, which the drawing does not know
  const towns = L.layerGroup().addTo(map)
  const half = name => Math.floor(name.length * LETTER / 2)
  const label = () => {
    towns.clearLayers()
    const degree = TILE * 2 ** map.getZoom() * shown / point / 360
    const least = degree < 25 ? -1 : degree < 110 ? 0 : degree < 300 ? 1 : 2
    const seen = map.getBounds(), centre = map.getCenter(), room = map.getSize().divideBy(point)
    const on = at => map.project(at).subtract(map.project(centre)).divideBy(point).add(room.divideBy(2)).round()
    const standing = groups.filter(it => seen.contains(it.at)).map(it => ({ ...on(it.at), radius: it.radius }))
    const abroad = groups.map(it => it.points[0]).filter(it => it.abroad).map(it => [...it.at, it.abroad, ABROAD])
    const taken = []
    const fits = it => it.x > half(it.name) && it.x < room.x - half(it.name) && it.y > LINE && it.y < room.y - LINE
      && !standing.some(pin => Math.abs(it.y - 5 - pin.y) < pin.radius + LINE / 2 && Math.abs(it.x - pin.x) < pin.radius + half(it.name))
      && !taken.some(other => Math.abs(it.y - other.y) < LINE && Math.abs(it.x - other.x) < half(it.name + other.name))
    for (const [north, east, name] of [...grounds[3] || [], ...abroad]
      .filter(([north, east, , rank]) => (rank <= least || rank === ABROAD) && seen.contains([north, east]))
      .sort((one, other) => one[3] - other[3] || centre.distanceTo(one.slice(0, 2)) - centre.distanceTo(other.slice(0, 2)))) {
      if (taken.some(it => it.name === name)) continue
      const { x, y } = on([north, east])
      const around = standing.filter(it => Math.hypot(it.x - x, it.y - y) < it.radius + LINE)
        .flatMap(it => [{ x: it.x, y: it.y + it.radius + LINE }, { x: it.x, y: it.y - it.radius - LINE / 2 }])
      const at = [{ x, y }, ...around].map(it => ({ ...it, name })).find(fits)
      if (!at) continue
      taken.push(at)
      L.marker(map.containerPointToLatLng([at.x * point, (at.y - 5) * point]), { pane: 'labels', interactive: false, keyboard: false,
        icon: L.divIcon({ className: '', iconSize: [0, 0], html: Object.assign(element('span', 'town', name), { ariaHidden: 'true' }) }) }).addTo(towns)
    }
  }

  const settled = () => {
    place()
    if (!words.tiles) label()
  }
  regroup()
  settled()
  map.on('zoomend', regroup).on('moveend', () => { settled(); moved() })
  map.on('popupopen', ({ popup }) => popup.getElement().querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', words.close))
  L.DomEvent.disableClickPropagation(ways)
  if (drawing.contains(document.activeElement)) box.focus({ preventScroll: true })
  drawing.remove()
  if (words.asked === 'yes' && size()) list()
  box.dataset.ready = 'yes'
  return map
}

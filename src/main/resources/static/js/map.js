// The map stands as it was drawn. What moves it is fetched when somebody reaches for it: a visit that only reads costs no library.
'use strict';
(() => {
  const box = document.getElementById('map')
  if (!box) return
  const words = box.dataset
  const part = (name, about) => new Promise((onload, onerror) =>
    document.head.append(Object.assign(document.createElement(name), about, { onload, onerror })))

  // what somebody is just pressing is not taken away
  let released = Promise.resolve()
  box.addEventListener('pointerdown', () => {
    released = new Promise(done => ['pointerup', 'pointercancel'].forEach(end => addEventListener(end, () => setTimeout(done), { once: true })))
  })

  let waking
  const wake = () => waking ??= Promise.all([
    import(words.mover),
    part('script', { src: words.library }),
    ...words.sheets.split(' ').map(href => part('link', { rel: 'stylesheet', href })),
  ]).then(([mover]) => mover.default(box, () => released))
  // without it the map stays as it was drawn, and whoever comes again tries again
  const perhaps = () => wake().catch(() => { waking = undefined })

  // A mouse wakes the map by coming near. A finger does not: it may be about to scroll past, and a map that moves would hold the page.
  // So a swipe scrolls, a tap on a pin follows its link to what is nearer, and a tap on the button, on the ground or on the ways wakes
  // the map: no touch is lost. Keys have the button and the ways; to be woken by a mere focus would take the focus away.
  box.addEventListener('pointerenter', entered => { if (entered.pointerType !== 'touch') perhaps() })
  box.addEventListener('click', clicked => {
    const link = clicked.target.closest('a')
    if (!link) perhaps()
    else if (link.dataset.by && !clicked.ctrlKey && !clicked.metaKey && !clicked.shiftKey) {
      clicked.preventDefault()
      wake().then(map => map.setZoom(map.getZoom() + Number(link.dataset.by)), () => location.assign(link.href))
    }
  })
  box.querySelector('[data-wake]').hidden = false
})()

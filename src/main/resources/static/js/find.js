// Suggestions need a library: whoever does not search does not load it.
{
  const { library } = document.currentScript.dataset
  document.addEventListener('focusin', function load(event) {
    if (!event.target.closest('[data-hx-get]')) return
    document.removeEventListener('focusin', load)
    document.head.append(Object.assign(document.createElement('script'), { src: library }))
  })
}

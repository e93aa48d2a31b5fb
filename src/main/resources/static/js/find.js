// Offers titles as one types: whoever only reads loads no library for it.
{
  let waiting, asked
  document.addEventListener('input', event => {
    const field = event.target.closest('[data-suggestions]')
    if (!field) return
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      asked?.abort()
      asked = new AbortController()
      fetch(field.dataset.suggestions + '?q=' + encodeURIComponent(field.value), { signal: asked.signal })
        .then(answer => answer.ok ? answer.text() : '')
        .then(offered => { field.list.innerHTML = offered })
        // overtaken by the next letter, or the line is down: searching works without
        .catch(() => {})
    }, 150)
  })
}

/** How a page is built: its elements as they stand inside each other, and what decides how they look; no words, and of what is alike, one. */
() => {
  const TELLING = /^(class|role|type|lang|dir|tabindex|aria-(?!label|describedby|controls|owns|details).*)$/;
  const told = attribute => TELLING.test(attribute.name) ? `${attribute.name}=${attribute.value}` : attribute.name;
  const hasWords = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const shape = element => [
    element.localName,
    element.checkVisibility() ? "" : " hidden",
    element.matches(":checked") ? " chosen" : "",
    ` ${[...element.attributes].map(told).sort()}`,
    hasWords(element) ? " words" : "",
    ` (${[...new Set([...element.children].map(shape))]})`,
  ].join("");
  return shape(document.documentElement);
}

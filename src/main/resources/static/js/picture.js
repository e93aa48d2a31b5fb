// Pictures that are dropped or pasted, sent one after the other; and the point of a picture that stays in sight, set by a click.
"use strict";

const sent = (form, file) => {
  const data = new FormData(form);
  for (const field of ["files", "pl", "de", "en"]) data.delete(field);
  data.set("file", file);
  return fetch(form.dataset.each, { method: "POST", body: data, headers: { Accept: "application/json" } })
    .then(async answer => answer.ok ? null : (await answer.json()).message)
    .catch(() => form.dataset.lost);
};

const say = (news, text, kind) => {
  const line = document.createElement("p");
  line.className = kind;
  line.textContent = text;
  news.append(line);
};

const sendAll = async form => {
  const news = form.querySelector("[data-news]");
  const files = [...form.elements.files.files];
  const button = form.querySelector("button:not([type=button])");
  news.replaceChildren();
  button.disabled = true;
  let refused = 0;
  for (const [number, file] of files.entries()) {
    button.setAttribute("aria-busy", "true");
    say(news, `${form.dataset.sending} ${number + 1}/${files.length}: ${file.name}`, "small soft");
    const message = await sent(form, file);
    if (message === null) continue;
    refused++;
    say(news, `${file.name}: ${message}`, "small drop__bad");
  }
  button.disabled = false;
  button.removeAttribute("aria-busy");
  if (refused === 0) location.assign(form.dataset.done);
  else form.elements.files.value = "";
};

const take = (form, files) => {
  const pictures = [...files].filter(file => file.type.startsWith("image/") || file.type === "");
  if (pictures.length === 0) return;
  const chosen = new DataTransfer();
  for (const file of pictures) chosen.items.add(file);
  form.elements.files.files = chosen.files;
  form.elements.files.dispatchEvent(new Event("change", { bubbles: true }));
};

for (const form of document.querySelectorAll("form[data-pictures]")) {
  const zone = form.querySelector("[data-drop]");
  form.addEventListener("submit", event => {
    if (form.elements.files.files.length < 2) return;
    event.preventDefault();
    sendAll(form);
  });
  zone.addEventListener("dragover", event => {
    event.preventDefault();
    zone.classList.add("drop--over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("drop--over"));
  zone.addEventListener("drop", event => {
    event.preventDefault();
    zone.classList.remove("drop--over");
    take(form, event.dataTransfer.files);
  });
  document.addEventListener("paste", event => {
    if (event.clipboardData && event.clipboardData.files.length > 0) take(form, event.clipboardData.files);
  });
}

for (const focus of document.querySelectorAll("[data-focus]")) {
  const picture = focus.querySelector("[data-focus-picture]");
  const x = focus.querySelector("input[name=x]");
  const y = focus.querySelector("input[name=y]");
  const show = () => {
    for (const one of focus.querySelectorAll("[data-focus-point], [data-focus-cut]")) {
      one.style.setProperty("--focus-x", `${x.value}%`);
      one.style.setProperty("--focus-y", `${y.value}%`);
    }
  };
  const hundredths = (at, from, length) => Math.max(0, Math.min(100, Math.round(100 * (at - from) / length)));
  x.addEventListener("input", show);
  y.addEventListener("input", show);
  show();
  if (!picture) continue;
  picture.dataset.ready = "";
  picture.addEventListener("click", event => {
    const box = picture.getBoundingClientRect();
    x.value = hundredths(event.clientX, box.left, box.width);
    y.value = hundredths(event.clientY, box.top, box.height);
    for (const field of [x, y]) field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

// Stars are filled and emptied where they stand; what this browser keeps is read from its cookie, for no page knows it.
"use strict";
(() => {
  const stars = [...document.querySelectorAll("[data-star]")];
  const link = document.querySelector("[data-favourites]");
  const inBrowser = link !== null && link.dataset.favourites === "browser";
  const kept = () => (/(?:^|;\s*)favourites=([\w.-]*)/.exec(document.cookie)?.[1] ?? "").split(".").filter(Boolean);

  const fill = (star, on) => {
    star.dataset.kept = String(on);
    star.action = `${star.dataset.at}/${on ? "removal" : "kept"}`;
  };
  const count = () => {
    if (!inBrowser) return;
    const number = kept().length;
    for (const place of link.querySelectorAll("[data-number]")) {
      place.textContent = String(number);
      place.hidden = number === 0;
    }
  };
  const show = () => {
    count();
    if (!inBrowser) return;
    const keys = kept();
    for (const star of stars) fill(star, keys.includes(star.dataset.star));
  };
  const press = async (star) => {
    const on = star.dataset.kept !== "true";
    const form = new URLSearchParams(new FormData(star));
    const answer = await fetch(star.action, { method: "POST", body: form, redirect: "manual" }).catch(() => null);
    if (answer?.type !== "opaqueredirect") return star.submit();
    fill(star, on);
    count();
  };

  // one after the other: each answer writes the whole cookie, from what the browser sent with it
  let turn = Promise.resolve();
  for (const star of stars) {
    star.addEventListener("submit", (event) => {
      event.preventDefault();
      turn = turn.then(() => press(star));
    });
  }
  // also where a browser brings a page back as it was left
  window.addEventListener("pageshow", show);
  document.addEventListener("visibilitychange", show);
  show();
})();

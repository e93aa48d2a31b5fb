// Keeps what is typed into forms marked data-keep until they were sent and accepted, and offers it back.
// It stays in this browser, under the person's own id, and goes when she signs out.
"use strict";
(() => {
  const offer = document.getElementById("kept");
  if (!offer) return;
  const own = "tandem.kept." + offer.dataset.person + ".";
  const sent = "tandem.sent";
  const skipped = new Set(["hidden", "password", "file", "submit", "button"]);

  const key = form => own + (form.dataset.keep || new URL(form.action).pathname);
  const fields = form => [...form.elements].filter(field => field.name && !skipped.has(field.type));
  const typed = form => fields(form).map(field =>
    [field.name, field.value, field.type === "checkbox" || field.type === "radio" ? field.checked : null]);
  const read = (name, store = localStorage) => { try { return JSON.parse(store.getItem(name)); } catch { return null; } };
  const keep = form => { try { localStorage.setItem(key(form), JSON.stringify(typed(form))); } catch { /* full or forbidden */ } };

  const putBack = (form, kept) => {
    const rest = [...kept];
    for (const field of fields(form)) {
      const at = rest.findIndex(([name, value, checked]) => name === field.name && (checked === null || value === field.value));
      if (at < 0) continue;
      const [[, value, checked]] = rest.splice(at, 1);
      if (checked === null) field.value = value; else field.checked = checked;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };

  const ask = (form, kept) => {
    const line = offer.content.firstElementChild.cloneNode(true);
    line.querySelector("[data-put-back]").addEventListener("click", () => { putBack(form, kept); line.remove(); });
    line.querySelector("[data-let-go]").addEventListener("click", () => { localStorage.removeItem(key(form)); line.remove(); });
    form.before(line);
  };

  // Accepted is what a page confirms after the sending, or what sent one on from the form to a page that refuses nothing;
  // a refusal, a link that was followed instead, a way by the sign-in page or a lost connection confirm nothing.
  const arrived = from => {
    const [way] = performance.getEntriesByType("navigation");
    return way?.type === "navigate" && way.responseStatus === 200 && way.redirectCount > 0 && document.referrer === from
      && !document.querySelector(".flash--refused, .errors");
  };
  const [last, from] = read(sent, sessionStorage) ?? [];
  if (last && (document.querySelector(".flash--done") || arrived(from))) localStorage.removeItem(last);
  sessionStorage.removeItem(sent);

  for (const form of document.querySelectorAll("form[data-keep]")) {
    const kept = read(key(form));
    if (kept && JSON.stringify(kept) !== JSON.stringify(typed(form))) ask(form, kept);
    let later;
    form.addEventListener("input", () => { clearTimeout(later); later = setTimeout(() => keep(form), 300); });
    form.addEventListener("submit", () => { clearTimeout(later); keep(form); sessionStorage.setItem(sent, JSON.stringify([key(form), location.href.split("#")[0]])); });
  }

  // a list of people that was kept for a door without a network goes too; what was scanned and not sent yet stays
  const forgetDoors = async () => {
    for (const name of await caches.keys()) if (name.startsWith("tandem.check-in.")) await caches.delete(name);
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  };

  const leaving = document.querySelector("form[data-forget]");
  leaving?.addEventListener("submit", event => {
    Object.keys(localStorage).filter(name => name.startsWith("tandem.kept.")).forEach(name => localStorage.removeItem(name));
    if (!window.caches || !navigator.serviceWorker) return;
    event.preventDefault();
    forgetDoors().finally(() => leaving.submit());
  });
})();

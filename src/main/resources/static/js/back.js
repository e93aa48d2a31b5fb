// A way back leads where the reader came from, as long as that is a page of this portal; else where the link says.
"use strict";
(() => {
  const link = document.querySelector("a[data-back]");
  if (!link || !document.referrer) return;
  const from = new URL(document.referrer);
  const isPortal = from.origin === location.origin && /^\/(pl|de|en)(\/|$)/.test(from.pathname);
  const isEntry = /^\/(pl|de|en)\/(sign-in|register|forgotten|links)(\/|$)/.test(from.pathname);
  if (!isPortal || isEntry || from.pathname === location.pathname) return;
  link.href = from.pathname + from.search;
  link.querySelector("span").textContent = link.dataset.back;
})();

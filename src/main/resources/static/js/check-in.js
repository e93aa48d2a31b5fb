// The door of a gathering: takes in codes and names, keeps each scan in this browser until the house has it,
// and goes on working while the network is down. Two tabs do not get into each other's way: a scan has an entry of its own.
"use strict";
(() => {
  const door = document.querySelector("[data-door]");
  if (!door) return;
  const { at, gathering, until } = door.dataset;
  const own = `tandem.check-in.${gathering}.`;
  const cacheName = own + until;
  const said = door.querySelector("[data-said]");
  const list = door.querySelector("[data-list]");
  const refused = door.querySelector("[data-refused]");
  const find = door.querySelector("[data-find]");
  const queued = door.querySelector("[data-waiting]");
  let proof = door.querySelector("input[type=hidden]");
  let busy = false;
  let lastShown = "";
  let lastAt = 0;

  const text = (key, ...values) =>
    values.reduce((words, value, i) => words.replaceAll(`{${i}}`, value), door.dataset[key]);
  const rows = () => [...list.querySelectorAll("[data-attendee]")];
  const rowOf = id => list.querySelector(`[data-attendee="${CSS.escape(id)}"]`);
  const nameOf = row => row.querySelector("[data-name]").textContent.trim();
  // as AttendeeCode.meant reads it: O is a 0, I and L are a 1, except on older badges
  const meant = shown => {
    const signs = shown.toUpperCase().replace(/[^0-9A-Z]/g, "");
    return [signs, signs.replaceAll("O", "0").replace(/[IL]/g, "1")];
  };

  const say = (words, kind) => {
    said.textContent = words;
    said.className = "door__said door__said--" + kind;
  };

  const digest = async words => {
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words)));
    return [...sum.slice(0, 16)].map(byte => byte.toString(16).padStart(2, "0")).join("");
  };

  const rowOfCode = async shown => {
    const digests = await Promise.all(meant(shown).map(digest));
    return list.querySelector(digests.map(it => `[data-digest="${it}"]`).join());
  };

  const waiting = () => Object.keys(localStorage).filter(key => key.startsWith(own)).map(key => {
    try { return { key, ...JSON.parse(localStorage.getItem(key)) }; } catch { return { key, shown: "", at: 0 }; }
  }).sort((one, other) => one.at - other.at);

  const count = () => {
    door.querySelector("[data-came]").textContent = String(rows().filter(row => row.dataset.in !== undefined).length);
    const many = waiting().length;
    queued.hidden = many === 0;
    queued.textContent = many ? text("waits", many) : "";
  };

  const mark = (row, isIn) => {
    if (isIn) row.dataset.in = ""; else delete row.dataset.in;
    row.querySelector("[data-mark]").hidden = !isIn;
    row.querySelectorAll("form").forEach(form => { form.hidden = isIn !== form.matches("[data-undo]"); });
  };
  const letIn = row => mark(row, true);
  const markWaiting = () => waiting().map(it => it.row && rowOf(it.row)).filter(Boolean).forEach(letIn);

  const show = () => {
    const words = find.value.trim().toLowerCase();
    rows().forEach(row => { row.hidden = !row.textContent.toLowerCase().includes(words); });
  };

  const refuse = (answer, shown) => {
    const line = document.createElement("li");
    line.textContent = rowOf(shown) ? answer.words : `${answer.words} (${shown.slice(0, 40)})`;
    refused.append(line);
    refused.closest("[data-refusals]").hidden = false;
  };

  // what the house says counts; a scan that it has is forgotten here
  const hear = (answer, sent, latest) => {
    localStorage.removeItem(own + answer.scan);
    const row = answer.attendee && rowOf(answer.attendee);
    if (answer.in && row) letIn(row);
    if (answer.scan === latest) say(answer.words, answer.in ? answer.outcome === "DONE" ? "done" : "known" : "refused");
    if (!answer.in) refuse(answer, sent.find(scan => scan.key === own + answer.scan)?.shown ?? "");
  };

  const post = scans => {
    const body = new URLSearchParams([[proof.name, proof.value]]);
    scans.forEach(scan => body.append("scan", `${scan.key.slice(own.length)}|${scan.at}|${scan.shown}`));
    return fetch(at + "/scans", { method: "POST", body, redirect: "manual", headers: { Accept: "application/json" } });
  };

  const deliver = async latest => {
    const scans = waiting().slice(0, 100);
    if (busy || !scans.length) return;
    busy = true;
    try {
      let response = await post(scans);
      if (!response.ok && await renew()) response = await post(scans);
      if (response.ok) (await response.json()).forEach(answer => hear(answer, scans, latest));
      else say(text("signedOut"), "refused");
    } catch {
      // the network is down: what waits is sent later
    } finally {
      busy = false;
      count();
    }
  };

  const scan = async (shown, row) => {
    const id = crypto.randomUUID();
    row ??= rowOf(shown) ?? await rowOfCode(shown);
    localStorage.setItem(own + id, JSON.stringify({ shown, at: Date.now(), row: row?.dataset.attendee }));
    if (!row) say(text("strange", shown.slice(0, 40)), "known");
    else if (row.dataset.in !== undefined) say(text("already", nameOf(row)), "known");
    else {
      letIn(row);
      say(text(navigator.onLine ? "done" : "kept", nameOf(row)), "done");
    }
    navigator.vibrate?.(60);
    count();
    await deliver(id);
  };

  // a camera sees the same badge many times over
  const seen = shown => {
    const now = Date.now();
    if (shown === lastShown && now - lastAt < 4000) { lastAt = now; return; }
    lastShown = shown;
    lastAt = now;
    scan(shown);
  };

  const keep = async page => {
    if (Number(until) < Date.now()) return;
    const assets = [...document.querySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src]")]
      .map(it => it.href || it.src);
    const cache = await caches.open(cacheName);
    await cache.put(at, page);
    await cache.addAll([...assets, door.dataset.reader]);
  };

  /** The list as the house has it now; false where the network is down or nobody is signed in any more. */
  const renew = async () => {
    // under this address nothing is kept: what was kept is older than what this page has heard since
    const response = await fetch(at + "?fresh", { redirect: "manual", cache: "no-store" });
    if (!response.ok) return false;
    const copy = response.clone();
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-door]");
    if (!fresh) return false;
    proof = fresh.querySelector("input[type=hidden]");
    list.replaceChildren(...fresh.querySelector("[data-list]").children);
    markWaiting();
    show();
    count();
    await keep(copy).catch(() => {});
    return true;
  };

  const openCamera = async () => {
    const video = door.querySelector("[data-video]");
    const detects = "BarcodeDetector" in window
      && (await window.BarcodeDetector.getSupportedFormats()).includes("qr_code");
    if (!detects) return openReader();
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    video.hidden = false;
    await video.play();
    const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
    setInterval(async () => {
      const found = await detector.detect(video).catch(() => []);
      if (found.length) seen(found[0].rawValue);
    }, 200);
  };

  // for browsers without a detector of their own
  const openReader = async () => {
    await new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = door.dataset.reader;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
    const reader = new window.Html5Qrcode("reader", { formatsToSupport: [0], verbose: false });
    await reader.start({ facingMode: "environment" }, { fps: 8 }, seen, () => {});
  };

  door.querySelector("[data-camera]").hidden = !navigator.mediaDevices?.getUserMedia;
  door.querySelector("[data-open]").addEventListener("click", event => {
    event.target.hidden = true;
    openCamera().catch(() => { event.target.hidden = false; say(text("noCamera"), "refused"); });
  });
  find.addEventListener("input", show);
  find.form.addEventListener("submit", event => { event.preventDefault(); show(); });
  door.querySelector("[data-code]").addEventListener("submit", event => {
    event.preventDefault();
    const field = event.target.elements.code;
    if (field.value.trim()) scan(field.value.trim());
    field.value = "";
  });
  // what the house has not heard yet is taken back here; the rest needs the network
  const undo = (event, row) => {
    const mine = waiting().filter(it => it.row === row.dataset.attendee);
    if (!mine.length && navigator.onLine) return;
    event.preventDefault();
    mine.forEach(it => localStorage.removeItem(it.key));
    if (mine.length) mark(row, false);
    say(text(mine.length ? "undone" : "later", nameOf(row)), mine.length ? "known" : "refused");
    count();
  };

  list.addEventListener("submit", event => {
    const row = event.target.closest("[data-attendee]");
    if (event.target.matches("[data-undo]")) undo(event, row);
    else {
      event.preventDefault();
      scan(row.dataset.attendee, row);
    }
  });

  const onNetwork = () => {
    door.querySelector("[data-offline]").hidden = navigator.onLine;
    if (navigator.onLine) deliver();
  };
  addEventListener("online", onNetwork);
  addEventListener("offline", onNetwork);
  setInterval(() => deliver(), 10000);
  setInterval(() => { if (navigator.onLine) renew().catch(() => {}); }, 60000);

  markWaiting();
  count();
  onNetwork();
  if ("serviceWorker" in navigator && Number(until) > Date.now())
    navigator.serviceWorker.register(at + "/worker.js", { scope: at }).then(() => navigator.serviceWorker.ready).then(renew)
      .then(ready => { if (ready) door.dataset.ready = ""; }).catch(() => {});
})();

// Serves the door of one gathering while the network is down: its page and what that needs, and nothing else.
// Its scope is the page's own address; what it has kept runs out with the gathering.
"use strict";
const NAME = "tandem.check-in.";
const PATIENCE = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

// the last part of a cache's name says when it runs out
const forgetOld = async () => {
  for (const name of await caches.keys())
    if (name.startsWith(NAME) && Number(name.split(".").pop()) < Date.now()) await caches.delete(name);
};

const later = time => new Promise(done => setTimeout(done, time));

const answer = async request => {
  await forgetOld();
  const kept = await caches.match(request, { ignoreVary: true });
  const fresh = fetch(request);
  if (!kept) return fresh;
  // a network that is there but answers nobody is down as well
  const first = await Promise.race([fresh.catch(() => null), later(PATIENCE)]);
  return first || kept;
};

self.addEventListener("fetch", event => {
  const request = event.request;
  if (request.method === "GET" && new URL(request.url).origin === self.location.origin) event.respondWith(answer(request));
});

/*
 * Keeps all files of the built page, so that it opens without a network. The build writes in which files there are
 * and what version they are. A new version waits until every page of the old one is closed: a page never gets files
 * of two versions.
 */
const PREFIX = 'nuanbiao-workbench-';
const CACHE = PREFIX + 'VERSION';
const FILES = ['FILES'];

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
}

async function forget() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(forget()));
self.addEventListener('fetch', (event) => {
  const isOurs = new URL(event.request.url).origin === self.location.origin;
  if (isOurs && event.request.method === 'GET') event.respondWith(answer(event.request));
});

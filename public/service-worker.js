// Hands requests to the API to the page that answers them (MSW). All others pass by it: files of the build need no program on their way.
const API = { pathname: '/api/*' };

addEventListener('install', (event) => {
  // A browser that knows routes does not even start this program for them.
  if (event.addRoutes === undefined) return;
  const others = { not: { urlPattern: new URLPattern(API) } };
  event.addRoutes({ condition: others, source: 'network' }).catch(() => undefined);
});

// Before the listeners of MSW, which would answer everything.
addEventListener('fetch', (event) => {
  if (!new URL(event.request.url).pathname.startsWith('/api/')) event.stopImmediatePropagation();
});

importScripts('mockServiceWorker.js');

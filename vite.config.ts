import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from './src/server/content-security-policy.ts';

/** The policy as a meta element, so that it holds on any static host. Builds only: the dev server itself needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Imports the demo company's CSV files and gives `virtual:lodestone-demo` the result as an asset with its address and head. */
function demoWorkspace(): Plugin {
  const id = 'virtual:lodestone-demo';
  return {
    name: 'lodestone-demo',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? `export const demoUrl = ''; export const demoHead = '';` : undefined),
  };
}

/**
 * Packages in chunks of known names, so that `npm run size` can hold those that only some pages need to their budgets. A group
 * takes along what its packages import; those that the entry needs anyway stand first and stay out of the others.
 */
const CHUNKS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\//, priority: 2 },
  { name: 'zod', test: /node_modules\/zod\//, priority: 2 },
  { name: 'charts', test: /node_modules\/recharts\//, priority: 1 },
  { name: 'map', test: /node_modules\/(d3-geo|topojson-client|world-atlas)\//, priority: 1 },
  { name: 'table', test: /node_modules\/@tanstack\/(react-table|react-virtual)\//, priority: 1 },
];

export default defineConfig({
  plugins: [react(), msw({ mode: 'worker-only' }), demoWorkspace(), contentSecurityPolicy()],
  resolve: { alias: { tldts: fileURLToPath(new URL('src/app/demo/tldts.ts', import.meta.url)) } },
  optimizeDeps: { entries: ['index.html'] },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    // Fonts and pictures stay files: `data:` fonts would need a hole in the policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
});

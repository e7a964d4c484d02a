import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { linkBuilt, listDemoHost, listFirstPage, listFont } from './src/app/start/build/built-links.ts';
import { CHUNKS } from './src/app/start/build/chunks.ts';
import { demoWorkspace } from './src/app/start/build/demo-workspace.ts';
import { orderHead } from './src/app/start/build/order-head.ts';
import { answerDemo } from './src/server/answer-demo.ts';
import { buildDemoWorkspace, describeDemoWorkspace } from './src/server/build-demo.ts';
import { CONTENT_SECURITY_POLICY } from './src/server/content-security-policy.ts';
import { getProgram } from './src/server/identify-program.ts';

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

/** The build's warnings, but for one that is about Node: HiGHS asks for a module of it there, and in a browser never does. */
function tellBuildLog(
  level: Rolldown.LogLevel,
  log: Rolldown.RolldownLog,
  tell: (level: Rolldown.LogLevel, log: Rolldown.RolldownLog) => void,
): void {
  if (log.message.includes('"node:module" has been externalized') && log.message.includes('/highs/')) return;
  tell(level, log);
}

export default defineConfig({
  define: { LODESTONE_BUILD: JSON.stringify(getProgram()) },
  plugins: [
    react(),
    msw({ mode: 'worker-only' }),
    demoWorkspace({
      folder: fileURLToPath(new URL('mock-data', import.meta.url)),
      build: buildDemoWorkspace,
      describe: describeDemoWorkspace,
      answer: answerDemo,
    }),
    linkBuilt('link-font', listFont),
    linkBuilt('link-demo-host', listDemoHost),
    linkBuilt('link-first-page', listFirstPage),
    orderHead(),
    contentSecurityPolicy(),
  ],
  json: { stringify: true },
  resolve: { alias: { tldts: fileURLToPath(new URL('src/app/demo/tldts.ts', import.meta.url)) } },
  optimizeDeps: { entries: ['index.html'] },
  worker: { format: 'es', rolldownOptions: { onLog: tellBuildLog } },
  // A container is asked about by other files than the one that names it, so its name is the same in all of them.
  css: { transformer: 'lightningcss', lightningcss: { cssModules: { container: false } } },
  build: {
    target: 'es2023',
    manifest: true,
    // A browser that does not know `modulepreload` loads the same parts a little later.
    modulePreload: { polyfill: false },
    // Sizes are held to their budgets by `npm run size`.
    chunkSizeWarningLimit: 1000,
    reportCompressedSize: false,
    // Fonts and pictures stay files: `data:` fonts would need a hole in the policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      onLog: tellBuildLog,
      // How long plugins took says something about the machine only.
      checks: { pluginTimings: false, bundlerTimings: false },
      output: {
        codeSplitting: { groups: CHUNKS },
        // The entry names every part: a sign less in each name makes it a hundred bytes lighter, and 42 bits tell all files apart.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
});

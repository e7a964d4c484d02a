import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import LongestFirst from '../longest-first.ts';

/** The browser flows: Node drives a Chromium over the built app. Two files at a time, since a flow waits more than it computes. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'browser',
    environment: 'node',
    include: ['test/browser/**/*.flow.test.ts'],
    globalSetup: ['test/server/shared-folder.ts', 'test/browser/global-setup.ts'],
    setupFiles: [
      'test/server/load-quickly.ts',
      'test/server/people/proofs/quick-passwords.ts',
      'test/browser/close-pages.ts',
    ],
    // The files of a process share its browser, and what they import is read once.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Read by Node itself, as in `vitest.config.ts`: servers and analyses run here as they do in use.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // A flow waits for what it expects, as long as a loaded machine may need for it: slow there, never hung.
    testTimeout: 480_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000, interval: 100 } },
  },
});

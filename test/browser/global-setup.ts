import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { listen } from '../../src/server/listen.ts';
import { createStaticFiles } from '../../src/server/static-files.ts';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
    chromium: string;
  }
}

/** Serves the built app on a free port, as `npm start` does, and finds the browser, once for all flows. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is no built app: run `npm run build` first, or `npm test`.');
  const server = await listen(createStaticFiles(dist), 0, 1);
  project.provide('appUrl', server.url);
  project.provide('chromium', findChromium());
  return async () => {
    await server.close();
  };
}

import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { listen } from '../../src/server/listen.ts';
import { createStaticFiles } from '../../src/server/static-files.ts';
import { findChromium } from '../browser/find-chromium.ts';

/** How benches start a browser. */
export const LAUNCH = { executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] };

/** The folder of the built app; throws where there is none. */
export function findBuiltApp(): string {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(`${dist}/index.html`)) throw new Error('There is no built app: run `npm run build` first.');
  return dist;
}

/**
 * Serves the built app, opens a browser for it and returns what `measure` makes of them; both are closed whatever happens. Throws where there is no
 * built app. `answerFirst` is asked about each request before the files of the app, and returns whether it has answered.
 */
export async function measureBuiltApp<Measured>(
  measure: (browser: Browser, url: string) => Promise<Measured>,
  answerFirst: (...exchange: Parameters<RequestListener>) => boolean = () => false,
): Promise<Measured> {
  const files = createStaticFiles(findBuiltApp());
  const server = await listen(
    (request, response) => {
      if (!answerFirst(request, response)) return files(request, response);
    },
    0,
    1,
  );
  try {
    const browser = await chromium.launch(LAUNCH);
    try {
      return await measure(browser, server.url);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openApp } from '../open-app.ts';
import type { OpenOptions, OpenedApp } from '../open-app.ts';

export type UploadedFile = { name: string; mimeType: string; buffer: Buffer };

const company = fileURLToPath(new URL('../../fixtures/second-company', import.meta.url));

/** A CSV file as a person drops it. */
export function writeFile(name: string, text: string): UploadedFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** The second company's tables; `change` edits the text of one of them. */
export function readCompany(change: Record<string, (text: string) => string> = {}): UploadedFile[] {
  return readFolder(company, change);
}

/** The files of one of the companies of the import's own tests, in the layouts of one system: `motor-maker-us/netsuite-en`. */
export function readSystemFiles(folder: string): UploadedFile[] {
  return readFolder(fileURLToPath(new URL(`../../fixtures/intake/companies/${folder}`, import.meta.url)));
}

function readFolder(folder: string, change: Record<string, (text: string) => string> = {}): UploadedFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return writeFile(name, change[name]?.(text) ?? text);
    });
}

/** Drops files onto the import page. */
export async function give(page: Page, files: UploadedFile[]): Promise<void> {
  await page.getByLabel('Files to import').setInputFiles(files);
}

/** Gives files a workspace of their own. */
export async function createWorkspace(page: Page, name: string): Promise<void> {
  await page.getByLabel('Company name').fill(name);
  await page.getByRole('button', { name: new RegExp(`Create “${name}”`) }).click();
  await page.getByText(`“${name}” has its own workspace now`).waitFor();
  await openImport(page);
}

/** The import page, from the findings that are shown once data were accepted. */
export async function openImport(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Data', exact: true }).click();
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
}

/** A step of the import that is under way. */
export async function openStep(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps of the import' }).getByRole('link', { name }).click();
}

/** The import page, once both versions of the demo are stored: they may follow the page. */
export async function openData(options: OpenOptions = {}): Promise<OpenedApp> {
  const app = await openApp({ path: '/data', ...options });
  await app.page.getByRole('button', { name: 'Choose files' }).waitFor();
  // Until the service worker answers there is nothing to ask; it takes the page over a moment before it does.
  await app.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const before = app.faults.length;
  await expect
    .poll(() =>
      app.page.evaluate(
        async () => ((await (await fetch('/api/workspaces/demo/versions')).json()) as unknown[]).length,
      ),
    )
    .toBe(2);
  // What was asked too early went to the server of the pages, which knows no API.
  const met = app.faults.splice(before);
  app.faults.push(...met.filter((fault) => !fault.includes('status of 404')));
  return app;
}

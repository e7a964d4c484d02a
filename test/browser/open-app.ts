import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** The day on which all flows take place; the law is read on it unless a flow says otherwise. */
export const TODAY = '2026-11-24';

/** Without these Chromium keeps trying to reach its maker; the sandbox is not to be had as root. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a flow waits for what it expects: a loaded machine is slow, never hung. */
const PATIENCE_MS = 60_000;

export type OpenOptions = {
  /** Where the app is served; with its host in the browser unless told. */
  url?: string;
  /** Address within the app, `/` unless told. */
  path?: string;
  theme?: 'light' | 'dark';
  /** Another tab of the same person: shares data and service worker with it. */
  beside?: OpenedApp;
  /** Further settings of the browser profile, such as `serviceWorkers: 'block'`. */
  profile?: BrowserContextOptions;
  /** What is to be in place before the address is opened: routes, scripts. */
  prepare?: (page: Page) => Promise<void>;
};

export type OpenedApp = {
  page: Page;
  context: BrowserContext;
  url: string;
  /** What went wrong on the way, as the browser's console would show it: errors, refusals by the policy, failed requests. */
  faults: string[];
};

/** Of all files that this process runs, one after another: what a flow leaves behind is in a profile of its own. */
let browser: Promise<Browser> | null = null;
const contexts = new Set<BrowserContext>();

/** Closes all that was opened, with its profiles; after each test. */
export async function closePages(): Promise<void> {
  await Promise.all([...contexts].map((context) => context.close()));
  contexts.clear();
}

/** Opens the built app in a fresh browser profile (no data, no service worker), on the day `TODAY`. Closed after the test. */
export async function openApp({
  url = inject('appUrl'),
  path = '/',
  theme = 'light',
  beside,
  profile = {},
  prepare,
}: OpenOptions = {}): Promise<OpenedApp> {
  browser ??= chromium.launch({ executablePath: inject('chromium'), args: FLAGS });
  const context = beside?.context ?? (await createContext(await browser, theme, profile));
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // The page itself ends what it no longer waits for.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${reason}`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
      faults.push(`left the origin: ${request.url()}`);
  });
  // A caught `eval` is reported as a violation of the policy, but not printed.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`refused by the policy: ${violatedDirective} ${blockedURI} in ${sourceFile}`);
    });
  });
  await prepare?.(page);
  await page.goto(url + path);
  return { page, context, url, faults };
}

/** Goes to another address of the app as its links do, without loading it again. */
export async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, address);
}

async function createContext(
  launched: Browser,
  theme: 'light' | 'dark',
  profile: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await launched.newContext({
    colorScheme: theme,
    locale: 'en-GB',
    // A browser without a graphics card computes each frame of what moves, also of what only says that somebody waits.
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    ...profile,
  });
  contexts.add(context);
  context.setDefaultTimeout(PATIENCE_MS);
  await context.clock.setFixedTime(`${TODAY}T09:00:00Z`);
  return context;
}

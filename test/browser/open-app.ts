import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

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
  // What is compiled of a file is kept from its first load on, not from its second.
  '--blink-settings=v8CacheOptions=3',
  // A page of a flow lives for seconds: optimising what runs for longer than usual only costs a tenth less than optimising at once.
  '--js-flags=--invocation-count-for-maglev=4000,--invocation-count-for-turbofan=30000',
];

/**
 * A desk's window, of which a bar of the computer and those of a browser take some height: the Overview's runs, below its lead, begin once
 * somebody scrolls to them.
 */
export const DESK: ViewportSize = { width: 1280, height: 680 };
/** A higher one, in which the Overview's first run begins by itself. */
export const HIGH_DESK: ViewportSize = { width: 1280, height: 900 };

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
  /** Further settings of the browser profile, such as `serviceWorkers: 'block'`; given at all, the profile is one that has never met the app, with nothing in its cache. */
  profile?: BrowserContextOptions;
  /** Size of the window where a desk's is not meant. */
  viewport?: ViewportSize;
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

/** Of all files that this process runs, one after another. */
let browser: Promise<Browser> | null = null;
const kept: KeptProfile[] = [];
/** Profiles of their own, which end with the test. */
const contexts = new Set<BrowserContext>();
/** True while tests share a page (`shareApp`). */
let isShared = false;

/**
 * A profile that is emptied after each test of all but the files of the app and what the browser compiled of them: a page that finds these costs
 * half to three quarters of one that does not, and in a process that had the app before, a sixth less again. The first profile is on disk; each
 * further person of a test has one more. Who needs settings of a profile gets one of his own.
 */
type KeptProfile = {
  readonly context: BrowserContext;
  /** The page that a test begins with, unless it prepares one; it rests between two tests. */
  page: Page | null;
  /** An empty page: without one the profile could not be emptied, and the browser would end. */
  readonly first: Page;
  readonly session: CDPSession;
  /** What was opened by the test that has it; null: it is free. */
  takenAt: string | null;
};

/** Closes all that was opened and empties its profiles; after each test, after tests that share a page once all of them are through. */
export async function closePages(): Promise<void> {
  if (isShared) return;
  await Promise.all([...[...contexts].map((context) => context.close()), ...kept.map(emptyProfile)]);
  contexts.clear();
}

async function emptyProfile(profile: KeptProfile): Promise<void> {
  const { context, first, session, takenAt } = profile;
  if (takenAt === null) return;
  if (profile.page !== null && !(await rest(profile.page, takenAt))) profile.page = null;
  const opened = context.pages().filter((page) => page !== first && page !== profile.page);
  await Promise.all(opened.map((page) => page.close()));
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearCookies();
  await session.send('Storage.clearDataForOrigin', {
    origin: takenAt,
    storageTypes: 'file_systems,indexeddb,local_storage,service_workers,cache_storage',
  });
  profile.takenAt = null;
}

/** What `openApp` and tests listen to. */
const HEARD = ['console', 'pageerror', 'request', 'requestfailed', 'response'];
/** A file of the app that a browser shows as it is: in its place, no program of the app runs. */
const NO_PROGRAM = '/theme.js';

/** Leaves a page where the app is served, with nothing of its test; false: it is closed, or cannot be left. */
async function rest(page: Page, url: string): Promise<boolean> {
  try {
    for (const event of HEARD) page.removeAllListeners(event);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto(url + NO_PROGRAM);
    await page.evaluate(() => sessionStorage.clear());
    await page.emulateMedia({ media: null, forcedColors: null });
    await page.setViewportSize(DESK);
    return true;
  } catch {
    return false;
  }
}

/** Opens the built app in a browser profile without data and without a service worker, on the day `TODAY`. Left or closed after the test. */
export async function openApp({
  url = inject('appUrl'),
  path = '/',
  theme = 'light',
  beside,
  profile,
  viewport,
  prepare,
}: OpenOptions = {}): Promise<OpenedApp> {
  browser ??= launch();
  const launched = await browser;
  const page = await (beside?.context.newPage() ??
    findPage(launched, { url, profile, isPrepared: prepare !== undefined }));
  const context = page.context();
  await page.emulateMedia({ colorScheme: theme });
  if (viewport !== undefined) await page.setViewportSize(viewport);
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
  await prepare?.(page);
  await page.goto(url + path);
  return { page, context, url, faults };
}

/** A page that computes nothing and shows little. */
const REST = '/audit';

/**
 * One page for all tests of a `describe`: each goes to its address in it from another page, with nothing left of how a page stood before. To load
 * it anew, with a thread that reads the data and axe's first look, costs more than most of what is looked at. For tests that leave the data as
 * they were, or do not mind.
 */
export function shareApp(options: OpenOptions = {}): (path: string) => Promise<OpenedApp> {
  let app: OpenedApp | null = null;
  beforeAll(async () => {
    app = await openApp({ ...options, path: REST });
    isShared = true;
  });
  afterAll(async () => {
    isShared = false;
    await closePages();
  });
  return async (path) => {
    if (app === null) throw new Error('The shared page is opened before the first test.');
    await app.page.locator('main h1').waitFor();
    if (new URL(app.page.url()).pathname !== REST) await goToPage(app.page, REST);
    await goToPage(app.page, path);
    return app;
  };
}

/** Goes to another address of the app as its links do, without loading it again. */
export async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, address);
}

/** Goes to another page of the app in the same way, and waits until the heading of that one stands there. */
export async function goToPage(page: Page, address: string): Promise<void> {
  await page.evaluate(() => document.querySelector('main h1')?.setAttribute('data-left', ''));
  await goWithin(page, address);
  await page.locator('main h1:not([data-left])').waitFor();
}

/** Settings of every profile. */
const PROFILE: BrowserContextOptions = {
  locale: 'en-GB',
  // A browser without a graphics card computes each frame of what moves, also of what only says that somebody waits.
  reducedMotion: 'reduce',
  viewport: DESK,
};

async function launch(): Promise<Browser> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: inject('chromium'),
    args: FLAGS,
    ...PROFILE,
  });
  const launched = context.browser();
  const [first] = context.pages();
  if (launched === null || first === undefined) throw new Error('Chromium started without a browser or a page.');
  await settle(context);
  kept.push({ context, first, page: null, session: await context.newCDPSession(first), takenAt: null });
  return launched;
}

/**
 * A page of a profile that is kept for whoever needs no settings, else of one of its own, which is closed after the test. What prepares a page
 * could stay in it, so it is given another than the one that rests.
 */
async function findPage(
  launched: Browser,
  { url, profile, isPrepared }: { url: string; profile: BrowserContextOptions | undefined; isPrepared: boolean },
): Promise<Page> {
  if (profile !== undefined) {
    const context = await launched.newContext({ ...PROFILE, ...profile });
    await settle(context);
    contexts.add(context);
    return context.newPage();
  }
  const free = kept.find(({ takenAt }) => takenAt === null) ?? (await addProfile(launched, url));
  free.takenAt = url;
  if (isPrepared) return free.context.newPage();
  free.page ??= await free.context.newPage();
  return free.page;
}

async function addProfile(launched: Browser, takenAt: string): Promise<KeptProfile> {
  const context = await launched.newContext(PROFILE);
  await settle(context);
  const first = await context.newPage();
  const added = { context, first, page: null, session: await context.newCDPSession(first), takenAt };
  kept.push(added);
  return added;
}

async function settle(context: BrowserContext): Promise<void> {
  context.setDefaultTimeout(PATIENCE_MS);
  await context.clock.setFixedTime(`${TODAY}T09:00:00Z`);
  // A caught `eval` is reported as a violation of the policy, but not printed.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`refused by the policy: ${violatedDirective} ${blockedURI} in ${sourceFile}`);
    });
  });
}

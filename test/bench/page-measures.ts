/** What a browser says of how a page came; times in milliseconds, the shift as a share of the window. */
export type Paints = { firstPaint: number; largestPaint: number; blocked: number; shift: number };

/** Runs in the page before all else: keeps what the browser tells of its paints. */
export function observePaints(): void {
  const told = { largest: 0, blocked: 0, shift: 0 };
  Object.assign(globalThis, { toldPaints: told });
  const observe = (type: string, hear: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    told.largest = startTime;
  });
  observe('longtask', ({ duration }) => {
    told.blocked += Math.max(0, duration - 50);
  });
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) told.shift += value;
  });
}

/** Runs in the page: what was kept. */
export function readPaints(): Paints {
  const { toldPaints } = globalThis as typeof globalThis & {
    toldPaints: { largest: number; blocked: number; shift: number };
  };
  const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  return { firstPaint, largestPaint: toldPaints.largest, blocked: toldPaints.blocked, shift: toldPaints.shift };
}

/** Runs in the page: what a browser asks of pages, true where it is kept. */
export function readPractices(): boolean[] {
  const { doctype, characterSet, documentElement, title } = document;
  const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name='${name}']`)?.content ?? '';
  return [
    doctype?.name === 'html',
    characterSet === 'UTF-8',
    documentElement.lang !== '',
    title !== '',
    meta('viewport').includes('width=device-width'),
    meta('description') !== '',
    isSecureContext,
    [...document.images].every((image) => image.naturalWidth > 0 && image.alt !== null),
    [...document.querySelectorAll<HTMLAnchorElement>("a[target='_blank']")].every(({ rel }) =>
      /noopener|noreferrer/.test(rel),
    ),
    [...document.querySelectorAll('a')].every((link) => link.hasAttribute('href') || link.hasAttribute('role')),
  ];
}

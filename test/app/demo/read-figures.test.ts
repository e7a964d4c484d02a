import { afterEach, describe, expect, it, vi } from 'vitest';
import { joinDays } from '../../../src/analyses/answered-days.ts';
import { readFigures } from '../../../src/app/demo/read-figures.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';

const { parts: _, ...summary } = exposureReport;
const asked = {
  dataVersion: 'hash',
  suspensionEnd: 'inclusive',
  reading: 'open',
  assumptions: {},
  inference: true,
  destination: null,
} as const;
const question = { ...asked, lawDate: '2026-11-24' };
const answer = { ...summary, lawDate: '2026-11-24' };
const days = joinDays(asked, [{ from: '2026-11-24', to: '2026-11-24', answer }]);

describe(readFigures, () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('gives the answer that the build has for the day', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(days)));
    expect(await readFigures('/figures.json', question)).toEqual(answer);
    expect(await readFigures('/figures.json', { ...question, lawDate: '2026-11-25' })).toBeNull();
  });

  it('has none where the build has none, or it cannot be read', async () => {
    const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response('gone', { status: 404 })));
    vi.stubGlobal('fetch', fetched);
    expect(await readFigures(null, question)).toBeNull();
    expect(fetched).not.toHaveBeenCalled();
    expect(await readFigures('/figures.json', question)).toBeNull();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
    expect(await readFigures('/figures.json', question)).toBeNull();
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<!doctype html>')));
    expect(await readFigures('/figures.json', question)).toBeNull();
  });
});

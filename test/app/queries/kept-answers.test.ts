import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askKept } from '../../../src/app/queries/analyses/ask-kept.ts';
import { openKeptAnswers, type KeptAnswers } from '../../../src/analyses/threads/held/kept-answers.ts';
import type { Services } from '../../../src/app/queries/services.tsx';
import { UNCHOSEN } from '../../../src/domain/questions/exposure.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { drawCompany } from '../../engine/explorer/section-8.ts';

const picture = drawCompany();
const named = (currency: string) => ({ ...picture, currency });
const { parts: _parts, ...summary } = exposureReport;
const asked = { ...UNCHOSEN, dataVersion: 'v1', lawDate: '2026-11-24' };
const about = (dataVersion: string, inference = true) => ({ dataVersion, inference });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe(openKeptAnswers, () => {
  it('gives back what it was given, columns as columns, to the same question of the same program', async () => {
    await openKeptAnswers('one').keep('network', about('v1'), picture);
    const kept = await openKeptAnswers('one').read('network', about('v1'));
    expect(kept).toEqual(picture);
    expect(kept?.nodeColumn).toBeInstanceOf(Int32Array);
  });

  it('has nothing of another version, another question or another program', async () => {
    await openKeptAnswers('one').keep('network', about('v1'), picture);
    expect(await openKeptAnswers('one').read('network', about('v2'))).toBeNull();
    expect(await openKeptAnswers('one').read('network', about('v1', false))).toBeNull();
    expect(await openKeptAnswers('two').read('network', about('v1'))).toBeNull();
  });

  it('lets the answers of another program go, and all but the newest two networks', async () => {
    await openKeptAnswers('before').keep('network', about('v1'), picture);
    const now = openKeptAnswers('now');
    for (const version of ['v1', 'v2', 'v3']) {
      await now.keep('network', about(version), named(version));
      // Which is the newest is told by the clock.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(await openKeptAnswers('before').read('network', about('v1'))).toBeNull();
    const currencies = ['v1', 'v2', 'v3'].map(async (version) => (await now.read('network', about(version)))?.currency);
    expect(await Promise.all(currencies)).toEqual([undefined, 'v2', 'v3']);
  });

  it('keeps and finds nothing, and says nothing of it, where the browser refuses', async () => {
    globalThis.indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    await openKeptAnswers('one').keep('network', about('v1'), picture);
    expect(await openKeptAnswers('one').read('network', about('v1'))).toBeNull();
  });
});

describe(askKept, () => {
  /** An answer is kept when there is nothing else to do, which where nobody tells so is after a second. */
  const UNTIL_IDLE_MS = 1000;

  // The database goes by tasks of its own, which go on as they are.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  /** The same answers, and a promise for each that is being kept. */
  function watch(kept: KeptAnswers): { watched: KeptAnswers; keeping: Promise<void>[] } {
    const keeping: Promise<void>[] = [];
    const keep: KeptAnswers['keep'] = (kind, question, answer) => {
      const stored = kept.keep(kind, question, answer);
      keeping.push(stored);
      return stored;
    };
    return { watched: { ...kept, keep }, keeping };
  }

  /** Asks twice, as two visits do; returns how often each calculated, and what the second one got. */
  async function askTwice(kept: KeptAnswers | null, place: string | null) {
    const { watched, keeping } = kept === null ? { watched: null, keeping: [] } : watch(kept);
    const services: Pick<Services, 'kept' | 'locateVersion'> = {
      kept: watched,
      locateVersion: () => Promise.resolve(place),
    };
    const visit = async () => {
      let calculated = 0;
      const answer = await askKept(services, 'demo', 'summary', asked, () => {
        calculated += 1;
        return Promise.resolve(summary);
      });
      expect(keeping).toEqual([]);
      await vi.advanceTimersByTimeAsync(UNTIL_IDLE_MS);
      await Promise.all(keeping.splice(0));
      return { calculated, answer };
    };
    const first = await visit();
    const second = await visit();
    return { times: [first.calculated, second.calculated], second: second.answer };
  }

  it('calculates once where the data are in this browser as well', async () => {
    expect(await askTwice(openKeptAnswers('one'), 'kept:v1')).toEqual({ times: [1, 0], second: summary });
  });

  it('keeps nothing of data that only a host has', async () => {
    expect(await askTwice(openKeptAnswers('one'), null)).toEqual({ times: [1, 1], second: summary });
    expect(await openKeptAnswers('one').read('summary', asked)).toBeNull();
    expect(await askTwice(null, 'kept:v1')).toEqual({ times: [1, 1], second: summary });
  });

  it('leaves the keeping of a network to the thread that describes it, and finds what that kept', async () => {
    const { watched, keeping } = watch(openKeptAnswers('one'));
    const services = { kept: watched, locateVersion: () => Promise.resolve('kept:v1') };
    const told: (string | undefined)[] = [];
    const visit = () =>
      askKept(services, 'demo', 'network', about('v1'), (keepAs) => {
        told.push(keepAs);
        return Promise.resolve(picture);
      });
    await visit();
    await vi.advanceTimersByTimeAsync(UNTIL_IDLE_MS);
    expect(keeping).toEqual([]);
    expect(await services.kept.read('network', about('v1'))).toBeNull();
    await openKeptAnswers('one').keep('network', about('v1'), named('kept'));
    expect((await visit()).currency).toBe('kept');
    expect(told).toEqual(['one']);
  });
});

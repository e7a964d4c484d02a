import { describe, expect, it } from 'vitest';
import type { RunImport } from '../../../../src/analyses/import-settings.ts';
import { createImportSession } from '../../../../src/app/data/session/import-session.ts';
import type { ImportOutcome, ImportProgress } from '../../../../src/intake/base/import-outcome.ts';
import { importInline } from '../../../../src/analyses/imports.ts';

const settings = { name: 'Acme', demo: false, dataDate: null };
const files = [{ name: 'parts.csv', bytes: new TextEncoder().encode('part_number\nA\n') }];

/** An import that is settled from outside. */
function createHeldImport() {
  const runs: {
    finish: (outcome: ImportOutcome) => void;
    fail: (error: Error) => void;
    progress: (progress: ImportProgress) => void;
  }[] = [];
  const run: RunImport = (_files, _settings, { signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      runs.push({ finish: resolve, fail: reject, progress: (progress) => onProgress?.(progress) });
    });
  return { run, runs };
}

describe('an import session', () => {
  it('goes from reading, with progress, to the outcome', async () => {
    const { run, runs } = createHeldImport();
    const session = createImportSession(run);
    const steps: string[] = [];
    session.subscribe(() => steps.push(session.getState().step));
    const settled = session.read(files, settings);
    runs[0]!.progress({ phase: 'checking', fraction: 0.7 });
    expect(session.getState()).toMatchObject({ step: 'reading', progress: { phase: 'checking' } });
    runs[0]!.finish(await importInline(files, settings));
    await settled;
    expect(session.getState()).toMatchObject({ step: 'read', settings, outcome: { counts: { parts: 1 } } });
    expect(steps).toEqual(['reading', 'reading', 'read']);
  });

  it('is cancelled without an outcome and keeps the files for another try', async () => {
    const { run } = createHeldImport();
    const session = createImportSession(run);
    const settled = session.read(files, settings);
    session.cancel();
    await settled;
    expect(session.getState()).toEqual({ step: 'cancelled', files, settings });
  });

  it('says why it failed', async () => {
    const { run, runs } = createHeldImport();
    const session = createImportSession(run);
    const settled = session.read(files, settings);
    runs[0]!.fail(new Error('The import stopped: out of memory'));
    await settled;
    expect(session.getState()).toMatchObject({ step: 'failed', error: new Error('The import stopped: out of memory') });
  });

  it('shows the newest import only, whichever ends last', async () => {
    const { run, runs } = createHeldImport();
    const session = createImportSession(run);
    const first = session.read(files, settings);
    const second = session.read(files, { ...settings, name: 'Newer' });
    runs[1]!.finish(await importInline(files, settings));
    await Promise.all([first, second]);
    expect(session.getState()).toMatchObject({ step: 'read', settings: { name: 'Newer' } });
  });

  it('forgets what was put away while it was being read', async () => {
    const { run } = createHeldImport();
    const session = createImportSession(run);
    const settled = session.read(files, settings);
    session.discard();
    await settled;
    expect(session.getState()).toEqual({ step: 'idle' });
    session.discard('Version 3 is in use.');
    expect(session.getState()).toEqual({ step: 'accepted', sentence: 'Version 3 is in use.' });
  });

  it('keeps its result on screen while a decision is read, takes it over, and takes it back', async () => {
    const { run, runs } = createHeldImport();
    const session = createImportSession(run);
    const first = await importInline(files, settings);
    const settled = session.read(files, settings);
    runs[0]!.finish(first);
    await settled;
    const decided = session.decide('Home is Denmark', { settings: { ...settings, homeCountry: 'DK' } });
    expect(session.getState()).toMatchObject({
      step: 'read',
      outcome: first,
      settings: { homeCountry: 'DK' },
      again: { progress: null },
      decisions: [{ label: 'Home is Denmark' }],
    });
    runs[1]!.progress({ phase: 'records', fraction: 0.5 });
    expect(session.getState()).toMatchObject({ again: { progress: { fraction: 0.5 } } });
    const second = await importInline(files, { ...settings, homeCountry: 'DK' });
    runs[1]!.finish(second);
    await decided;
    expect(session.getState()).toMatchObject({ outcome: second, again: null });
    session.applySettings({ ...settings, homeCountry: 'DK', name: 'Typed since' });
    const back = session.takeBack();
    runs[2]!.finish(first);
    await back;
    expect(session.getState()).toMatchObject({ outcome: first, settings: { name: 'Typed since' }, decisions: [] });
    expect((session.getState() as { settings: { homeCountry?: string } }).settings.homeCountry).toBeUndefined();
  });

  it('is as before when the reading of a decision is cancelled; the newest of several decisions is the one that is read', async () => {
    const { run, runs } = createHeldImport();
    const session = createImportSession(run);
    const settled = session.read(files, settings);
    const outcome = await importInline(files, settings);
    runs[0]!.finish(outcome);
    await settled;
    const one = session.decide('One', { settings: { ...settings, homeCountry: 'DK' } });
    const two = session.decide('Two', { files: [] });
    expect(session.getState()).toMatchObject({
      files: [],
      settings: { homeCountry: 'DK' },
      decisions: [{ label: 'One' }, { label: 'Two' }],
    });
    session.cancel();
    await Promise.all([one, two]);
    expect(session.getState()).toEqual({ step: 'read', files, settings, outcome, again: null, decisions: [] });
  });

  it('has nothing to decide before files were read, and says why a decision failed', async () => {
    const { run, runs } = createHeldImport();
    const session = createImportSession(run);
    await session.decide('Nothing', {});
    await session.takeBack();
    expect(session.getState()).toEqual({ step: 'idle' });
    const settled = session.read(files, settings);
    runs[0]!.finish(await importInline(files, settings));
    await settled;
    await session.takeBack();
    const decided = session.decide('Fails', {});
    runs[1]!.fail(new Error('out of memory'));
    await decided;
    expect(session.getState()).toMatchObject({ step: 'failed', error: new Error('out of memory') });
  });

  it('reads again on other data without a decision, and leads back to it on those', async () => {
    const session = createImportSession(importInline);
    await session.read(files, settings);
    await session.decide('Call it Bolt', { settings: { ...settings, name: 'Bolt' } });
    await session.renew((one) => ({ ...one, dataDate: '2026-12-01' }));
    expect(session.getState()).toMatchObject({
      step: 'read',
      again: null,
      settings: { name: 'Bolt', dataDate: '2026-12-01' },
      decisions: [{ label: 'Call it Bolt', before: { settings: { name: 'Acme', dataDate: '2026-12-01' } } }],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { createImportSession } from '../../../src/app/data/import-session.ts';
import type { ImportOutcome, ImportProgress } from '../../../src/intake/import-outcome.ts';
import { importInline } from '../../../src/worker/import-inline.ts';
import type { RunImport } from '../../../src/worker/imports.ts';

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
});

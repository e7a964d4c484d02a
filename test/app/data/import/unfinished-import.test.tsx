import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { importInline } from '../../../../src/analyses/imports.ts';
import { PutAway } from '../../../../src/app/data/import/put-away.tsx';
import { createImportSession } from '../../../../src/app/data/session/import-session.ts';
import type { ReadState } from '../../../../src/app/data/session/import-session.ts';
import {
  dropSavedImport,
  findSavedImport,
  leaveSavedImport,
  saveImport,
} from '../../../../src/app/data/session/saved-import.ts';

afterEach(cleanup);

const SETTINGS = { name: 'Test', demo: false, dataDate: null } as const;

/** `Gehäuse` and `Hülse` in Windows-1252, read, and read again as a person chose. */
async function readTwice(): Promise<ReadState> {
  const bytes = Uint8Array.from('Material;Bezeichnung\nG-1;Gehäuse\nG-2;Hülse\n', (sign) => sign.charCodeAt(0));
  const session = createImportSession(importInline);
  await session.read([{ name: 'teile.csv', bytes }], SETTINGS);
  const encodings = [{ file: 'teile.csv', encoding: 'Windows-1251' }] as const;
  await session.decide('Read teile.csv as Windows-1251', { settings: { ...SETTINGS, encodings } });
  const state = session.getState();
  if (state.step !== 'read') throw new Error('It was not read.');
  return state;
}

describe('an import that is not accepted yet', () => {
  it('is read again in the encoding that a person chose', async () => {
    const { outcome, decisions } = await readTwice();
    expect(outcome.document.files[0]?.encoding).toBe('Windows-1251');
    expect(outcome.dataset?.parts[0]?.description).toBe('Gehдuse');
    expect(decisions).toHaveLength(1);
  });

  it('is discarded only when the person has heard what would be lost', async () => {
    render(<PutAway state={await readTwice()} person={null} />);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel this import' }));
    const warning = screen.getByRole('alert');
    expect(warning.textContent).toContain('1\u00a0decision of this import would be lost');
    fireEvent.click(within(warning).getByRole('button', { name: 'Go on' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Save for later' })).toBeTruthy();
  });

  it('is kept with its files and decisions until it is forgotten', async () => {
    expect(await findSavedImport(null)).toBeNull();
    const { files, settings } = await readTwice();
    await saveImport(null, { files, settings, savedAt: '2026-11-28T09:00:00Z', decided: 1 });
    const saved = await findSavedImport(null);
    expect(saved).toMatchObject({ settings, savedAt: '2026-11-28T09:00:00Z', decided: 1 });
    expect(saved?.files.map(({ bytes }) => Array.from(bytes))).toEqual(files.map(({ bytes }) => Array.from(bytes)));
    await dropSavedImport(null);
    expect(await findSavedImport(null)).toBeNull();
  });

  it('is its person’s alone in a browser that several share, and gone when they sign out', async () => {
    const state = await readTwice();
    render(<PutAway state={state} person="ann" />);
    fireEvent.click(screen.getByRole('button', { name: 'Save for later' }));
    await waitFor(async () => expect(await findSavedImport('ann')).not.toBeNull());
    expect(await findSavedImport('ben')).toBeNull();
    expect(await findSavedImport(null)).toBeNull();
    const { files, settings } = state;
    await saveImport('ben', { files, settings, savedAt: '2026-11-28T09:00:00Z', decided: 1 });
    // An earlier program did not say whose it was.
    await saveImport(null, { files, settings, savedAt: '2026-11-27T09:00:00Z', decided: 1 });
    await leaveSavedImport('ann');
    expect(await findSavedImport('ann')).toBeNull();
    expect(await findSavedImport(null)).toBeNull();
    expect(await findSavedImport('ben')).toMatchObject({ savedAt: '2026-11-28T09:00:00Z' });
  });

  it('is not kept before it is known whose it is', async () => {
    render(<PutAway state={await readTwice()} person={undefined} />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save for later' }).disabled).toBe(true);
  });
});

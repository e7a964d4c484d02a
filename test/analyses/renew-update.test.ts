import { describe, expect, it } from 'vitest';
import { applyRemembered, applyUpdate, renewUpdate } from '../../src/analyses/decided-import.ts';
import type { ImportSettings } from '../../src/analyses/import-settings.ts';
import { importInline } from '../../src/analyses/imports.ts';
import type { FactDecision } from '../../src/domain/decisions/decisions.ts';
import { NOTHING_REMEMBERED } from '../../src/domain/decisions/remembered.ts';
import { emptyDataset } from '../api/datasets.ts';

const EMPTY = emptyDataset('Acme');
const SETTINGS = { name: 'Acme', demo: false, dataDate: null } as const;
const PARTS = 'part_number,description,kind\nM-1,Magnet N42SH,component\nM-2,Magnet N42SH,component\n';
const STOCK = 'part_number,quantity\nM-1,40\n';

const say = (partNumber: string, value: string, over: string | null = null): FactDecision => ({
  partNumber,
  field: 'category',
  value,
  reason: '',
  over,
});

async function read(text: string, file: string, settings: ImportSettings) {
  const { dataset } = await importInline([{ name: file, bytes: new TextEncoder().encode(text) }], settings);
  if (dataset === null) throw new Error('It was not read.');
  return dataset;
}

const categories = ({ parts }: Awaited<ReturnType<typeof read>>): Record<string, string | null> =>
  Object.fromEntries(parts.map(({ partNumber, category }) => [partNumber, category]));

describe(renewUpdate, () => {
  it('keeps what somebody stored of the data in use while files for them were looked at', async () => {
    const first = await read(PARTS, 'parts.csv', applyRemembered(SETTINGS, NOTHING_REMEMBERED));
    expect(categories(first)).toEqual({ 'M-1': 'ndfeb-magnet', 'M-2': 'ndfeb-magnet' });
    const begun = applyUpdate(applyRemembered(SETTINGS, NOTHING_REMEMBERED), first, NOTHING_REMEMBERED, {
      mode: null,
      version: 'v1',
    });
    // Somebody else says meanwhile what M-1 is, and stores it.
    const remembered = { ...NOTHING_REMEMBERED, facts: [say('M-1', 'smco-magnet', 'ndfeb-magnet')] };
    const second = {
      ...first,
      parts: first.parts.map((part) => (part.partNumber === 'M-1' ? { ...part, category: 'smco-magnet' } : part)),
    };
    expect(categories(await read(STOCK, 'inventory.csv', begun))['M-1']).toBe('ndfeb-magnet');
    const renewed = renewUpdate(begun, second, remembered, { forgotten: new Set(), version: 'v2' });
    expect(renewed.update?.version).toBe('v2');
    expect(categories(await read(STOCK, 'inventory.csv', renewed))).toEqual({
      'M-1': 'smco-magnet',
      'M-2': 'ndfeb-magnet',
    });
    // Also where the files have the part themselves.
    expect(categories(await read(PARTS, 'parts.csv', renewed))['M-1']).toBe('smco-magnet');
  });

  it('leaves to this import what is decided in it', () => {
    const before = { ...NOTHING_REMEMBERED, facts: [say('M-1', 'smco-magnet'), say('M-2', 'ferrite-magnet')] };
    const started = applyRemembered(SETTINGS, before);
    const begun = applyUpdate(started, EMPTY, before, { mode: 'keys', version: 'v1' });
    // M-1 is said anew here; M-2 is taken back.
    const here = { ...begun, decisions: { ...begun.decisions!, confirmed: [say('M-1', 'ndfeb-magnet')] } };
    const facts = [say('M-1', 'alnico-magnet'), say('M-2', 'ferrite-magnet'), say('M-3', 'casting')];
    const renewed = renewUpdate(here, EMPTY, { facts }, { forgotten: new Set(), version: 'v2' });
    expect(renewed.decisions?.confirmed.map(({ partNumber, value }) => [partNumber, value])).toEqual([
      ['M-1', 'ndfeb-magnet'],
      ['M-3', 'casting'],
    ]);
    expect(renewed.update).toMatchObject({ mode: 'keys', version: 'v2' });
    // What stood as it was when the files were read gives way to what is said of it since.
    const unmoved = renewUpdate(begun, EMPTY, { facts }, { forgotten: new Set(), version: 'v2' });
    expect(unmoved.decisions?.confirmed.find(({ partNumber }) => partNumber === 'M-1')?.value).toBe('alnico-magnet');
  });
});

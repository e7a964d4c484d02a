import { describe, expect, it } from 'vitest';
import { applyNamedSettings, getFirstSettings } from '../../../../src/app/data/session/import-settings.ts';
import { importInline } from '../../../../src/analyses/imports.ts';
import { writeActPack } from '../../../catalogue/packs/made-up-act.ts';
import { dataset } from '../../fixtures/dataset.ts';

const own = { ...dataset.settings, name: 'Acme', demo: false, homeCountry: 'DK', endUse: 'civil' as const };

describe('what an import is told of the company', () => {
  it('is nothing beside the demo, the workspace’s name where it is empty, else what its data say', () => {
    const nothing = { name: '', demo: false, dataDate: null, mappings: [] };
    expect(getFirstSettings(dataset.settings, { name: 'Aurel Motors', demo: true })).toMatchObject(nothing);
    expect(getFirstSettings(undefined, undefined)).toMatchObject(nothing);
    expect(getFirstSettings(undefined, { name: 'Acme', demo: false })).toMatchObject({ ...nothing, name: 'Acme' });
    expect(getFirstSettings(own, { name: 'Acme', demo: false })).toMatchObject({
      name: 'Acme',
      demo: false,
      dataDate: null,
      homeCountry: 'DK',
      reportingCurrency: 'EUR',
      endUse: 'civil',
    });
  });

  it('is the packs that the workspace stands on, whatever its data say', () => {
    const packs = [{ ...writeActPack(), signature: { key: '', value: '' } }];
    for (const settings of [undefined, own])
      expect(getFirstSettings(settings, { name: 'Acme', demo: false }, undefined, packs).packs).toBe(packs);
  });

  it('is what was remembered of layouts and merges, but never beside the demo', () => {
    const mapping = { shape: 'a | b', purpose: 'bom', columns: [] };
    const merge = { kind: 'supplier' as const, keep: 'S-1', absorbed: ['S-2'], separate: ['S-3'] };
    const fact = { partNumber: 'P', field: 'category', value: 'bearing', reason: '', over: null };
    const cell = { shape: 'a | b', key: [], column: 'b', found: 'x', value: '1' };
    const remembered = { mappings: [mapping], merges: [merge], facts: [fact], corrections: [cell], leftOut: [] };
    expect(getFirstSettings(own, { name: 'Acme', demo: false }, remembered)).toMatchObject({
      mappings: [mapping],
      decisions: {
        merges: [{ kind: 'supplier', keep: 'S-1', absorbed: ['S-2'] }],
        separate: [{ kind: 'supplier', ids: ['S-1', 'S-3'] }],
        confirmed: [fact],
        cells: [cell],
      },
    });
    expect(getFirstSettings(own, { name: 'Aurel', demo: true }, remembered).mappings).toEqual([]);
  });

  it('can change in name, date and end use without a second reading', async () => {
    const files = [{ name: 'parts.csv', bytes: new TextEncoder().encode('part_number\nA\n') }];
    const settings = { name: '', demo: false, dataDate: null, homeCountry: 'DK' };
    const outcome = await importInline(files, settings);
    const changed = applyNamedSettings(outcome, {
      ...settings,
      name: ' Acme ',
      dataDate: '2026-11-20',
      endUse: 'civil',
    });
    expect(changed?.settings).toMatchObject({
      name: 'Acme',
      dataDate: '2026-11-20',
      endUse: 'civil',
      homeCountry: 'DK',
      demo: false,
    });
    const again = await importInline(files, { ...settings, name: 'Acme', dataDate: '2026-11-20', endUse: 'civil' });
    expect(changed).toEqual(again.dataset);
  });
});

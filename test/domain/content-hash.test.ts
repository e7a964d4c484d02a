import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCanonicalLines, hashBytes, hashDataset } from '../../src/domain/content-hash.ts';
import { TABLES } from '../../src/domain/dataset.ts';
import { runThrough } from '../../src/domain/steps.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { dataset } from './random-dataset.ts';

const EMPTY: Dataset = {
  settings: { name: 'A', demo: false, homeCountry: 'DE', reportingCurrency: 'EUR', endUse: null, dataDate: null },
  parts: [],
  properties: [],
  composition: [],
  bom: [],
  suppliers: [],
  sites: [],
  sourcing: [],
  inventory: [],
  rates: [],
  licences: [],
};

/** A copy in which one value of one record is another. */
function changeValue(data: Dataset, at: number): Dataset {
  const copy = structuredClone(data);
  const records: Record<string, unknown>[] = TABLES.flatMap((table): Record<string, unknown>[] => copy[table]);
  const places = records.flatMap((record) =>
    Object.keys(record)
      .filter((field) => field !== 'rows')
      .map((field) => ({ record, field })),
  );
  const place = places[at % places.length];
  if (place === undefined) throw new Error('A random dataset has records.');
  const value = place.record[place.field];
  if (typeof value === 'number') place.record[place.field] = value === 0 ? 1 : value * 2;
  else if (typeof value === 'boolean') place.record[place.field] = !value;
  else place.record[place.field] = `${typeof value === 'string' ? value : ''}x`;
  return copy;
}

describe(hashDataset, () => {
  it('is sha-256 in hex, as the published test vector has it', () => {
    expect(hashBytes(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(hashDataset(EMPTY)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('hashes the canonical lines, each with its line break', () => {
    let text = '';
    runThrough(writeCanonicalLines(EMPTY, (line) => (text += `${line}\n`)));
    expect(hashDataset(EMPTY)).toBe(hashBytes(new TextEncoder().encode(text)));
  });

  it('does not depend on the order of rows or fields, or on where a record came from', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const turned = structuredClone(data);
        for (const table of TABLES) {
          const records: object[] = turned[table];
          records.reverse();
          for (const [index, record] of records.entries()) {
            records[index] = Object.fromEntries([
              ...Object.entries(record).toReversed(),
              ['rows', [{ file: 'f', sheet: null, row: 9 }]],
            ]);
          }
        }
        expect(hashDataset(turned)).toBe(hashDataset(data));
      }),
    );
  });

  it('changes with any value of any record', () => {
    fc.assert(
      fc.property(dataset, fc.nat(), (data, at) => {
        expect(hashDataset(changeValue(data, at))).not.toBe(hashDataset(data));
      }),
    );
  });

  it('changes with each setting', () => {
    const hashes = [
      EMPTY.settings,
      { ...EMPTY.settings, name: 'B' },
      { ...EMPTY.settings, demo: true },
      { ...EMPTY.settings, homeCountry: 'FR' },
      { ...EMPTY.settings, reportingCurrency: 'USD' },
      { ...EMPTY.settings, endUse: 'civil' as const },
      { ...EMPTY.settings, dataDate: '2026-11-01' },
    ].map((settings) => hashDataset({ ...EMPTY, settings }));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('keeps its value whatever the order and the rows of what suppliers deny of their own goods', () => {
    const row = { massPctMin: 0, massPctMax: 0, evidence: 'declared', evidenceDate: null, declaredBy: 'A' } as const;
    const held = ['Dy', 'Tb'].map((substance, at) => ({
      ...row,
      partNumber: 'M',
      substance,
      elements: [substance],
      suppliers: ['A'],
      silent: ['B'],
      rows: [{ file: 'f', sheet: null, row: at + 1 }],
    }));
    const hash = (contentsBySource: typeof held): string =>
      hashDataset({ ...EMPTY, settings: { ...EMPTY.settings, contentsBySource } });
    expect(hash(held.toReversed().map((one) => ({ ...one, rows: [] })))).toBe(hash(held));
    expect(hash(held.slice(1))).not.toBe(hash(held));
    expect(hash(held.map((one) => ({ ...one, silent: [] })))).not.toBe(hash(held));
  });

  it('fills the default of a field that is left out', () => {
    const [site] = fc.sample(dataset, { numRuns: 1, seed: 1 })[0]?.sites ?? [];
    if (site === undefined) throw new Error('A random dataset has sites.');
    const { unnamed: _unnamed, ...bare } = site;
    const written = { ...EMPTY, sites: [{ ...site, unnamed: false }] };
    const left: object = { ...EMPTY, sites: [bare] };
    expect(hashDataset({ ...EMPTY, ...left })).toBe(hashDataset(written));
  });
});

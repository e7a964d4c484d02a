import { describe, expect, it } from 'vitest';
import { importInline } from '../../../../src/analyses/imports.ts';
import { createMoneyOf } from '../../../../src/app/data/understood/money-of-parts.ts';
import { listAssumptions } from '../../../../src/app/data/understood/list-assumptions.ts';
import { listPoints } from '../../../../src/app/data/understood/list-points.ts';
import { describeGone, listHalved } from '../../../../src/app/data/understood/update-modes.tsx';
import { describeUnderstood } from '../../../../src/app/data/understood/understood.tsx';
import { getFirstSettings } from '../../../../src/app/data/session/import-settings.ts';
import type { DatasetDifference } from '../../../../src/intake/versions/compare-versions.ts';

const FILES = {
  'parts.csv':
    'part_number,description,kind,unit_price,currency,annual_demand,hs_code\nP,Pump,product,100,EUR,10,\nR,Rotor unit,assembly,,,,\nM,Magnet NdFeB,component,2,EUR,,\nX,Item 4711,component,1,EUR,,850511\n',
  'bom.csv': 'parent,child,quantity\nP,R,1\nR,M,2\nP,X,1\n',
  'sourcing.csv': 'part_number,supplier,country\nM,Acme Ltd,CN\nX,ACME Limited,CN\n',
};

async function read(files: Readonly<Record<string, string>> = FILES) {
  const settings = getFirstSettings(undefined, { name: 'Pumps', demo: false });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const inputs = Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) }));
  const outcome = await importInline(inputs, settings);
  const { dataset } = outcome;
  if (dataset === null) throw new Error('The files have errors.');
  return { settings, outcome, dataset, inputs };
}

/** Money by hand: 300 on the magnet, 20 on the other part. */
const report = {
  totals: { revenue: 1000 },
  parts: [
    { partNumber: 'M', revenueAtRisk: { ifUnknown: 300 } },
    { partNumber: 'X', revenueAtRisk: { ifUnknown: 20 } },
  ],
} as Parameters<typeof createMoneyOf>[0];

describe('points that need a person', () => {
  it('call records of one name pairs where they are two, and groups where any are more', async () => {
    const ask = async (numbers: readonly number[]) => {
      const named = ['Alpha', 'Beta', 'Gamma', 'Delta'].flatMap((name) =>
        numbers.map((number) => `${name[0]}${number},${name} Magnets,CN`),
      );
      const { outcome, dataset } = await read({
        ...FILES,
        'suppliers.csv': `supplier_id,name,country\n${named.join('\n')}\n`,
        'sourcing.csv': 'part_number,supplier_id,country\nM,A1,CN\n',
      });
      return listPoints(outcome, createMoneyOf(report, dataset), undefined).find(({ id }) => id === 'merges')?.question;
    };
    expect(await ask([1, 2])).toBe('Are these 4 pairs of records one each?');
    expect(await ask([1, 2, 3])).toBe('Are these 4 groups of records one each?');
  });

  it('stand in the order of the money that hangs on them, each with its ways', async () => {
    const { outcome, dataset } = await read();
    const points = listPoints(outcome, createMoneyOf(report, dataset), undefined);
    expect(points.map(({ id, money }) => [id, money])).toEqual([
      ['merge supplier Acme Ltd', 300],
      ['proposals', 20],
    ]);
    expect(points[0]?.options.map(({ label }) => label)).toEqual(['One supplier', 'Not the same']);
    expect(points[1]?.source).toBe('parts.csv, row 5');
  });

  it('are answered for good: the point goes, and the answer is read', async () => {
    const { outcome, dataset, settings, inputs } = await read();
    const [merge] = listPoints(outcome, createMoneyOf(report, dataset), undefined);
    const [one] = merge?.options ?? [];
    if (one === undefined || !('change' in one)) throw new Error('There is no way to answer.');
    const after = await importInline(inputs, one.change(settings));
    expect(after.dataset?.suppliers.map(({ supplierId }) => supplierId)).toEqual(['Acme Ltd']);
    expect(after.duplicates).toEqual([]);
  });

  it('have no sum while the exposure is not known', async () => {
    const { outcome, dataset } = await read();
    const points = listPoints(outcome, createMoneyOf(undefined, dataset), undefined);
    expect(points.map(({ money }) => money)).toEqual([null, null]);
  });

  it('make the sentence that the page opens with', async () => {
    const { outcome, dataset } = await read();
    const said = describeUnderstood(outcome, dataset, {
      report: undefined,
      points: [{ money: 5_900_000 }],
      currency: 'EUR',
    });
    expect(said).toBe('4\u00a0parts read from 3\u00a0files. 1\u00a0point needs you, and is worth €\u00a05.9\u00a0m.');
  });
});

describe('what was assumed', () => {
  it('is undone in one click to the last digit, and taken again by the way back', async () => {
    const { outcome, dataset, settings, inputs } = await read();
    const rows = listAssumptions(outcome, settings, createMoneyOf(report, dataset));
    expect(rows.map(({ about, count, money }) => [about, count, money])).toContainEqual([
      'Made by you',
      '1\u00a0assembly',
      0,
    ]);
    for (const { undo } of rows) {
      if (undo === null) continue;
      const after = await importInline(inputs, undo.change(settings));
      expect(after.dataset).not.toBeNull();
      expect(after.dataVersion).not.toBe(outcome.dataVersion);
      expect((await importInline(inputs, settings)).dataVersion).toBe(outcome.dataVersion);
    }
    const family = rows.find(({ taken }) => taken === 'NdFeB');
    const without = await importInline(inputs, family?.undo?.change(settings) ?? settings);
    expect(without.dataset?.properties).toEqual([]);
    expect(without.taken.map(({ value }) => value)).not.toContain('NdFeB');
  });
});

describe('what an update lets go', () => {
  const table = (name: 'bom' | 'parts', removed: number, stay: number): DatasetDifference['tables'][number] => ({
    table: name,
    added: [],
    removed: Array.from({ length: removed }, (_, at) => `r${at}`),
    changed: [],
    standIns: 0,
    unchanged: stay,
  });
  const of = (...tables: DatasetDifference['tables']): DatasetDifference => ({
    settings: [],
    tables,
    resourced: [],
    makers: [],
    identityProposals: [],
  });

  it('is said by table, and half of one or more has to be meant', () => {
    expect(describeGone(of(table('bom', 64, 1), table('parts', 1, 80)))).toBe(
      '64\u00a0BOM lines and 1\u00a0part would go',
    );
    expect(describeGone(of(table('bom', 0, 9)))).toBeNull();
    const onlyStood = of({ ...table('parts', 7, 2), standIns: 7 });
    expect([describeGone(onlyStood), listHalved(onlyStood)]).toEqual([null, []]);
    expect(listHalved(of(table('bom', 5, 5), table('parts', 4, 5)))).toEqual(['BOM lines']);
  });
});

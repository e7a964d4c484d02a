import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, SourceRow } from '../../../src/domain/dataset.ts';
import type { RecordMerge } from '../../../src/domain/decisions/decisions.ts';
import { applyMerges } from '../../../src/intake/settling/apply-merges.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { resolveMerges } from '../../../src/intake/settling/resolve-merges.ts';
import { dataset } from '../../domain/random-dataset.ts';
import { findProblem, importText, listErrors } from '../import-text.ts';

function merge(...merges: RecordMerge[]) {
  return { decisions: { ...NO_DECISIONS, merges } };
}

const suppliers = (keep: string, ...absorbed: string[]): RecordMerge => ({ kind: 'supplier', keep, absorbed });
const parts = (keep: string, ...absorbed: string[]): RecordMerge => ({ kind: 'part', keep, absorbed });
const sites = (keep: string, ...absorbed: string[]): RecordMerge => ({ kind: 'site', keep, absorbed });

describe('Suppliers that are one', () => {
  const FILES = {
    'parts.csv': 'part_number\na\nb\n',
    'suppliers.csv':
      'supplier_id,name,country,parent_id\nAcme,Acme,,\nACME GmbH,ACME GmbH,DE,Acme\nBolt,Bolt,FR,ACME GmbH\n',
    'sourcing.csv':
      'part_number,supplier_id,country,share_pct\na,Acme,DE,30\na,ACME GmbH,DE,50\na,Bolt,FR,20\nb,ACME GmbH,CN,\n',
  };

  it('become the one that is kept, with the rows of both; sites, owners and sources follow, shares add up', async () => {
    const outcome = await importText(FILES, merge(suppliers('Acme', 'ACME GmbH')));
    expect(listErrors(outcome)).toEqual([]);
    const data = outcome.dataset;
    expect(
      data?.suppliers.map(({ supplierId, name, country, parentId }) => [supplierId, name, country, parentId]),
    ).toEqual([
      ['Acme', 'Acme', 'DE', null],
      ['Bolt', 'Bolt', 'FR', 'Acme'],
    ]);
    expect(data?.suppliers[0]?.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(data?.sites.map(({ siteId, supplierId }) => [siteId, supplierId])).toEqual([
      ['Acme@DE', 'Acme'],
      ['Bolt@FR', 'Bolt'],
      ['Acme@CN', 'Acme'],
    ]);
    expect(
      data?.sourcing.map(({ partNumber, siteId, share, rows }) => [partNumber, siteId, share, rows.length]),
    ).toEqual([
      ['a', 'Acme@DE', 0.8, 2],
      ['a', 'Bolt@FR', 0.2, 1],
      ['b', 'Acme@CN', 1, 1],
    ]);
    expect(findProblem(outcome, 'records-merged')?.message).toContain('it keeps name “Acme” and not “ACME GmbH”');
  });

  it('are two again without the decision', async () => {
    const before = await importText(FILES);
    const merged = await importText(FILES, merge(suppliers('Acme', 'ACME GmbH')));
    const after = await importText(FILES, merge());
    expect(merged.dataVersion).not.toBe(before.dataVersion);
    expect(after.dataVersion).toBe(before.dataVersion);
  });

  it('keep the old id where a later file knows only the new spelling', async () => {
    const later = { ...FILES, 'suppliers.csv': 'supplier_id,name\nACME GmbH,ACME GmbH\nBolt,Bolt\n' };
    const files = { ...later, 'sourcing.csv': 'part_number,supplier_id,country\nb,ACME GmbH,CN\n' };
    const { dataset: data } = await importText(files, merge(suppliers('Acme', 'ACME GmbH')));
    expect(data?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([
      ['Acme', 'ACME GmbH'],
      ['Bolt', 'Bolt'],
    ]);
    expect(data?.sourcing[0]?.siteId).toBe('Acme@CN');
  });
});

describe('Parts that are one', () => {
  it('add up in stocks, demands and quantities, and every reference follows', async () => {
    const outcome = await importText(
      {
        'parts.csv':
          'part_number,description,stock,annual_demand,kind\nP,Car,,10,product\np,,,5,\nM,,3,,\nm,Magnet,4,,\n',
        'bom.csv': 'parent,child,quantity\nP,M,2\nP,m,6\n',
        'inventory.csv': 'part_number,quantity,site_id\nm,4,\n',
        'composition.csv': 'part_number,substance,mass_pct_max\nm,Dy,1\n',
      },
      merge(parts('P', 'p'), parts('M', 'm')),
    );
    expect(listErrors(outcome)).toEqual([]);
    const data = outcome.dataset;
    const shown = data?.parts.map(({ partNumber, description, stock, annualDemand }) => [
      partNumber,
      description,
      stock,
      annualDemand,
    ]);
    expect(shown).toEqual([
      ['P', 'Car', null, 15],
      ['M', 'Magnet', 7, null],
    ]);
    expect(data?.bom.map(({ parent, child, quantity, rows }) => [parent, child, quantity, rows.length])).toEqual([
      ['P', 'M', 8, 2],
    ]);
    expect(data?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([['M', 7]]);
    expect(data?.composition.map(({ partNumber }) => partNumber)).toEqual(['M']);
  });

  it('give a home to a reference that was spelled otherwise', async () => {
    const files = { 'parts.csv': 'part_number\nAB-1\nC\n', 'bom.csv': 'parent,child,quantity\nC,ab-1,2\n' };
    const before = await importText(files);
    expect(listErrors(before)).toEqual(['unknown-reference bom.csv:2:child']);
    const [proposal] = before.duplicates;
    expect(proposal).toMatchObject({ kind: 'part', keep: 'AB-1', absorbed: ['ab-1'], cause: 'case-or-blanks' });
    const after = await importText(files, merge(...before.duplicates));
    expect(after.dataset?.bom.map(({ child }) => child)).toEqual(['AB-1']);
    expect(after.duplicates).toEqual([]);
  });

  it('may say the same on different evidence: that of the part that is kept stands', async () => {
    const files = {
      'parts.csv': 'part_number\nA-1\na 1\n',
      'composition.csv':
        'part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date\na 1,Nd,30,30,declared,2025-01-31\nA-1,Nd,30,30,seen,2026-02-28\n',
    };
    const outcome = await importText(files, merge(parts('A-1', 'a 1')));
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.composition).toMatchObject([
      { partNumber: 'A-1', substance: 'Nd', evidence: 'seen', evidenceDate: '2026-02-28' },
    ]);
    expect(outcome.dataset?.composition[0]?.rows.map(({ row }) => row)).toEqual([2, 3]);
    const contradicting = {
      ...files,
      'composition.csv': files['composition.csv'].replace('a 1,Nd,30,30', 'a 1,Nd,29,29'),
    };
    expect(listErrors(await importText(contradicting, merge(parts('A-1', 'a 1'))))).toHaveLength(1);
  });

  it('cannot be parent and child of one line, nor state two compositions', async () => {
    const outcome = await importText(
      {
        'parts.csv': 'part_number\na\nA\nb\nB\n',
        'bom.csv': 'parent,child,quantity\na,A,1\n',
        'composition.csv': 'part_number,substance,mass_pct_min\nb,Dy,1\nB,Dy,2\n',
      },
      merge(parts('a', 'A'), parts('b', 'B')),
    );
    expect(listErrors(outcome)).toEqual([
      'duplicate-disagrees composition.csv:3:mass_pct_min',
      'own-child bom.csv:2:child',
    ]);
  });
});

describe('Sites that are one', () => {
  it('take their buyers, sources, stocks and licences along; capacities of one pair must agree', async () => {
    const files = (capacity: number) => ({
      'parts.csv': 'part_number\na\n',
      'suppliers.csv': 'supplier_id\ns\n',
      'sites.csv': 'site_id,supplier_id,country\nW1,s,DE\nW2,s,DE\n',
      'sourcing.csv': `part_number,site_id,buyer_site_id,share_pct,capacity_per_day\na,W1,W2,40,5\na,W2,,100,${capacity}\n`,
      'inventory.csv': 'part_number,quantity,site_id\na,1,W1\na,2,W2\n',
    });
    const outcome = await importText(files(5), merge(sites('W1', 'W2')));
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.sites.map(({ siteId, rows }) => [siteId, rows.length])).toEqual([['W1', 2]]);
    expect(outcome.dataset?.sourcing.map(({ siteId, buyerSiteId }) => [siteId, buyerSiteId])).toEqual([
      ['W1', 'W1'],
      ['W1', null],
    ]);
    expect(outcome.dataset?.inventory.map(({ siteId, quantity }) => [siteId, quantity])).toEqual([['W1', 3]]);
    const differing = await importText(files(9), merge(sites('W1', 'W2')));
    expect(listErrors(differing)).toEqual(['capacity-disagrees sourcing.csv:3:capacity_per_day']);
  });
});

describe(resolveMerges, () => {
  it('follows a record to the end', () => {
    const log = createProblemLog();
    const { part } = resolveMerges([parts('b', 'c'), parts('a', 'b', 'a')], log);
    expect([...part]).toEqual([
      ['c', 'a'],
      ['b', 'a'],
    ]);
    expect(log.errorCount()).toBe(0);
  });

  it.each([
    ['two others', [parts('a', 'c'), parts('b', 'c')]],
    ['itself by a detour', [parts('a', 'b'), parts('b', 'a')]],
  ])('refuses a record that counts as %s', (_, merges) => {
    const log = createProblemLog();
    resolveMerges(merges, log);
    expect(log.problems[0]?.code).toBe('merge-contradicts');
  });

  it('lets two suppliers and two parts bear the same ids', () => {
    const { part, supplier } = resolveMerges([parts('a', 'b'), suppliers('b', 'a')], createProblemLog());
    expect([[...part], [...supplier]]).toEqual([[['b', 'a']], [['a', 'b']]]);
  });
});

/** The dataset with a row of its own for every record. */
function giveRows(data: Dataset): Dataset {
  let row = 0;
  const number = <R extends { rows: SourceRow[] }>(records: readonly R[]): R[] =>
    records.map((record) => ({ ...record, rows: [{ file: 'f.csv', sheet: null, row: (row += 1) }] }));
  return {
    ...data,
    parts: number(data.parts),
    properties: number(data.properties),
    composition: number(data.composition),
    bom: number(data.bom),
    suppliers: number(data.suppliers),
    sites: number(data.sites),
    sourcing: number(data.sourcing),
    inventory: number(data.inventory),
    licences: number(data.licences),
  };
}

const merges = dataset.chain((data) => {
  const pick = (kind: RecordMerge['kind'], ids: readonly string[]) =>
    fc
      .uniqueArray(fc.constantFrom(...ids), { minLength: Math.min(2, ids.length), maxLength: 3 })
      .map(([keep = '', ...absorbed]): RecordMerge => ({ kind, keep, absorbed }));
  return fc.record({
    data: fc.constant(giveRows(data)),
    merges: fc.subarray(['supplier', 'site', 'part'] as const).chain((kinds) =>
      fc.tuple(
        ...kinds.map((kind) => {
          if (kind === 'supplier')
            return pick(
              kind,
              data.suppliers.map(({ supplierId }) => supplierId),
            );
          if (kind === 'site')
            return pick(
              kind,
              data.sites.map(({ siteId }) => siteId),
            );
          return pick(
            kind,
            data.parts.map(({ partNumber }) => partNumber),
          );
        }),
      ),
    ),
  });
});

function listRows(records: readonly { readonly rows: readonly SourceRow[] }[]): number[] {
  return records.flatMap(({ rows }) => rows.map(({ row }) => row)).toSorted((a, b) => a - b);
}

function sum(amounts: readonly (number | null)[]): number {
  return amounts.map((amount) => amount ?? 0).reduce((total, amount) => total + amount, 0);
}

describe(applyMerges, () => {
  it('loses no source row, no quantity, no share and no demand, and changes nothing of what it is given', () => {
    let sound = 0;
    fc.assert(
      fc.property(merges, ({ data, merges: decided }) => {
        const log = createProblemLog();
        const given = structuredClone(data);
        const merged = applyMerges(data, resolveMerges(decided, log), log);
        expect(data).toEqual(given);
        const near = (after: number, before: number) => {
          expect(Math.abs(after - before)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(before)));
        };
        near(sum(merged.sourcing.map(({ share }) => share)), sum(data.sourcing.map(({ share }) => share)));
        near(
          sum(merged.parts.map(({ annualDemand }) => annualDemand)),
          sum(data.parts.map(({ annualDemand }) => annualDemand)),
        );
        // Two records that contradict each other are an error, and nothing is taken; all else is conserved to the row.
        if (log.errorCount() > 0) return;
        sound += 1;
        near(sum(merged.bom.map(({ quantity }) => quantity)), sum(data.bom.map(({ quantity }) => quantity)));
        const tables = [
          'parts',
          'properties',
          'composition',
          'bom',
          'suppliers',
          'sites',
          'sourcing',
          'inventory',
          'licences',
        ] as const;
        for (const table of tables) expect(listRows(merged[table])).toEqual(listRows(data[table]));
      }),
    );
    expect(sound).toBeGreaterThan(20);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/intake/versions/compare-versions.ts';
import { dataset } from '../../domain/random-dataset.ts';
import { importText } from '../import-text.ts';

async function importDataset(files: Record<string, string>) {
  const { dataset: data } = await importText(files);
  if (data === null) throw new Error('The files are sound.');
  return data;
}

describe(compareVersions, () => {
  it('finds nothing between a version and itself in another order', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const { settings, tables } = compareVersions(data, {
          ...data,
          parts: data.parts.toReversed(),
          bom: data.bom.toReversed(),
        });
        expect(settings).toEqual([]);
        expect(tables.flatMap(({ added, removed, changed }) => [...added, ...removed, ...changed])).toEqual([]);
        expect(tables[0]?.unchanged).toBe(data.parts.length);
      }),
    );
  });

  it('calls an origin that becomes known a change of its source, and no source that goes', async () => {
    const head = 'part_number,supplier_id,origin_country,lead_time_days\n';
    const lists = { 'suppliers.csv': 'supplier_id,country\ns1,DE\ns2,CN\n', 'parts.csv': 'part_number\na\nb\n' };
    const before = await importDataset({ ...lists, 'sourcing.csv': `${head}a,s1,,10\nb,s2,CN,5\n` });
    const after = await importDataset({ ...lists, 'sourcing.csv': `${head}a,s1,CN,10\nb,s1,CN,5\n` });
    const sourcing = compareVersions(before, after).tables.find(({ table }) => table === 'sourcing');
    expect(sourcing?.changed.map(({ fields }) => fields)).toEqual([
      [{ field: 'originCountry', before: null, after: 'CN' }],
    ]);
    // Another supplier is another source.
    expect(sourcing?.added).toEqual([expect.stringMatching(/^b · s1/)]);
    expect(sourcing?.removed).toEqual([expect.stringMatching(/^b · s2/)]);
  });

  it('names what was added, removed and changed, field by field', async () => {
    const before = await importDataset({
      'parts.csv': 'part_number,stock\na,1\nb,2\nc,3\n',
      'bom.csv': 'parent,child,quantity\na,b,1\n',
    });
    const after = await importDataset({
      'parts.csv': 'part_number,stock,unit\na,1,\nb,5,kg\nd,4,\n',
      'bom.csv': 'parent,child,quantity\na,d,1\n',
    });
    const [parts, , , bom] = compareVersions(before, after).tables;
    expect(parts).toMatchObject({ table: 'parts', added: ['d'], removed: ['c'], unchanged: 1 });
    expect(parts?.changed).toEqual([
      {
        key: 'b',
        fields: [
          { field: 'kind', before: 'component', after: 'material' },
          { field: 'stock', before: 2, after: 5 },
          { field: 'unit', before: null, after: 'kg' },
        ],
      },
    ]);
    expect(bom).toMatchObject({ added: ['a · d'], removed: ['a · b'], changed: [] });
  });

  it('pairs lanes of one key that changed, and counts equal ones as unchanged', async () => {
    const head = 'part_number,country,share_pct,lead_time_days\n';
    const before = await importDataset({
      'parts.csv': 'part_number\na\n',
      'sourcing.csv': `${head}a,CN,30,10\na,CN,70,20\n`,
    });
    const after = await importDataset({
      'parts.csv': 'part_number\na\n',
      'sourcing.csv': `${head}a,CN,70,20\na,CN,30,15\n`,
    });
    const sourcing = compareVersions(before, after).tables.find(({ table }) => table === 'sourcing');
    expect(sourcing).toMatchObject({ added: [], removed: [], unchanged: 1 });
    expect(sourcing?.changed).toEqual([{ key: 'a · @CN', fields: [{ field: 'leadTimeDays', before: 10, after: 15 }] }]);
  });

  it('shows settings that differ', async () => {
    const data = await importDataset({ 'parts.csv': 'part_number\na\n' });
    const { settings } = compareVersions(data, { ...data, settings: { ...data.settings, endUse: 'civil' } });
    expect(settings).toEqual([{ field: 'endUse', before: null, after: 'civil' }]);
  });

  it('names parts that come from elsewhere or in other shares, and no part that only costs more', async () => {
    const head = 'part_number,country,share_pct,unit_price\n';
    const parts = 'part_number\nmoved\nshifted\ndearer\nlost\nnew\n';
    const before = await importDataset({
      'parts.csv': parts.replace('new\n', ''),
      'sourcing.csv': `${head}moved,CN,100,1\nshifted,CN,60,1\nshifted,JP,40,1\ndearer,CN,100,1\nlost,CN,100,1\n`,
    });
    const after = await importDataset({
      'parts.csv': parts,
      'sourcing.csv': `${head}dearer,CN,100,2\nshifted,JP,60,1\nshifted,CN,40,1\nmoved,DE,100,1\nnew,CN,100,1\n`,
    });
    const { resourced } = compareVersions(before, after);
    expect(resourced.map(({ partNumber }) => partNumber)).toEqual(['lost', 'moved', 'shifted']);
    const source = { buyerSiteId: null, originCountry: null };
    expect(resourced[0]?.after).toEqual([]);
    expect(resourced[1]).toEqual({
      partNumber: 'moved',
      before: [{ siteId: '@CN', ...source, share: 1 }],
      after: [{ siteId: '@DE', ...source, share: 1 }],
    });
  });

  it('sees nothing re-sourced, and nobody new, in a file whose rows and columns were moved', async () => {
    const before = await importDataset({
      'parts.csv': 'part_number,stock\na,1\nb,2\n',
      'suppliers.csv': 'supplier_id,name\ns1,Acme\ns2,Bolt\n',
      'sourcing.csv': 'part_number,supplier_id,share_pct\na,s1,40\na,s2,60\nb,s1,100\n',
    });
    const after = await importDataset({
      'parts.csv': 'On hand,Teilenummer\n2,b\n1,a\n',
      'suppliers.csv': 'Supplier name,Vendor\nBolt,s2\nAcme,s1\n',
      'sourcing.csv': 'Vendor,Quote,Part no\ns1,100,b\ns2,60,a\ns1,40,a\n',
    });
    const { tables, resourced, identityProposals } = compareVersions(before, after);
    expect(tables.flatMap(({ added, removed, changed }) => [...added, ...removed, ...changed])).toEqual([]);
    expect([...resourced, ...identityProposals]).toEqual([]);
  });
});

describe('Identities between versions', () => {
  const version = (suppliers: string, parts: string, sites = '') =>
    importDataset({
      'parts.csv': `part_number\n${parts}`,
      'suppliers.csv': `supplier_id,name,country\n${suppliers}`,
      ...(sites === '' ? {} : { 'sites.csv': `site_id,supplier_id,name,country,city\n${sites}` }),
    });

  it('proposes that a record that is new by its spelling is the one that is gone', async () => {
    const before = await version('Acme,Acme,DE\nBolt,Bolt,DE\n7,Murata,JP\n', 'AB-1\nC\n');
    const after = await version('ACME GmbH,ACME GmbH,DE\nbolt,Bolt,DE\n8,村田,JP\nNew,New,FR\n', 'ab-1\nC\nD\n');
    const { identityProposals } = compareVersions(before, after);
    expect(identityProposals.map(({ kind, keep, absorbed, cause }) => [kind, keep, absorbed, cause])).toEqual([
      ['supplier', 'Bolt', ['bolt'], 'case-or-blanks'],
      ['supplier', 'Acme', ['ACME GmbH'], 'legal-form'],
      ['supplier', '7', ['8'], 'two-scripts'],
      ['part', 'AB-1', ['ab-1'], 'case-or-blanks'],
    ]);
    const separate = [{ kind: 'supplier' as const, ids: ['Acme', 'ACME GmbH'] }];
    const fewer = compareVersions(before, after, separate).identityProposals;
    expect(fewer.map(({ keep }) => keep)).toEqual(['Bolt', '7', 'AB-1']);
  });

  it('proposes nothing where two fit, or where the old record is still there', async () => {
    const before = await version('Acme AG,Acme AG,DE\nAcme KG,Acme KG,DE\nBolt,Bolt,DE\n', 'C\n');
    const after = await version('Acme GmbH,Acme GmbH,DE\nBolt,Bolt,DE\nBOLT Ltd,BOLT Ltd,DE\n', 'C\n');
    expect(compareVersions(before, after).identityProposals).toEqual([]);
  });

  it('knows a named site by supplier, country, city and name', async () => {
    const before = await version('Acme,Acme,DE\n', 'C\n', 'W1,Acme,Plant 1,DE,Ulm\nW2,Acme,Plant 2,DE,Ulm\n');
    const after = await version('ACME,Acme,DE\n', 'C\n', '4711,ACME,Plant 1,DE,Ulm\nW2,ACME,Plant 2,DE,Ulm\n');
    const { identityProposals } = compareVersions(before, after);
    expect(identityProposals.map(({ kind, keep, absorbed }) => [kind, keep, absorbed])).toEqual([
      ['supplier', 'Acme', ['ACME']],
      ['site', 'W1', ['4711']],
    ]);
  });
});

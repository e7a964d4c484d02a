import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/intake/compare-versions.ts';
import { dataset } from '../domain/random-dataset.ts';
import { importText } from './import-text.ts';

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
});

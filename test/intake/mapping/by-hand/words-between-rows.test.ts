import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import { NO_DECISIONS } from '../../../../src/intake/base/import-decisions.ts';
import { importFiles } from '../../../../src/intake/import-files.ts';
import { importText } from '../../import-text.ts';

const listParts = async (text: string, name = 'stock.csv') => {
  const { dataset } = await importText({ [name]: text });
  return dataset?.parts.map(({ partNumber }) => partNumber);
};

describe('a row of words alone among parts with numbers', () => {
  it.each([',see mail of 3 Nov,', 'Magnets and shafts,,'])('is no part: %s', async (row) => {
    expect(await listParts(`Part No.,Description,Stock\nMG-1,Magnet,12\n${row}\nSH-2,Shaft,40\n`)).toEqual([
      'MG-1',
      'SH-2',
    ]);
  });

  it('is one where the parts are called by words', async () => {
    const text = 'Part,Material,Stock\nRing magnet,NdFeB,12\nLong shaft,,\nRound housing,Al,7\n';
    expect(await listParts(text)).toContain('Long shaft');
  });

  it('is one where it says more than a word', async () => {
    const text = 'Part No.,Description,Stock\nMG-1,Magnet,12\n,Hand-made shaft,40\nHO-3,Housing,7\n';
    expect(await listParts(text)).toHaveLength(3);
  });
});

it('counts the plan alone of what a sheet has a row of plan, previous year and difference for', async () => {
  const months = Array.from({ length: 12 }, (_, at) => `${String(at + 1).padStart(2, '0')}/2027`);
  const row = (name: string, kind: string, units: number) => [name, kind, ...months.map(() => units)].join(',');
  for (const [heading, plan, before, difference] of [
    ['Row', 'Plan', 'Previous year', 'Difference'],
    ['Zeile', 'Plan', 'Vorjahr', 'Abweichung'],
    ['Art', 'Budget', 'Ist', 'Abw.'],
  ] as const) {
    const { dataset } = await importText({
      'Sales plan 2027.csv': `Part No.,${heading},${months.join(',')}\n${[row('P-1', plan, 100), row('P-1', before, 90), row('P-1', difference, 10), row('P-2', plan, 50), row('P-2', before, 45), row('P-2', difference, 5)].join('\n')}\n`,
    });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([1200, 600]);
  }
});

it('reads a register of licences under names of groups of its columns', async () => {
  const files = {
    'suppliers.csv': 'supplier_id,name,country\nV1,Muster Magnetics,CN\n',
    'sites.csv': 'site_id,supplier_id,country\nV1-1,V1,CN\n',
    'parts.csv': 'part_number,description\nMG-1,Magnet\n',
    'Export licences.csv':
      'Licence,,,Dates,,,Quantity,,\nLicence no.,Supplier,Part No.,Filed on,Decided on,Valid until,Status,Licensed qty,Unit\n26-CN-4000,Muster Magnetics,MG-1,2026-01-10,2026-04-01,2027-03-31,granted,2000,kg\n',
  };
  const inputs = Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const settings = {
    name: 'Test',
    demo: false,
    dataDate: '2026-12-01',
    catalogue: loadCatalogue(),
    decisions: { ...NO_DECISIONS, acceptProposals: 'confident' as const },
  };
  const { dataset } = await importFiles(inputs, settings);
  expect(dataset?.licences).toMatchObject([
    { note: '26-CN-4000', status: 'granted', filed: '2026-01-10', decided: '2026-04-01', validTo: '2027-03-31' },
  ]);
});

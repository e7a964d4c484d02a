import { expect, it } from 'vitest';
import { analyseLicences } from '../../../src/engine/licences/analyse.ts';
import { catalogue, importCompany, QUESTION } from './ring-company.ts';

it('lets a licence that names parts cover these alone, in a case of their own', async () => {
  const company = await importCompany('FUYU,18-Dy-magnet,,DE,2026-06-01,granted,2026-08-01,2027-07-31,,,,', 200);
  const part = company.parts.find(({ partNumber }) => partNumber === 'RING');
  const second = <R extends { partNumber: string }>(rows: readonly R[]): R[] =>
    rows.flatMap((row) => (row.partNumber === 'RING' ? [row, { ...row, partNumber: 'RING-2' }] : [row]));
  const of = (parts: string | null): (readonly [string, string, string | null])[] => {
    const dataset: typeof company = {
      ...company,
      parts: [...company.parts, { ...part!, partNumber: 'RING-2' }],
      bom: company.bom.flatMap((line) => [line, { ...line, child: 'RING-2' }]),
      properties: second(company.properties),
      composition: second(company.composition),
      sourcing: second(company.sourcing),
      licences: company.licences.map((licence) => ({ ...licence, parts })),
    };
    const { cases } = analyseLicences({ dataset, catalogue, question: QUESTION });
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    return cases
      .filter(({ exporterSiteId, itemId }) => exporterSiteId === 'FUYU' && itemId === '18-Dy-magnet')
      .map((one) => [one.parts.map(({ partNumber }) => partNumber).join(' '), one.state, one.standing] as const);
  };
  expect(of('RING-2')).toEqual([
    ['RING', 'none', 'too-late'],
    ['RING-2', 'granted', 'covered'],
  ]);
  for (const parts of [null, 'RING; RING-2']) expect(of(parts)).toEqual([['RING RING-2', 'granted', 'covered']]);
  // A part that is not here is none of these.
  expect(of('RING-3')).toContainEqual(['RING RING-2', 'none', 'too-late']);
});

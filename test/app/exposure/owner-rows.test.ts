import { describe, expect, it } from 'vitest';
import { buildOwnerRows } from '../../../src/app/exposure/owners/owner-row.ts';
import type { OwnerExposure } from '../../../src/engine/exposure/report.ts';
import { importText } from '../../intake/import-text.ts';
import { worlds } from './part-exposure.ts';

const owner = (id: string): OwnerExposure => ({
  id,
  name: id,
  country: null,
  inferred: false,
  lanes: 1,
  parts: 1,
  spend: 0,
  spendIsLeast: false,
  revenueAtRisk: worlds(0, 0, 0, 1),
});

describe(buildOwnerRows, () => {
  it('says of a supplier and of its site that nobody knows where they are', async () => {
    const { dataset } = await importText({
      'suppliers.csv': 'supplier_id,name,country\nS1,Trading Ltd.,\nS2,Nord GmbH,DE\n',
      'sites.csv': 'site_id,supplier_id,name,country\nP1,S1,Store,\nP2,S2,Plant,DE\n',
      'parts.csv': 'part_number\nM\n',
      'sourcing.csv': 'part_number,site_id\nM,P1\n',
    });
    const context = { dataset: dataset!, catalogue: undefined, standings: new Map(), concentration: undefined };
    const report = {
      suppliers: [owner('S1'), owner('S2')],
      sites: [owner('P1')],
      materials: [],
      measures: [],
      parts: [],
      withoutMoney: [],
    };
    expect(buildOwnerRows(report, 'suppliers', context).map(({ detail }) => detail)).toEqual([
      'country not known',
      'sites in DE',
    ]);
    expect(buildOwnerRows(report, 'sites', context)[0]?.detail).toBe('country not known · Trading Ltd.');
  });
});

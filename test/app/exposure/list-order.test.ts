import { describe, expect, it } from 'vitest';
import { placeInList } from '../../../src/app/exposure/parts/list-order.ts';
import { buildPartRows } from '../../../src/app/exposure/parts/part-row.ts';
import { createPart, worlds } from './part-exposure.ts';

const rows = buildPartRows(
  [
    createPart('~typical', { inferred: true, revenueAtRisk: worlds(0, 9e6, 9e6, 9e6) }),
    createPart('SMALL', { revenueAtRisk: worlds(0, 2e6, 2e6, 2e6), exposedShare: worlds(0, 0.1, 0.1, 0.1) }),
    createPart('LARGE', { revenueAtRisk: worlds(0, 5e6, 5e6, 5e6), exposedShare: worlds(0, 0.1, 0.1, 0.1) }),
    createPart('A-OPEN', { exposedShare: worlds(0, 0, 0, 1) }),
    createPart('B-FREE'),
    createPart('C-SURE', { exposedShare: worlds(1, 1, 1, 1) }),
  ],
  { dataset: undefined, catalogue: undefined, triage: new Map(), concentration: new Map() },
);
const place = (isComing: boolean) => placeInList(rows, isComing).map(({ id }) => id);

describe(placeInList, () => {
  it('has typical contents behind all own parts, and parts without amounts by how surely they need a licence', () => {
    expect(place(false)).toEqual(['LARGE', 'SMALL', 'C-SURE', 'A-OPEN', 'B-FREE', '~typical']);
  });

  it('moves no own part while others come: typical contents wait', () => {
    expect(place(true)).toEqual(['LARGE', 'SMALL', 'A-OPEN', 'B-FREE', 'C-SURE']);
  });
});

import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../../../src/app/components/grid/grid-column.ts';
import { createSourceColumns } from '../../../../src/app/network/table/table-columns.tsx';

/** A phone 400 pixels wide, whose page has 16 at either side and 15 for a scroll bar. */
const PHONE_ROOM = 400 - 32 - 15;

describe('the table of a network on a phone', () => {
  it('says below a row of which stage it is: two groups of one country have the same name', () => {
    const columns = createSourceColumns('EUR', { divisor: 1e6, suffix: 'm', digits: 0 }, 'spend', false);
    const shown = fitColumns(columns, PHONE_ROOM);
    const below = columns.find((column) => column.below === true && !shown.includes(column));
    expect(shown.map(({ id }) => id)).toContain('name');
    expect(below?.id).toBe('stage');
  });
});

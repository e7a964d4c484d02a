import { describe, expect, it } from 'vitest';
import { isOfGroup } from '../../../src/intake/dictionary/lines/group-words.ts';

describe(isOfGroup, () => {
  it.each(['IC-DEMF', 'ic_us01', 'IC', 'Intercompany Kiel', '关联公司'])(
    'takes the customer %s for one of the group',
    (cell) => {
      expect(isOfGroup('customer', cell)).toBe(true);
    },
  );

  it.each(['IC Components Ltd', 'IC-Electronics GmbH', 'Icarus AG', 'International Motors', 'no'])(
    'leaves the customer %s one like others',
    (cell) => {
      expect(isOfGroup('customer', cell)).toBe(false);
    },
  );

  it.each([
    ['davon konzernintern teur', '8.030', true],
    ['davon konzernintern teur', '0', false],
    ['of which intercompany', '12', true],
    ['davon export', '12', false],
  ])('reads below “%s” that %s are sold within the group: %s', (heading, cell, isSold) => {
    expect(isOfGroup(heading, cell)).toBe(isSold);
  });
});

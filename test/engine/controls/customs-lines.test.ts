import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { findCustomsLines } from '../../../src/engine/controls/customs-lines.ts';

const { items } = loadCatalogue();
const find = (code: string): string[] =>
  findCustomsLines(items, code)
    .filter(({ itemId }) => itemId === '18-Sm-compound')
    .map(({ line, how }) => `${line.code} ${how} ${line.editions.join('+')}`);

describe('a customs code of a part', () => {
  it('is matched to the line of an item, with the edition that prints it', () => {
    // Both editions print 2846902810, the catalogue of 2026 alone 2846904810.
    expect(find('2846902810')).toEqual(['2846902810 same act+catalogue-2026']);
    expect(find('2846.90.48.10')).toEqual(['2846904810 same catalogue-2026']);
  });

  it('may be one of several lines where it has eight digits, and lies within one where it has more than the line', () => {
    expect(find('28469028')).toEqual(['2846902810 may-be act+catalogue-2026']);
    expect(find('284690281099')).toEqual(['2846902810 within act+catalogue-2026']);
  });

  it('tells nothing with six digits, or where it is no number', () => {
    expect([find('284690'), find('28469028x'), find('')]).toEqual([[], [], []]);
  });
});

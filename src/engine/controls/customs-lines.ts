import type { Catalogue } from '../../catalogue/schema.ts';
import type { CustomsLine } from '../../catalogue/controlled-item.ts';

/** A Chinese customs line of an item, sure or possible for a part's customs code. */
export type CustomsHit = {
  readonly itemId: string;
  readonly line: CustomsLine;
  /** `same`: digit by digit · `within`: the code has more digits than the line · `may-be`: fewer, so other lines have the same beginning. */
  readonly how: 'same' | 'within' | 'may-be';
};

/** Least digits for a line of one country: six are the same all over the world and tell nothing of a list. */
const FEWEST_DIGITS = 8;

/**
 * The lines of items for a part's customs code, with the edition of each; none for a code of fewer than eight digits. It is evidence beside the
 * verdict: codes of other countries may have the same digits, and a line decides nothing.
 */
export function findCustomsLines(items: Catalogue['items'], code: string): CustomsHit[] {
  const digits = code.replaceAll(/[\s.]/g, '');
  if (!/^\d+$/.test(digits) || digits.length < FEWEST_DIGITS) return [];
  return items.flatMap(({ id, lines }) =>
    lines.flatMap((line): CustomsHit[] => {
      if (line.code === digits) return [{ itemId: id, line, how: 'same' }];
      if (digits.startsWith(line.code)) return [{ itemId: id, line, how: 'within' }];
      return line.code.startsWith(digits) ? [{ itemId: id, line, how: 'may-be' }] : [];
    }),
  );
}

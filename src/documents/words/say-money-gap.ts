import { nameSome } from './name-some.ts';

const MOST_NAMED = 5;

/**
 * Names the products without a known revenue on either side of a comparison, one sentence for each way: a product in no amount any more is no fall of
 * exposure, and one in an amount for the first time no rise. `nameOf` writes a product.
 */
export function sayMoneyGap(
  { before, now }: { readonly before: readonly string[]; readonly now: readonly string[] },
  nameOf: (partNumber: string) => string = String,
): string[] {
  const name = (products: readonly string[]): string => nameSome(products.map(nameOf), MOST_NAMED);
  const [then, today] = [new Set(before), new Set(now)];
  const lost = now.filter((product) => !then.has(product));
  const found = before.filter((product) => !today.has(product));
  const never = now.filter((product) => then.has(product));
  return [
    ...(lost.length === 0
      ? []
      : [
          `The revenue of ${name(lost)} is not known now: it is in no amount of now, so a fall by it says nothing of exposure.`,
        ]),
    ...(found.length === 0
      ? []
      : [
          `The revenue of ${name(found)} was not known before: it is in no amount of before, so a rise by it says nothing of exposure.`,
        ]),
    ...(never.length === 0 ? [] : [`The revenue of ${name(never)} is known neither before nor now.`]),
  ];
}

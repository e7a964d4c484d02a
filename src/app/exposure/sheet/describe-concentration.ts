import { formatFixed } from '../../../documents/format/locale.ts';
import type { ConcentrationReport, ItemConcentration } from '../../../engine/concentration/report.ts';

/** Effective sources as "1.8", "1.2–2.4" or "1.0 or more": one decimal, as an interval where shares are not known. */
export function formatInterval({ low, high }: { low: number; high: number }): string {
  const [from, to] = [formatFixed(low, 1), formatFixed(high, 1)];
  if (!Number.isFinite(high)) return `${from} or more`;
  return from === to ? from : `${from}–${to}`;
}

/** Hidden concentration, in words. */
export function describeHidden({ hidden }: Pick<ItemConcentration, 'hidden'>): string {
  if (hidden === null) return 'not known, or no input that all sources share';
  if (hidden <= 0.005) return 'no: the origins are at least as spread as the sources';
  return `yes: the index rises by ${formatFixed(hidden, 2)} at the origin`;
}

/** Plants making a part and without a substitute for some products, with those products. */
export function getSinglePoints(
  report: Pick<ConcentrationReport, 'products'>,
  partNumber: string,
): { site: string; products: string[] }[] {
  const productsOf = new Map<string, string[]>();
  for (const product of report.products) {
    if (!product.producible) continue;
    for (const node of product.andOrSinglePoints) {
      const at = node.indexOf('/');
      if (node.slice(at + 1) !== partNumber) continue;
      const site = node.slice(0, at);
      productsOf.set(site, [...(productsOf.get(site) ?? []), product.partNumber]);
    }
  }
  return [...productsOf].map(([site, products]) => ({ site, products }));
}

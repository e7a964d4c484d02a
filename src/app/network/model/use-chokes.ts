import { useMemo } from 'react';
import type { ConcentrationReport } from '../../../engine/concentration/report.ts';
import { useConcentration } from '../../queries/analyses/use-analyses.ts';
import type { NetworkModel } from './network-model.ts';

/** Cut of a choke point: rows of the picture's products. */
export type Choke = {
  node: number;
  /** Cannot be made without it, since an item has no other source. */
  needed: readonly number[];
  /** Every path of supply runs through it. */
  everyPath: readonly number[];
  /** In the smallest set of sources cutting the product off. */
  inCut: readonly number[];
};
export type Chokes = { byNode: ReadonlyMap<number, Choke>; cutSizes: readonly number[] };

/** The choke points of all products, by node; asked for when `isAsked`. */
export function useChokes(model: NetworkModel, isAsked: boolean) {
  const query = useConcentration('site', { isAsked });
  const chokes = useMemo(
    () => (isAsked && query.data !== undefined ? indexChokes(model, query.data) : null),
    [isAsked, query.data, model],
  );
  return { chokes, isPending: isAsked && query.isPending, error: query.error, retry: () => void query.refetch() };
}

/** Choke points by node, from the names of a report. A name missing in the picture is left out. */
export function indexChokes({ picture, rowOf }: NetworkModel, report: Pick<ConcentrationReport, 'products'>): Chokes {
  const found = new Map<number, { needed: number[]; everyPath: number[]; inCut: number[] }>();
  const productRow = new Map(picture.products.map(({ part }, row) => [picture.parts[part]?.partNumber ?? '', row]));
  const add = (names: readonly string[], product: number, list: 'needed' | 'everyPath' | 'inCut') => {
    for (const name of names) {
      const node = rowOf.get(name);
      if (node === undefined) continue;
      const known = found.get(node) ?? { needed: [], everyPath: [], inCut: [] };
      found.set(node, known);
      known[list].push(product);
    }
  };
  const cutSizes: number[] = picture.products.map(() => 0);
  for (const product of report.products) {
    const row = productRow.get(product.partNumber);
    if (row === undefined) continue;
    cutSizes[row] = product.minimumCut.length;
    add(product.andOrSinglePoints, row, 'needed');
    add(product.dominators, row, 'everyPath');
    add(product.minimumCut, row, 'inCut');
  }
  return { byNode: new Map(Array.from(found, ([node, one]) => [node, { node, ...one }])), cutSizes };
}

/** True for a node indispensable for some product, or on every path. */
export function isChoke(choke: Choke | undefined): choke is Choke {
  return choke !== undefined && (choke.needed.length > 0 || choke.everyPath.length > 0);
}

import { nameGoods } from '../../../documents/words/name-goods.ts';
import { formatMoney } from '../../format/money.ts';
import s from '../network.module.css';
import type { NetworkModel } from '../model/network-model.ts';
import type { Choke } from '../model/use-chokes.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';

/** Cut of a choke point, in words; nothing while choke points are not marked. */
export function ChokeLine({ explorer, node }: { explorer: ShownExplorer; node: number }) {
  const { chokes } = explorer.choking;
  if (chokes === null) return null;
  const choke = chokes.byNode.get(node);
  return (
    <p className={s['chokeLine']}>
      {choke === undefined ? 'No choke point: no product hangs on it alone.' : describeChoke(explorer.model, choke)}
    </p>
  );
}

/** A choke point in one sentence. */
export function describeChoke(model: NetworkModel, choke: Choke): string {
  const names = (rows: readonly number[]) => rows.map((row) => getProductName(model, row)).join(', ');
  const pieces = [
    choke.needed.length > 0 ? `Cuts off ${names(choke.needed)}: cannot be made without it` : null,
    choke.everyPath.length > 0 ? `every path to ${names(choke.everyPath)} runs through it` : null,
    choke.inCut.length > 0 ? `in the smallest cut of ${names(choke.inCut)}` : null,
  ].filter((piece) => piece !== null);
  const text = pieces.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A product by its description, else its number. */
export function getProductName({ picture }: NetworkModel, row: number): string {
  const part = picture.parts[picture.products[row]?.part ?? -1];
  return part === undefined ? '' : nameGoods(part);
}

/** Revenue a year of the products in need of a choke point; products without a revenue count nothing. */
export function getRevenueCut({ picture }: NetworkModel, { needed, everyPath }: Choke): number {
  return [...new Set([...needed, ...everyPath])].reduce((sum, row) => sum + (picture.products[row]?.revenue ?? 0), 0);
}

/** The same as text. */
export function formatRevenueCut(model: NetworkModel, choke: Choke): string {
  return formatMoney(getRevenueCut(model, choke), model.picture.currency);
}

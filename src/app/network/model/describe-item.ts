import type { Catalogue } from '../../../catalogue/schema.ts';
import { STATUS_CODES } from '../../../engine/controls/finding.ts';
import { formatCounted, formatShareRange } from '../../format/number.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import type { Rendering } from './build-rendering.ts';
import { listMembers } from './build-rendering.ts';
import { nameStage } from './column-words.ts';
import { MEASURE_WORDS, formatAmount } from '../../words/law/measure-words.ts';
import type { NetworkModel } from './network-model.ts';
import { CLEAR } from './network-model.ts';
import type { Measure } from './network-search.ts';
import type { ItemText } from './node-text.ts';
import { describePlace } from './node-text.ts';
import { STATUS_WORDS } from '../../words/law/law-words.ts';

/** The exposure of an item in words: its fill and the range of its shares. */
export function describeExposure(rendering: Rendering, item: number): string {
  if (!rendering.hasExposure) return 'exposure not known yet';
  const name = FILL_NAMES[rendering.fill[item] ?? CLEAR] ?? 'notExposed';
  if (name === 'notExposed') return 'not exposed';
  const range = formatShareRange(rendering.worlds[item * 4] ?? 0, rendering.worlds[item * 4 + 3] ?? 0);
  return `${FILL_TEXTS[name].label.toLowerCase()}, ${range} in all`;
}

/** An item as one sentence: kind, place, stage, exposure, measure, law, neighbours. */
export function describeItem(
  model: NetworkModel,
  rendering: Rendering,
  item: number,
  {
    nameOf,
    measure,
    territories,
  }: {
    nameOf: (item: number) => ItemText;
    measure: Measure;
    territories: Catalogue['territories'] | undefined;
  },
): string {
  const { items, bundles } = rendering;
  const node = items.itemNode[item] ?? -1;
  let suppliers = 0;
  let buyers = 0;
  for (let bundle = 0; bundle < bundles.count; bundle++) {
    if (bundles.to[bundle] === item) suppliers++;
    if (bundles.from[bundle] === item) buyers++;
  }
  const { text } = nameOf(item);
  const status = STATUS_CODES[(rendering.status[item] ?? 0) - 1];
  const amount = rendering.amount[item] ?? Number.NaN;
  const pieces = [
    node >= 0
      ? `${text} · ${describePlace(model, node, territories)}`
      : `${text}, closed group of ${formatCounted(listMembers(rendering, item).length, 'source')}`,
    nameStage(model.picture, items.itemColumn[item] ?? 0, node).toLowerCase(),
    describeExposure(rendering, item),
    `${MEASURE_WORDS[measure].toLowerCase()} ${formatAmount(measure, amount, model.picture.currency, rendering.basis[item])}`,
    status === undefined ? null : `rule ${STATUS_WORDS[status]}`,
    `${formatCounted(suppliers, 'supplier')}, ${formatCounted(buyers, 'buyer')} drawn`,
  ];
  return pieces.filter((piece) => piece !== null).join(' · ');
}

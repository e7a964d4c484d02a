import type { AmountBasis } from '../../../documents/words/known-money.ts';
import { type Evidence, EVIDENCE_KINDS } from '../../../domain/closed-lists.ts';
import type { FillName, FourWorlds } from '../../../engine/exposure/report.ts';
import type { LawStatus } from '../../../engine/controls/finding.ts';
import { STATUS_CODES } from '../../../engine/controls/finding.ts';
import { getStageName } from '../../words/stage-words.ts';
import { FILL_NAMES } from '../../words/fill-words.ts';
import { listMembers, type Rendering } from '../model/build-rendering.ts';
import type { NetworkGroups } from '../model/network-groups.ts';
import { CLEAR, type NetworkModel, readNodeWorlds } from '../model/network-model.ts';
import { describePlace, type ItemText, type Territories } from '../model/node-text.ts';
import { nameStage, nameTiers } from '../model/column-words.ts';
import { getItemKey } from '../model/selection.ts';

/** One drawn item as a row. */
export type SourceRow = {
  item: number;
  key: string;
  name: string;
  partNumber: string | null;
  place: string;
  country: string | null;
  /** Column of the picture, 0 for products. */
  column: number;
  /** The least tier of its sources, and all of them in words. */
  tier: number;
  tiers: string;
  stage: string | null;
  /** Its stage, of a closed group its column's, in words. */
  standsIn: string;
  /** Sources behind it. */
  sources: number;
  worlds: FourWorlds;
  fill: FillName;
  status: LawStatus | null;
  amount: number | null;
  basis: AmountBasis;
  suppliers: number;
  buyers: number;
};

/** One drawn flow as a row. */
export type FlowRow = {
  key: string;
  from: string;
  fromKey: string;
  to: string;
  toKey: string;
  lanes: number;
  /** Known value a year, how it is to be read, and the lanes of unknown value. */
  value: number | null;
  basis: AmountBasis;
  unpriced: number;
  fill: FillName;
  direct: boolean;
  evidence: Evidence;
};

/** A drawing, with the names of its items. */
export type Drawing = {
  readonly model: NetworkModel;
  readonly rendering: Rendering;
  readonly groups: NetworkGroups;
  readonly nameOf: (item: number) => ItemText;
  readonly territories: Territories;
};

/** The rows of exactly the drawing: its items, from the products to the mines, from the top. */
export function listSourceRows({ model, rendering, groups, nameOf, territories }: Drawing): SourceRow[] {
  const { picture } = model;
  const { items, bundles } = rendering;
  const suppliers = new Int32Array(items.count);
  const buyers = new Int32Array(items.count);
  for (let bundle = 0; bundle < bundles.count; bundle++) {
    const from = bundles.from[bundle] ?? 0;
    const to = bundles.to[bundle] ?? 0;
    suppliers[to] = (suppliers[to] ?? 0) + 1;
    buyers[from] = (buyers[from] ?? 0) + 1;
  }
  return Array.from({ length: items.count }, (_none, item) => {
    const node = items.itemNode[item] ?? -1;
    const members = listMembers(rendering, item);
    const stage = node < 0 ? null : (picture.nodeStage[node] ?? null);
    const column = items.itemColumn[item] ?? 0;
    const amount = rendering.amount[item] ?? Number.NaN;
    return {
      item,
      key: getItemKey(model, groups, rendering, item),
      name: nameOf(item).text,
      partNumber: node < 0 ? null : (picture.parts[picture.nodePart[node] ?? -1]?.partNumber ?? null),
      place: node < 0 ? '' : describePlace(model, node, territories),
      country: node < 0 ? null : (picture.countries[picture.nodeCountry[node] ?? -1] ?? null),
      column,
      tier: members.reduce((least, one) => Math.min(least, picture.nodeTier[one] ?? 0), Number.POSITIVE_INFINITY),
      tiers: nameTiers(picture, members),
      standsIn: nameStage(picture, column, node),
      stage: stage === null ? null : getStageName(stage),
      sources: members.length,
      worlds: readNodeWorlds(rendering.worlds, item),
      fill: FILL_NAMES[rendering.fill[item] ?? CLEAR] ?? 'notExposed',
      status: STATUS_CODES[(rendering.status[item] ?? 0) - 1] ?? null,
      amount: Number.isNaN(amount) ? null : amount,
      basis: rendering.basis[item] ?? 'not known',
      suppliers: suppliers[item] ?? 0,
      buyers: buyers[item] ?? 0,
    };
  });
}

/** The flows between them, those in reach of a rule themselves or leaning on it first, as they are drawn on top. */
export function listFlowRows({ model, rendering, groups, nameOf }: Omit<Drawing, 'territories'>): FlowRow[] {
  const { bundles } = rendering;
  const isLeast = findPartial(model, rendering);
  return rendering.classes.toReversed().flatMap((cls) =>
    Array.from(cls.bundles, (bundle) => {
      const from = bundles.from[bundle] ?? 0;
      const to = bundles.to[bundle] ?? 0;
      const lanes = bundles.arcs[bundle] ?? 0;
      const unpriced = bundles.unknown[bundle] ?? 0;
      return {
        key: String(bundle),
        from: nameOf(from).text,
        fromKey: getItemKey(model, groups, rendering, from),
        to: nameOf(to).text,
        toKey: getItemKey(model, groups, rendering, to),
        lanes,
        value: unpriced === lanes ? null : (bundles.flow[bundle] ?? 0),
        basis: unpriced === lanes ? 'not known' : unpriced > 0 || isLeast.has(bundle) ? 'at least' : 'known',
        unpriced,
        fill: FILL_NAMES[cls.fill] ?? 'notExposed',
        direct: cls.direct,
        evidence: EVIDENCE_KINDS[cls.evidence] ?? 'unknown',
      };
    }),
  );
}

/** The bundles with an arc that carries more than its known value. */
function findPartial({ picture }: Drawing['model'], { bundles }: Drawing['rendering']): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [arc, isPartial] of picture.arcPartial.entries()) {
    if (isPartial === 1) found.add(bundles.bundleOf[arc] ?? -1);
  }
  return found;
}

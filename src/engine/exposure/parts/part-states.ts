import { listOpenElements } from '../../controls/closed-contents.ts';
import { isKnown } from '../../controls/evidence.ts';
import { UNREAD_TEXT } from '../../controls/finding.ts';
import type { PartFacts } from '../../controls/facts.ts';
import { LANE_ORIGINS, type SupplyNetwork } from '../../network/supply-network.ts';
import type { ExposureFigures } from '../figures/figure-columns.ts';
import { WORLDS, WORLD_A, WORLD_B, WORLD_C, WORLD_D } from '../figures/worlds.ts';
import { computeProductLoss } from '../figures/product-loss.ts';
import type { LaneMatch, LaneMatches } from '../findings/matched-lanes.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { FillName } from '../report.ts';
import type { PartReason, PartState, ReasonCode } from './judgement.ts';

/** Words on one part: its state, its fill, and why it cannot be judged where it cannot. */
export type JudgedPart = { state: PartState; fill: FillName; reasons: PartReason[] };

/** Figures behind a state. */
export type StateFigures = Pick<ExposureFigures, 'laneHits' | 'lost'>;

/** Reasons in their order; the first of a part counts in the ledger. */
export const REASON_ORDER: readonly ReasonCode[] = [
  'supplier-not-known',
  'kind-not-known',
  'word-not-understood',
  'list-not-complete',
  'contents-not-known',
  'inputs-not-known',
  'property-not-known',
  'act-not-read',
  'origin-not-known',
  'destination-not-known',
  'component-not-judged',
];

/**
 * Says of parts whether they need a licence. Exposed: a lane of the part, or of something in it, is hit in world A, B or C, however
 * little it carries. Not exposed, as the end of a proof: somebody is known to supply it or it is made in house, and no lane of it, no unseen content and
 * nothing in it is left open in world D. All else cannot be judged.
 */
export class PartJudge {
  private readonly prepared: PreparedExposure;
  private readonly figures: StateFigures;
  private readonly productOf: ReadonlyMap<number, SupplyNetwork['products'][number]>;

  constructor(prepared: PreparedExposure, figures: StateFigures) {
    this.prepared = prepared;
    this.figures = figures;
    this.productOf = new Map(prepared.network.products.map((product) => [product.part, product]));
  }

  /** Judges the part at a row of `network.parts`. */
  judge(row: number): JudgedPart {
    const bits = this.getWorlds(row);
    if ((bits & WORLD_A) !== 0) return { state: 'exposed', fill: 'surely', reasons: [] };
    if ((bits & WORLD_B) !== 0) return { state: 'exposed', fill: 'possibly', reasons: [] };
    if ((bits & WORLD_C) !== 0) return { state: 'exposed', fill: 'ifPausedBack', reasons: [] };
    if ((bits & WORLD_D) === 0 && this.hasSource(row)) return { state: 'not-exposed', fill: 'notExposed', reasons: [] };
    return { state: 'cannot-be-judged', fill: 'cannotBeJudged', reasons: this.listReasons(row) };
  }

  /** Products that cannot be judged for a reason of their own, such as one without a bill; what their components leave open is counted with these. */
  countOpenProducts(): number {
    return this.prepared.network.parts.filter(({ kind }, row) => {
      if (kind !== 'product') return false;
      const { state, reasons } = this.judge(row);
      return state === 'cannot-be-judged' && reasons.some(({ code }) => code !== 'component-not-judged');
    }).length;
  }

  /** Worlds with any supply of the part hit or lost, as bits. */
  private getWorlds(row: number): number {
    const { network, groupsOfPart } = this.prepared;
    const { laneHits, lost } = this.figures;
    let bits = 0;
    for (const group of groupsOfPart[row]!) {
      for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) bits |= laneHits[lane]!;
      for (let world = 0; world < WORLDS; world++) if (lost.group[group * WORLDS + world]! > 0) bits |= 1 << world;
    }
    const product = this.productOf.get(row);
    if (!product) return bits;
    for (const [world, share] of computeProductLoss(product.sources, lost.node).entries())
      if (share > 0) bits |= 1 << world;
    return bits;
  }

  /**
   * Whether somebody is known to supply the part, market shares among them, or the company makes it; for a category without a controlled form
   * the supplier's identity does not matter, only that there is one.
   */
  private hasSource(row: number): boolean {
    const { network, groupsOfPart } = this.prepared;
    if (this.productOf.has(row)) return true;
    return groupsOfPart[row]!.some((group) => {
      for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++)
        if (LANE_ORIGINS[network.laneOrigin[lane]!] !== 'unknown' || !network.parts[row]!.open) return true;
      return false;
    });
  }

  private listReasons(row: number): PartReason[] {
    const { network, groupsOfPart, nodesOfPart, matches } = this.prepared;
    const { laneHits, lost } = this.figures;
    const found = new ReasonList();
    if (!this.hasSource(row)) found.add('supplier-not-known');
    const facts = matches.facts[row]!;
    for (const group of groupsOfPart[row]!) {
      for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
        if ((laneHits[lane]! & WORLD_D) === 0) continue;
        if (LANE_ORIGINS[network.laneOrigin[lane]!] === 'unknown') found.add('supplier-not-known');
        else addLaneReasons(found, matches, lane, facts);
      }
    }
    for (const node of nodesOfPart[row]!) {
      if (network.nodeOpenLeaf[node] === 1)
        addLeafReason(found, this.prepared, row, matches.getFactsAt(row, network.nodeSite[node]!));
      for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
        const group = network.inputGroup[input]!;
        if (!(lost.group[group * WORLDS + WORLDS - 1]! > 0)) continue;
        const { partNumber } = network.parts[network.groupPart[group]!]!;
        if (network.groupPart[group] !== row) found.add('component-not-judged', partNumber);
      }
    }
    return found.list();
  }
}

function addLaneReasons(found: ReasonList, matches: LaneMatches, lane: number, facts: PartFacts): void {
  for (const match of matches.lists[matches.laneList[lane]!]!) {
    if (match.match !== 'missing') continue;
    for (const name of match.missing) {
      const code = nameReason(name, match, facts);
      found.add(code, code === 'word-not-understood' ? (facts.notUnderstood ?? name) : name);
    }
  }
}

/** The reason behind a missing fact of a match. */
function nameReason(name: string, { item }: LaneMatch, facts: PartFacts): ReasonCode {
  if (name === 'form' || name === 'reach of the act') return 'kind-not-known';
  if (name === UNREAD_TEXT) return 'act-not-read';
  if (name === 'exporter' || name === 'goods-origin' || name === 'source-technology') return 'origin-not-known';
  if (name === 'destination' || name === 'end-use') return 'destination-not-known';
  const isElement = item.criteria.some((one) => one.kind === 'element' && one.anyOf.join('/') === name);
  if (!isElement && name !== 'magnet_family') return 'property-not-known';
  if (facts.notUnderstood !== null) return 'word-not-understood';
  return facts.elements.size === 0 ? 'contents-not-known' : 'list-not-complete';
}

/** Why the inputs of a part are open: its own list has gaps, or is complete and holds something named by a list, without anybody's word on the maker's source of it. */
function addLeafReason(
  found: ReasonList,
  { network, catalogue }: Pick<PreparedExposure, 'network' | 'catalogue'>,
  row: number,
  facts: PartFacts,
): void {
  const isNameless = network.parts[row]!.category === null && facts.form === null;
  if (isNameless) found.add('kind-not-known');
  else if (facts.closedBy === null && ![...facts.elements.values()].some(({ evidence }) => isKnown(evidence)))
    found.add('contents-not-known');
  else {
    const open = listOpenElements(facts, catalogue.items);
    if (open.length === 0) found.add('inputs-not-known');
    for (const element of open) found.add('list-not-complete', element);
  }
}

/** Reasons with their facts or components, in the order of `REASON_ORDER`. */
class ReasonList {
  private readonly names = new Map<ReasonCode, Set<string>>();

  add(code: ReasonCode, name?: string): void {
    let names = this.names.get(code);
    if (!names) this.names.set(code, (names = new Set()));
    if (name !== undefined) names.add(name);
  }

  list(): PartReason[] {
    return REASON_ORDER.flatMap((code) => {
      const names = this.names.get(code);
      return names ? [{ code, names: [...names].toSorted() }] : [];
    });
  }
}

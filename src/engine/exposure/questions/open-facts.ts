import type { LimbStanding, Standing } from '../../controls/status.ts';
import { EVIDENCE_CODES, type SupplyNetwork } from '../../network/supply-network.ts';
import { isKnown } from '../../controls/evidence.ts';
import { findInsideFact } from './insides.ts';
import { CONTENTS } from '../../controls/closed-parts.ts';
import { canPuritySettle } from '../../controls/stated-kind.ts';
import { UNREAD_TEXT } from '../../controls/finding.ts';
import { getMatchBits } from '../findings/lane-hits.ts';
import { WORLD_A, WORLD_D } from '../figures/worlds.ts';
import type { LaneMatch } from '../findings/matched-lanes.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { MutableFact, LaneGrounds, OpenFacts } from './open-fact.ts';

/** Facts of an unknown thing, beside its elements. */
const OF_CONTENTS: ReadonlySet<string> = new Set(['magnet_family', 'form', 'alloy_family', 'chemistry', 'compound']);

/** Facts about the law or the whole company, beyond any supplier. */
const NOT_A_QUESTION = new Set(['reach of the act', UNREAD_TEXT]);

/**
 * The missing facts of a result: every fact leaving a lane open or unjudged by its absence, with its lanes and open leaves. Surely hit lanes
 * hang on nothing. Unseen sources become the question about the part's shipper; typical contents become the question about the inside of the
 * part with them.
 */
export function collectOpenFacts(
  prepared: PreparedExposure,
  laneHits: Uint8Array,
  standings: ReadonlyMap<string, LimbStanding>,
): OpenFacts {
  const collector = new Collector(prepared, (limb) => standings.get(limb)?.standing ?? 'off');
  const { network } = prepared;
  for (let lane = 0; lane < network.laneCount; lane++) {
    const hits = laneHits[lane]!;
    if ((hits & WORLD_D) !== 0 && (hits & WORLD_A) === 0) collector.addLane(lane);
  }
  for (let node = 0; node < network.nodeCount; node++) {
    if (network.nodeOpenLeaf[node] === 1 && network.nodeSite[node]! >= 0) collector.addOpenLeaf(node);
  }
  return collector;
}

class Collector implements OpenFacts {
  readonly facts = new Map<string, MutableFact>();
  readonly grounds = new Map<number, LaneGrounds>();
  readonly leafFact = new Map<number, string>();
  private readonly prepared: PreparedExposure;
  private readonly network: SupplyNetwork;
  private readonly standingOf: (limb: string) => Standing;
  private readonly holderOf: Int32Array;

  constructor(prepared: PreparedExposure, standingOf: (limb: string) => Standing) {
    this.prepared = prepared;
    this.network = prepared.network;
    this.standingOf = standingOf;
    this.holderOf = new Int32Array(this.network.groupCount).fill(-1);
    for (let node = this.network.nodeCount - 1; node >= 0; node--) {
      for (let input = this.network.inputStart[node]!; input < this.network.inputStart[node + 1]!; input++) {
        this.holderOf[this.network.inputGroup[input]!] = node;
      }
    }
  }

  addLane(lane: number): void {
    const { network, prepared } = this;
    const group = network.laneGroup[lane]!;
    const part = network.groupPart[group]!;
    const buyer = network.groupBuyerSite[group]!;
    if (buyer < 0) return;
    const laneKnown = isKnown(EVIDENCE_CODES[network.laneEvidence[lane]!]!);
    const source = network.laneSource[lane]!;
    const unseen = source < 0 || network.nodeSite[source]! < 0;
    const grounds: LaneGrounds = [];
    for (const match of prepared.matches.lists[prepared.matches.laneList[lane]!]!) {
      const bits = getMatchBits(match, this.standingOf, laneKnown);
      if (bits === 0) continue;
      const facts = unseen ? [this.addUnseen(lane, group, part, buyer)] : this.addMissing(lane, part, match);
      for (const key of facts) this.facts.get(key)!.measures.add(match.item.measureId);
      grounds.push({ bits, facts });
    }
    if (source < 0 && network.parts[part]!.open)
      grounds.push({ bits: WORLD_D, facts: [this.addUnseen(lane, group, part, buyer)] });
    if (grounds.some((one) => one.facts.length > 0)) this.grounds.set(lane, grounds);
  }

  addOpenLeaf(node: number): void {
    const part = this.network.nodePart[node]!;
    if (this.network.parts[part]!.inferred) return;
    const key = this.addInside(part, this.network.nodeSite[node]!, null);
    this.facts.get(key)!.openLeaves.add(node);
    this.leafFact.set(node, key);
  }

  private addUnseen(lane: number, group: number, part: number, buyer: number): string {
    const siteId = this.network.siteIds[buyer]!;
    if (!this.network.parts[part]!.inferred) return this.addFact('source', part, siteId, lane);
    const holder = this.holderOf[group]!;
    return this.addInside(holder < 0 ? part : this.network.nodePart[holder]!, buyer, lane);
  }

  private addInside(part: number, site: number, lane: number | null): string {
    const { fact, elements, asksFamily } = findInsideFact(this.prepared, part, site);
    const key = this.addFact(fact, part, this.network.siteIds[site]!, lane);
    const entry = this.facts.get(key)!;
    for (const element of elements) entry.elements.add(element);
    entry.asksFamily ||= asksFamily;
    return key;
  }

  private addMissing(lane: number, part: number, match: LaneMatch): string[] {
    const site = this.network.nodeSite[this.network.laneSource[lane]!]!;
    const siteId = this.network.siteIds[site]!;
    const buyerSiteId = this.network.siteIds[this.network.groupBuyerSite[this.network.laneGroup[lane]!]!]!;
    const keys = new Set<string>();
    const isOfElement = (name: string): boolean =>
      match.item.criteria.some((one) => one.kind === 'element' && one.anyOf.join('/') === name);
    const { form, category } = this.network.parts[part]!;
    const holdsMagnets = this.prepared.matches.facts[part]!.magnetsInside !== undefined;
    const isNameless = form === null || (!holdsMagnets && findInsideFact(this.prepared, part).fact === 'contents');
    if (isNameless && category === null && match.missing.some((name) => isOfElement(name) || OF_CONTENTS.has(name))) {
      // Nobody knows what it is: what a controlled good would have to be is asked once it is known to be one.
      keys.add(this.addInside(part, site, lane));
      if (form === null && this.prepared.matches.facts[part]!.properties.get(CONTENTS)?.text !== undefined)
        keys.add(this.addFact('form', part, siteId, lane));
      if (match.missing.includes('exporter')) keys.add(this.addFact(this.nameExporterFact(lane), part, siteId, lane));
      return [...keys];
    }
    for (const name of match.missing) {
      if (NOT_A_QUESTION.has(name)) continue;
      if (name === 'magnet_family') {
        const key = this.addFact('composition', part, siteId, lane);
        this.facts.get(key)!.asksFamily = true;
        keys.add(key);
      } else if (isOfElement(name) && canPuritySettle(this.prepared.matches.facts[part]!, name.split('/'))) {
        keys.add(this.addFact('purity_pct', part, siteId, lane));
      } else if (isOfElement(name)) {
        const key = this.addFact('composition', part, siteId, lane);
        for (const element of name.split('/')) this.facts.get(key)!.elements.add(element);
        keys.add(key);
      } else if (name === 'exporter') {
        keys.add(this.addFact(this.nameExporterFact(lane), part, siteId, lane));
      } else if (name === 'destination') {
        keys.add(this.addFact('destination', part, buyerSiteId, lane));
      } else {
        keys.add(this.addFact(name, part, siteId, lane));
      }
    }
    return [...keys];
  }

  /** The country of origin where it is not stated; else whether goods of that origin pass through the place of their source. */
  private nameExporterFact(lane: number): string {
    const row = this.network.laneSourcing[lane]!;
    const origin = row < 0 ? null : this.prepared.dataset.sourcing[row]!.originCountry;
    return origin === null ? 'country' : 'leaving-place';
  }

  /** A part has one composition and one form, from any shipper: the first site in order of its number is the one to ask. */
  private addFact(fact: string, part: number, siteId: string, lane: number | null): string {
    const perSite =
      fact === 'source' ||
      fact === 'contents' ||
      fact === 'inputs' ||
      fact === 'country' ||
      fact === 'leaving-place' ||
      fact === 'destination' ||
      fact === 'end-use';
    const key = perSite ? `${fact}|${part}|${siteId}` : `${fact}|${part}`;
    let entry = this.facts.get(key);
    if (!entry) {
      entry = {
        fact,
        part,
        siteId,
        elements: new Set(),
        asksFamily: false,
        measures: new Set(),
        lanes: new Set(),
        openLeaves: new Set(),
      };
      this.facts.set(key, entry);
    }
    if (lane !== null) entry.lanes.add(lane);
    return key;
  }
}

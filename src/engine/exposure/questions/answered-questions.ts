import type { SupplyNetwork } from '../../network/supply-network.ts';
import { type DownstreamCone, DownstreamCones } from '../figures/downstream-cones.ts';
import { type LostShares, computeLostShares } from '../figures/lost-shares.ts';
import { computeProductLoss } from '../figures/product-loss.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { LaneGrounds, OpenFacts } from './open-fact.ts';

/**
 * Open money once some questions are answered "not controlled": "possibly" and "cannot be judged" together. Only the lanes and open leaves
 * behind a fact change with its answer; everything is kept between calls.
 */
export class AnsweredQuestions {
  private readonly network: SupplyNetwork;
  private readonly hits: Uint8Array;
  private readonly openLeaf: Uint8Array;
  private readonly lost: LostShares;
  private readonly grounds: OpenFacts['grounds'];
  private readonly lanesOf = new Map<string, number[]>();
  private readonly leavesOf = new Map<string, number[]>();
  private readonly cones: DownstreamCones;
  private readonly coneOf = new Map<string, DownstreamCone>();
  private readonly answered = new Set<string>();

  /** `keys`: the facts to be asked about. */
  constructor(
    { network, risk }: Pick<PreparedExposure, 'network' | 'risk'>,
    laneHits: Uint8Array,
    open: OpenFacts,
    keys: ReadonlySet<string>,
  ) {
    this.network = network;
    this.hits = laneHits.slice();
    this.openLeaf = network.nodeOpenLeaf.slice();
    this.lost = computeLostShares(network, this.hits, { openLeaf: this.openLeaf });
    this.grounds = open.grounds;
    for (const key of keys) {
      this.lanesOf.set(key, []);
      this.leavesOf.set(key, []);
    }
    for (const [lane, grounds] of open.grounds) {
      const facts = new Set(grounds.flatMap((one) => one.facts));
      for (const fact of facts) this.lanesOf.get(fact)?.push(lane);
    }
    for (const [node, fact] of open.leafFact) this.leavesOf.get(fact)?.push(node);
    this.cones = new DownstreamCones(network, risk);
    for (const key of keys) {
      const selection = { lanes: this.lanesOf.get(key) ?? [], openLeaves: this.leavesOf.get(key) ?? [] };
      this.coneOf.set(key, this.cones.find(selection));
    }
  }

  /** Open money with the present answers. */
  getOpenMoney(): number {
    let sum = 0;
    for (const { revenue, sources } of this.network.products) {
      const [a = 0, b = 0, c = 0, d = 0] = computeProductLoss(sources, this.lost.node);
      sum += (revenue ?? 0) * (b - a + d - c);
    }
    return sum;
  }

  answer(key: string): void {
    this.answered.add(key);
    this.update(key, 0);
  }

  takeBack(key: string): void {
    this.answered.delete(key);
    this.update(key, 1);
  }

  private update(key: string, openLeaf: 0 | 1): void {
    for (const lane of this.lanesOf.get(key) ?? []) this.hits[lane] = this.getBits(this.grounds.get(lane) ?? []);
    for (const node of this.leavesOf.get(key) ?? []) this.openLeaf[node] = openLeaf;
    const cone = this.coneOf.get(key);
    if (cone !== undefined) this.cones.sweep(cone, this.hits, this.openLeaf, this.lost);
  }

  private getBits(grounds: LaneGrounds): number {
    let bits = 0;
    for (const one of grounds) if (!one.facts.some((fact) => this.answered.has(fact))) bits |= one.bits;
    return bits;
  }
}

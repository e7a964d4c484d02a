import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { CourseWitness } from './course-witness.ts';
import type { Cause, DrawCauses, Shares } from './draw-causes.ts';
import type { CauseShare, LossCause } from './report.ts';

/** Splits the unsold units of each product in a witnessed run among their causes. */
export function findCauses(
  plan: ScenarioPlan,
  witness: CourseWitness,
  unsoldUnits: Float64Array,
): Omit<DrawCauses, 'short'> {
  const { net, steps } = plan;
  const causes = new Map<string, Cause>();
  const follow = new Follower(plan, witness, causes);
  const money = new Map<string, number>();
  const unpriced = new Set<string>();
  const first = new Map<string, number>();
  // Where no product has a price, units are all that there is to share out.
  const isPriced = net.products.some(({ lossPerUnit }) => lossPerUnit > 0);
  let firstStep = steps.count;
  for (const [row, { lossPerUnit }] of net.products.entries()) {
    const value = unsoldUnits[row]! * (isPriced ? (lossPerUnit > 0 ? lossPerUnit : 0) : 1);
    const units = new Map<string, number>();
    let all = 0;
    for (let step = 0; step < steps.count; step++) {
      const short = witness.getShort(row, step);
      if (short === 0) continue;
      const shares = follow.followProduct(row, step);
      addAll(units, shares, short);
      all += short;
      if (step < firstStep) first.clear();
      if (step <= firstStep) addAll(first, shares, short);
      firstStep = Math.min(firstStep, step);
    }
    if (all > 0) addAll(money, units, value / all);
    if (isPriced && !(lossPerUnit > 0) && unsoldUnits[row]! > 0) for (const key of units.keys()) unpriced.add(key);
  }
  const sum = [...first.values()].reduce((total, one) => total + one, 0);
  return { causes, money, unpriced, first: new Map([...first].map(([key, one]) => [key, one / sum])) };
}

/** Returns how often and how much each cause has a part in the unsold units of some draws, those of unknown money and then the dearest first; shares of money, of units where nothing has a price, add up to 1 if anything was lost. */
export function shareCauses(draws: readonly DrawCauses[]): CauseShare[] {
  const causes = new Map(draws.flatMap((draw) => [...draw.causes]));
  const sum = (of: (draw: DrawCauses) => Shares, key: string): number =>
    draws.reduce((total, draw) => total + (of(draw).get(key) ?? 0), 0);
  const money = (draw: DrawCauses) => draw.money;
  const all = [...causes.keys()].reduce((total, key) => total + sum(money, key), 0);
  const short = draws.filter(({ first }) => first.size > 0).length;
  return [...causes]
    .map(([key, cause]) => ({
      ...cause,
      shareOfDraws:
        draws.filter(
          ({ first, money: lost, unpriced }) => (lost.get(key) ?? 0) > 0 || unpriced.has(key) || first.has(key),
        ).length / draws.length,
      shareOfUnsold: shareMoney(sum(money, key), all, () => draws.some(({ unpriced }) => unpriced.has(key))),
      shareOfFirst: short > 0 ? sum(({ first }) => first, key) / short : 0,
    }))
    .toSorted((a, b) => rank(b) - rank(a) || b.shareOfFirst - a.shareOfFirst || (nameCause(a) < nameCause(b) ? -1 : 1));
}

/** Null if all that is lost by it has no price. */
function shareMoney(own: number, all: number, isUnpriced: () => boolean): number | null {
  if (own === 0 && isUnpriced()) return null;
  return all > 0 ? own / all : 0;
}

/** What is not known may be the most. */
function rank({ shareOfUnsold }: Pick<CauseShare, 'shareOfUnsold'>): number {
  return shareOfUnsold ?? 2;
}

/** Follows the units missing in one run back to their causes, each place and step once. */
class Follower {
  private readonly plan: ScenarioPlan;
  private readonly witness: CourseWitness;
  private readonly causes: Map<string, Cause>;
  private readonly known = new Map<number, Shares>();

  constructor(plan: ScenarioPlan, witness: CourseWitness, causes: Map<string, Cause>) {
    this.plan = plan;
    this.witness = witness;
    this.causes = causes;
  }

  followProduct(row: number, step: number): Shares {
    const shares = new Map<string, number>();
    for (const { node, weight } of this.witness.listLacking(row, step))
      addAll(shares, this.followNode(node, step), weight);
    return shares;
  }

  private followNode(node: number, step: number): Shares {
    const key = node * this.plan.steps.count + step;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const binding = this.witness.findBinding(node, step);
    const { network } = this.plan;
    const shares =
      binding.kind === 'input'
        ? this.followGroup(binding.group, step)
        : this.name({
            kind: binding.kind,
            part: network.parts[network.nodePart[node]!]!.partNumber,
            source: network.siteIds[network.nodeSite[node]!] ?? null,
            gate: binding.disruptionId,
          });
    this.known.set(key, shares);
    return shares;
  }

  private followGroup(group: number, step: number): Shares {
    const { network, net } = this.plan;
    const part = network.parts[network.groupPart[group]!]!.partNumber;
    const missing = this.witness.listMissing(group, step);
    const sum = missing.reduce((all, { weight }) => all + weight, 0);
    const late = (source: string | null) => this.name({ kind: 'lead-time', part, source, gate: null });
    if (sum === 0) return late(null);
    const shares = new Map<string, number>();
    for (const { lane, at, weight } of missing) {
      const source = net.laneSource[lane]!;
      const siteId = source < 0 ? null : (network.siteIds[network.nodeSite[source]!] ?? null);
      const gate = this.witness.findGate(lane, at);
      const found =
        gate !== null
          ? this.name({ kind: gate.kind, part, source: siteId, gate: gate.disruptionId })
          : source < 0
            ? late(null)
            : this.followNode(source, at);
      addAll(shares, found, weight / sum);
    }
    return shares;
  }

  private name(cause: Cause): Shares {
    const key = nameCause(cause);
    this.causes.set(key, cause);
    return new Map([[key, 1]]);
  }
}

function nameCause({ kind, part, source, gate }: { kind: LossCause['kind'] } & Omit<Cause, 'kind'>): string {
  return JSON.stringify([kind, part, source, gate]);
}

function addAll(to: Map<string, number>, shares: Shares, factor: number): void {
  for (const [key, share] of shares) to.set(key, (to.get(key) ?? 0) + share * factor);
}

import type { LossCause, LossSpell } from './report.ts';
import type { SourceRow } from '../../../domain/dataset.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { CourseWitness, Binding } from './course-witness.ts';

const LONGEST_PATH = 60;

/**
 * Follows each short unit of a witnessed run to its cause: from the plant along the limiting input to the source with most missing, at the time
 * when the units missing now should have left there, up to a limit other than an input.
 */
export class LossTracer {
  private readonly plan: ScenarioPlan;
  private readonly witness: CourseWitness;
  /** Rows from `findRows` for the ends of paths without a sourcing row. */
  private readonly rowsOf = new Map<string, readonly SourceRow[]>();

  constructor(plan: ScenarioPlan, witness: CourseWitness) {
    this.plan = plan;
    this.witness = witness;
  }

  /** Spells of unmet demand by product and day. */
  listSpells(): LossSpell[] {
    const { net, network, steps } = this.plan;
    const spells: LossSpell[] = [];
    for (const [row, { product, nodes }] of net.products.entries()) {
      const { partNumber } = network.parts[network.products[product]!.part]!;
      let last: LossSpell | null = null;
      for (let step = 0; step < steps.count; step++) {
        const units = this.witness.getShort(row, step);
        if (units === 0) continue;
        const spell = this.trace(partNumber, nodes, step, units);
        if (last !== null && last.toDay === spell.fromDay && isSameCause(last, spell)) {
          last.toDay = spell.toDay;
          last.unmetUnits += units;
        } else {
          spells.push(spell);
          last = spell;
        }
      }
    }
    return spells;
  }

  private trace(partNumber: string, nodes: readonly number[], step: number, unmetUnits: number): LossSpell {
    const { days } = this.plan.steps;
    const { witness } = this;
    const path: { partNumber: string; siteId: string | null }[] = [];
    let cause: LossCause = { kind: 'lead-time', disruptionId: null, rationed: false };
    let rationed = false;
    let lane = -1;
    let at = step;
    let node = this.findLimited(nodes, step);
    while (node >= 0 && path.length < LONGEST_PATH) {
      path.push(this.describeNode(node));
      const binding: Binding = witness.findBinding(node, at);
      if (binding.kind !== 'input') {
        cause = { ...binding, rationed: false };
        break;
      }
      rationed ||= binding.rationed;
      const next = witness.listMissing(binding.group, at).toSorted((a, b) => b.weight - a.weight)[0];
      if (next === undefined) break;
      ({ lane, at } = next);
      const source = this.plan.net.laneSource[lane]!;
      const gate = witness.findGate(lane, at);
      if (gate !== null || source < 0 || witness.findBinding(source, at).kind === 'lead-time') {
        path.push(this.describeSource(lane));
        if (gate !== null) cause = { ...gate, rationed: false };
        break;
      }
      node = source;
    }
    const rows = this.findRows(lane, path);
    return {
      partNumber,
      fromDay: step * days,
      toDay: (step + 1) * days,
      unmetUnits,
      cause: { ...cause, rationed },
      path,
      rows,
    };
  }

  /**
   * The rows behind the end of a path: of its lane; where nobody knows the source, of the bill of materials with the part; where the path has
   * one step, of the product's plant.
   */
  private findRows(lane: number, path: LossSpell['path']): readonly SourceRow[] {
    const { network, dataset } = this.plan;
    const row = lane < 0 ? -1 : network.laneSourcing[lane]!;
    if (row >= 0) return dataset.sourcing[row]!.rows;
    const [before, last] = [path.at(-2), path.at(-1)];
    const name = JSON.stringify([before?.partNumber, last]);
    const known = this.rowsOf.get(name) ?? this.findRowsOfEnd(before, last);
    this.rowsOf.set(name, known);
    return known;
  }

  private findRowsOfEnd(
    before: LossSpell['path'][number] | undefined,
    last: LossSpell['path'][number] | undefined,
  ): readonly SourceRow[] {
    const { dataset } = this.plan;
    if (before !== undefined) {
      const asking = dataset.bom.filter(
        ({ parent, child }) => parent === before.partNumber && child === last?.partNumber,
      );
      return asking.flatMap(({ rows }) => rows);
    }
    const making = dataset.sourcing.filter(
      ({ partNumber, siteId }) => partNumber === last?.partNumber && siteId === last.siteId,
    );
    return making.flatMap(({ rows }) => rows);
  }

  /** The plant of the product with a limit in this step, else the first. */
  private findLimited(nodes: readonly number[], step: number): number {
    return nodes.find((node) => this.witness.findBinding(node, step).kind !== 'lead-time') ?? nodes[0] ?? -1;
  }

  private describeNode(node: number): { partNumber: string; siteId: string | null } {
    const { network } = this.plan;
    const siteId = network.siteIds[network.nodeSite[node]!] ?? null;
    return { partNumber: network.parts[network.nodePart[node]!]!.partNumber, siteId };
  }

  private describeSource(lane: number): { partNumber: string; siteId: string | null } {
    const { network } = this.plan;
    const source = network.laneSource[lane]!;
    if (source >= 0) return this.describeNode(source);
    return { partNumber: network.parts[network.groupPart[network.laneGroup[lane]!]!]!.partNumber, siteId: null };
  }
}

function isSameCause(one: LossSpell, other: LossSpell): boolean {
  const describe = ({ cause, path }: LossSpell) => JSON.stringify([cause, path]);
  return describe(one) === describe(other);
}

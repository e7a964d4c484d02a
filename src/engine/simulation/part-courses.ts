import type { FlowRun } from './flow-run.ts';
import type { PartCourse } from './report.ts';
import type { RunWitness } from './run-witness.ts';
import type { ScenarioPlan } from './scenario-plan.ts';
import type { LossSpell } from './trace-losses.ts';

/** Parts that are followed over time; each costs six numbers a step in the report. */
const MOST_PARTS = 40;

/** One part in one run: units a day made and received, and units at its makers and on all shelves at the end of each step. */
type Columns = Pick<PartCourse, 'production' | 'stock' | 'receipts'>;

/** Follows some parts through one run, over all of their makers and buyers; other parts cost nothing. */
export class PartCourses {
  readonly witness: RunWitness;
  /** By part, in the order asked for. */
  readonly courses: readonly Columns[];
  private readonly plan: ScenarioPlan;
  /** Row of the course of each node and group; -1: not followed. */
  private readonly rowOfNode: Int32Array;
  private readonly rowOfGroup: Int32Array;
  private step = 0;

  constructor(plan: ScenarioPlan, parts: readonly number[]) {
    const { network, net, steps } = plan;
    const rowOf = new Map(parts.map((part, row) => [part, row]));
    const getRow = (part: number): number => rowOf.get(part) ?? -1;
    this.plan = plan;
    this.rowOfNode = network.nodePart.map(getRow);
    this.rowOfGroup = network.groupPart.map(getRow);
    const column = (): number[] => Array.from({ length: steps.count }, () => 0);
    this.courses = parts.map(() => ({ production: column(), stock: column(), receipts: column() }));
    const ignore = () => undefined;
    this.witness = {
      make: (node, units) => this.add('production', this.rowOfNode[node]!, units),
      receive: (lane, units) => this.add('receipts', this.rowOfGroup[net.laneGroup[lane]!]!, units),
      use: ignore,
      ship: ignore,
      sell: ignore,
      destroy: ignore,
      add: ignore,
    };
  }

  /** Looks at all stocks after a step. */
  afterStep(step: number, run: FlowRun): void {
    for (const [node, row] of this.rowOfNode.entries()) {
      if (row >= 0) this.courses[row]!.stock[step]! += run.output[node]!;
    }
    for (const [group, row] of this.rowOfGroup.entries()) {
      if (row >= 0) this.courses[row]!.stock[step]! += run.shelf[group]!;
    }
    this.step = step + 1;
  }

  private add(what: 'production' | 'receipts', row: number, units: number): void {
    if (row >= 0) this.courses[row]![what][this.step]! += units / this.plan.steps.days;
  }
}

/**
 * Rows of the parts that a result shows over time: those on the way from unmet demand to what binds, then those that a control holds or an
 * outage, stop or refusal touches, then what is made of them, tier by tier; each with a need, at most forty.
 */
export function chooseParts(plan: ScenarioPlan, spells: readonly LossSpell[]): number[] {
  const { network, net } = plan;
  const rowOf = new Map(network.parts.map(({ partNumber }, row) => [partNumber, row]));
  const onPaths = spells.flatMap(({ path }) => path.flatMap(({ partNumber }) => rowOf.get(partNumber) ?? []));
  const held = [...plan.hits.values()].flatMap((hits) =>
    hits.flatMap(({ lane }) => {
      const group = network.laneGroup[lane]!;
      return net.groupRate[group]! > 0 ? [network.groupPart[group]!] : [];
    }),
  );
  const touched = [...plan.touched.values()].flatMap((nodes) =>
    nodes.flatMap((node) => (net.nodeRate[node]! > 0 ? [network.nodePart[node]!] : [])),
  );
  const found = new Set([...held, ...touched]);
  const madeOf = listUses(plan);
  // A set hands out what is added while it is walked, so this goes on tier by tier.
  for (const part of found) for (const user of madeOf.get(part) ?? []) found.add(user);
  const products = new Set(network.products.map(({ part }) => part));
  return [...new Set([...onPaths, ...found])].filter((part) => !products.has(part)).slice(0, MOST_PARTS);
}

/** Parts that are made of each part, as far as they are needed. */
function listUses({ network, net }: ScenarioPlan): Map<number, Set<number>> {
  const uses = new Map<number, Set<number>>();
  for (let node = 0; node < net.nodeCount; node++) {
    if (!(net.nodeRate[node]! > 0)) continue;
    for (let input = net.inputStart[node]!; input < net.inputStart[node + 1]!; input++) {
      const part = network.groupPart[net.inputGroup[input]!]!;
      const users = uses.get(part) ?? new Set();
      uses.set(part, users.add(network.nodePart[node]!));
    }
  }
  return uses;
}

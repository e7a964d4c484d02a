import type { SharedRun } from '../../../src/analyses/threads/outages/share-outages.ts';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import { OutageSweep } from '../../../src/engine/resilience/outage-sweep.ts';
import type { OutageWork } from '../../../src/engine/resilience/report.ts';
import type { SupplyModel } from '../../../src/engine/resilience/supply-model.ts';

/** Days to recover, dealt out over the nodes. */
const DAYS = [30, 60, 90, 120];

/** Time to survive of a node and, where that is shorter than the time to recover, loss. */
export type NodeFigures = number[];

/** The outages of all nodes of a drawn network, or of some, as several threads share them; the work is a node. */
export class DrawnOutages implements SharedRun<NodeFigures> {
  readonly rowCount: number;
  private readonly nodes: readonly number[];
  private readonly sweep: OutageSweep;

  constructor(
    model: SupplyModel,
    open: OpenLinearProgram,
    nodes: readonly number[] = model.capacity.map((_, node) => node),
  ) {
    this.nodes = nodes;
    this.rowCount = nodes.length;
    this.sweep = new OutageSweep(model, open);
  }

  begin(): void {
    this.sweep.computeTimeToSurvive([]);
  }

  listWork(): OutageWork[] {
    return this.nodes.map((_, row) => [row]);
  }

  isSurelyLong([row]: OutageWork): boolean {
    return this.sweep.surelyLoses([this.nodes[row!]!]);
  }

  isShort([row]: OutageWork): boolean {
    return this.sweep.isAnswered([this.nodes[row!]!]);
  }

  prepare(): Generator<void> {
    return this.sweep.prepareFor(this.nodes.map((node) => [node]));
  }

  answer([row]: OutageWork): NodeFigures[] {
    const node = this.nodes[row!]!;
    const days = DAYS[node % DAYS.length]!;
    const time = this.sweep.computeTimeToSurvive([node]).value ?? Number.NaN;
    if (!(time < days)) return [[time]];
    return [[time, this.sweep.computeLeastLoss([node], days).value?.loss ?? Number.NaN]];
  }

  dispose(): void {
    this.sweep.dispose();
  }
}

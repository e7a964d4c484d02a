import { getPackName } from '../../../domain/packs/packs-in-use.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { PROGRAM } from '../../program-build.ts';
import type { ResultStore } from '../results/last/last-result.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import type { AskedPlan, PlanQuestion } from './ask-plan.ts';

/** Name in the storage; another shape of the content takes another name. */
const KEPT = 'lodestone-kept-plan-1';

/** The last plan, its owner and place (`key`), and its whole basis. */
type KeptPlan = {
  readonly key: string;
  readonly rests: string;
  readonly asked: AskedPlan;
  readonly report: MovesReport;
};

/** Returns everything the plan of a question depends on, as one text. */
export function nameBasis({ question }: PlanQuestion, { dataVersion, packs = [], catalogue }: ScenarioContext): string {
  return JSON.stringify([question, dataVersion, packs.map(getPackName), catalogue.version, PROGRAM]);
}

/** Returns the last plan under a key, as it was asked for; null: there is none, or it cannot be read. */
export function findKeptPlan(store: Pick<ResultStore, 'getItem'>, key: string): KeptPlan | null {
  try {
    const read = JSON.parse(store.getItem(KEPT) ?? 'null') as KeptPlan | null;
    return read?.key === key ? read : null;
  } catch {
    return null;
  }
}

/** Keeps a plan as the last one, to be there again after a reload of the page. */
export function keepPlan(store: ResultStore, kept: KeptPlan): void {
  try {
    store.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // Without storage, or where it is full, the plan is searched for again.
  }
}

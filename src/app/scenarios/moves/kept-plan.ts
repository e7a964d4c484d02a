import { getPackName } from '../../../domain/packs/packs-in-use.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { ENGINE_VERSION } from '../../../engine/version.ts';
import type { ResultStore } from '../results/last/last-result.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import type { AskedPlan, PlanQuestion } from './ask-plan.ts';

/** Name in the storage; another shape of what is kept takes another name. */
const KEPT = 'lodestone-kept-plan-1';

/** The plan found last, for whom and where (`key`), and all that it rests on. */
type KeptPlan = {
  readonly key: string;
  readonly rests: string;
  readonly asked: AskedPlan;
  readonly report: MovesReport;
};

/** Returns all that the plan of a question depends on, as one text. */
export function nameBasis({ question }: PlanQuestion, { dataVersion, packs = [], catalogue }: ScenarioContext): string {
  return JSON.stringify([question, dataVersion, packs.map(getPackName), catalogue.version, ENGINE_VERSION]);
}

/** Returns the plan that was found last under a key, as it was asked for; null: there is none, or it cannot be read. */
export function findKeptPlan(store: Pick<ResultStore, 'getItem'>, key: string): KeptPlan | null {
  try {
    const read = JSON.parse(store.getItem(KEPT) ?? 'null') as KeptPlan | null;
    return read?.key === key ? read : null;
  } catch {
    return null;
  }
}

/** Keeps a plan as the one found last, so that it is there again when the page is loaded again. */
export function keepPlan(store: ResultStore, kept: KeptPlan): void {
  try {
    store.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // Without storage, or where it is full, the plan is searched for again.
  }
}

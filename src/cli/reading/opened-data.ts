import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { StoredPlan } from '../../domain/scenario/stored-plan.ts';
import type { Assumptions } from '../../domain/workspace/workspace.ts';
import type { OpenedPacks } from '../catalogue/open-packs.ts';

/** A data version ready for analysis, with its workspace's assumptions about unconfirmed measures, its scenarios and plans. */
export type OpenedData = OpenedPacks & {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  readonly assumptions: Assumptions;
  readonly scenarios: readonly Scenario[];
  readonly plans: readonly StoredPlan[];
};

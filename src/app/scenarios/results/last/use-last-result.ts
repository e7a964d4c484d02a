import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../../engine/simulation/results/report.ts';
import { PROGRAM } from '../../../program-build.ts';
import { findPersonId } from '../../../queries/session/use-me.ts';
import { useDraftKey } from '../../../queries/writes/unsaved-drafts.ts';
import type { ScenarioContext } from '../../scenario-context.ts';
import { composeResult } from '../compose-result.ts';
import {
  findLastResult,
  keepLastResult,
  type LastResult,
  listChanges,
  listInputs,
  openResultStore,
} from './last-result.ts';

/** The last result of a scenario for the page's user, with the changes since; null: there is none. An arriving `report` is kept as the last. */
export function useLastResult(
  scenario: Scenario,
  { dataset, dataVersion, names }: ScenarioContext,
  report: SimulationReport | undefined,
): { result: LastResult; changes: string[] } | null {
  const key = useDraftKey(`result of ${scenario.id}`);
  const queries = useQueryClient();
  const [store] = useState(() => openResultStore(findPersonId(queries)));
  const [result] = useState(() => findLastResult(store, key));
  const inputs = useMemo(
    () => listInputs(scenario, dataset.settings.reportingCurrency),
    [scenario, dataset.settings.reportingCurrency],
  );
  useEffect(() => {
    if (report === undefined) return;
    keepLastResult(store, key, {
      sentence: composeResult(report, names),
      runs: report.draws,
      dataVersion,
      program: PROGRAM,
      inputs,
    });
  }, [store, key, report, names, dataVersion, inputs]);
  return result === null ? null : { result, changes: listChanges(result, { dataVersion, program: PROGRAM, inputs }) };
}

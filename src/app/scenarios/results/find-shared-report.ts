import type { RunClient } from '../../../api/runs/run-client.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { getContent } from '../scenario-content.ts';

/** Runs to look through: the newest. */
const MOST_LOOKED_AT = 200;

/** Basis of a report for the scenario shown. */
export type ReportBasis = { dataVersion: string; catalogueVersion: string; engineVersion: string };

/**
 * Returns the report of a run of the server with the same question on the same data, begun by anybody. Null if there is none among the newest,
 * or the server does not say: the page then runs it.
 */
export async function findSharedReport(
  { listNewestRuns, getResult }: Pick<RunClient, 'listNewestRuns' | 'getResult'>,
  workspaceId: string,
  scenario: Scenario,
  basis: ReportBasis,
  signal: AbortSignal,
): Promise<SimulationReport | null> {
  try {
    const runs = await listNewestRuns(workspaceId, MOST_LOOKED_AT, signal);
    const run = runs.find((one) => isSame(one, scenario, basis));
    if (run === undefined) return null;
    const report = await getResult<SimulationReport>(workspaceId, run.id, signal);
    return { ...report, scenarioId: scenario.id, scenarioName: scenario.name };
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

function isSame(
  { state, question, version, ...run }: Awaited<ReturnType<RunClient['listNewestRuns']>>[number],
  scenario: Scenario,
  basis: ReportBasis,
): boolean {
  return (
    state === 'done' &&
    question.kind === 'simulation' &&
    question.further !== false &&
    question.parts !== null &&
    (question.parts ?? []).length === 0 &&
    version === basis.dataVersion &&
    run.catalogueVersion === basis.catalogueVersion &&
    run.engineVersion === basis.engineVersion &&
    writeSorted(getContent(question.scenario)) === writeSorted(getContent(scenario))
  );
}

/** As JSON with its fields in the order of their names: the order of writing changes nothing. */
function writeSorted(value: unknown): string {
  return JSON.stringify(value, (_name, field: unknown) =>
    typeof field !== 'object' || field === null || Array.isArray(field)
      ? field
      : Object.fromEntries(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
}

import type { AnswerOf, ScenarioKind } from '../../../analyses/answers.ts';
import { createRunClient } from '../../../api/runs/run-client.ts';
import type { QuestionOf } from '../../../domain/questions/questions.ts';
import { useServices } from '../../queries/services.tsx';
import { useView } from '../../queries/view/use-view.ts';
import { useHealth } from '../../queries/workspace-queries.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { findSharedReport } from './find-shared-report.ts';

/** Finds an answer at hand on the host; null: it has none. */
export type FindShared<K extends ScenarioKind> = (
  question: QuestionOf<K>,
  signal: AbortSignal,
) => Promise<AnswerOf<K> | null>;

/** The way to find an answer of an earlier run of the server; a host in the browser has no runs, and only those of whole simulations are looked for. */
export function useSharedReports<K extends ScenarioKind>(
  kind: K,
  { dataVersion, catalogue }: Pick<ScenarioContext, 'dataVersion' | 'catalogue'>,
): FindShared<K> {
  const { fetch } = useServices();
  const { workspaceId } = useView();
  const health = useHealth().data;
  const engineVersion = health?.host === 'server' ? health.engineVersion : null;
  if (kind !== 'simulation' || engineVersion === null) return () => Promise.resolve(null);
  return async (question, signal) => {
    if ('parts' in question && question.parts !== undefined) return null;
    const client = createRunClient({ fetch, baseUrl: '' });
    const basis = { dataVersion, catalogueVersion: catalogue.version, engineVersion };
    const report = await findSharedReport(client, workspaceId, question.scenario, basis, signal);
    return report === null ? null : ({ ok: true, report } as AnswerOf<K>);
  };
}

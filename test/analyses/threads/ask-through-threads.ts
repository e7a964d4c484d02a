import type { AtHandKind, CompanyKind, ScenarioKind } from '../../../src/analyses/answers.ts';
import { getBuiltInCatalogue } from '../../../src/catalogue/built-in-catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Kind, QuestionOf } from '../../../src/domain/questions/questions.ts';
import { AT_HAND } from '../../../src/analyses/at-hand.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { createInlineAnalyst } from '../../../src/analyses/inline-analyst.ts';
import { OF_COMPANY } from '../../../src/analyses/of-company.ts';
import { OF_SCENARIO } from '../../../src/analyses/of-scenario.ts';
import type { AnalysisReply, LoneReply } from '../../../src/analyses/protocol.ts';
import type { Table } from '../../../src/analyses/run-analysis.ts';
import { createLoneAnswers } from '../../../src/analyses/threads/answer-alone.ts';
import { createResponder } from '../../../src/analyses/threads/answer-request.ts';
import { createBrowserAnalyst } from '../../../src/analyses/threads/browser-analyst.ts';
import { createLoneAnalyst } from '../../../src/analyses/threads/lone-analyst.ts';

type Asked = { dataset: Dataset; dataVersion: string };

/** Asks a question as a page does, of a worker that is this thread. */
export function askThroughThreads(kind: Kind, about: Asked, question: QuestionOf<Kind>): Promise<unknown> {
  if (kind in AT_HAND) return askAtHand(kind as AtHandKind, about, question as QuestionOf<AtHandKind>);
  return kind in OF_SCENARIO
    ? askAlone(OF_SCENARIO, kind as ScenarioKind, about, question as QuestionOf<ScenarioKind>)
    : askAlone(OF_COMPANY, kind as CompanyKind, about, question as QuestionOf<CompanyKind>);
}

/** Asks the worker of an analyst that is this thread; what goes through is copied as it would be. */
function askAtHand<K extends AtHandKind>(kind: K, about: Asked, question: QuestionOf<K>): Promise<unknown> {
  let listener: (reply: AnalysisReply) => void = () => undefined;
  const respond = createResponder(
    createInlineAnalyst(getBuiltInCatalogue()),
    (reply) => listener(structuredClone(reply)),
    () => Promise.reject(new Error('no file')),
  );
  const analyst = createBrowserAnalyst(() => ({
    postMessage: (request) => void respond(structuredClone(request)),
    onReply: (given) => (listener = given),
    onCrash: () => undefined,
    terminate: () => undefined,
  }));
  analyst.provideDataset(about.dataVersion, about.dataset);
  return analyst.ask(kind, { ...question, dataVersion: about.dataVersion });
}

/** The same of a worker that is asked one thing at a time. */
function askAlone<K extends Kind>(table: Table<K>, kind: K, about: Asked, question: QuestionOf<K>): Promise<unknown> {
  let listener: (reply: LoneReply<K>) => void = () => undefined;
  const means = { loadSolver: loadHighsSolver, callHelpers: null, callOutageHelpers: null };
  const answer = createLoneAnswers(table, means, (reply) => listener(structuredClone(reply)));
  const ask = createLoneAnalyst<K>(
    () => ({
      postMessage: (request) => void answer(structuredClone(request)),
      onReply: (given) => (listener = given),
      onCrash: () => undefined,
      terminate: () => undefined,
    }),
    { what: 'It', keptMs: 0 },
  );
  return ask(kind, about, question);
}

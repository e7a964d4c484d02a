import { openCatalogue } from '../catalogue/packs/open-catalogue.ts';
import type { Catalogue } from '../catalogue/schema.ts';
import type { Asked, QuestionOf } from '../domain/questions/questions.ts';
import type { Hooks } from './analysis.ts';
import type { Analyst } from './analyst.ts';
import type { AnswerOf, AtHandKind, PieceOf } from './answers.ts';
import { AT_HAND } from './at-hand.ts';
import { runAnalysis } from './run-analysis.ts';
import { createDatasetStore } from './threads/held/dataset-store.ts';

/**
 * The analyst on the calling thread, for tests and the inside of a worker. It keeps the last four datasets. A signal is looked at before the
 * work begins; once begun, the work is finished, but for an exposure in pieces, with a look at its signal after each.
 */
export function createInlineAnalyst(catalogue: Catalogue): Analyst {
  const store = createDatasetStore();
  const loadSolver = (): Promise<never> => Promise.reject(new Error('Nothing at hand needs a solver.'));

  return {
    provideDataset: store.put,
    ask: async <K extends AtHandKind>(
      kind: K,
      { dataVersion, packs = [], ...question }: Asked<K>,
      hooks?: Hooks<PieceOf<K>>,
    ): Promise<AnswerOf<K>> => {
      const dataset = store.get(dataVersion);
      if (!dataset) throw new Error(`The data version "${dataVersion}" is not at hand.`);
      const law = packs.length === 0 ? catalogue : openCatalogue(packs).catalogue;
      const context = {
        dataset,
        dataVersion,
        packs,
        catalogue: law,
        loadSolver,
        callHelpers: null,
        callOutageHelpers: null,
      };
      // The compiler does not see that a question without its version is the question.
      return runAnalysis(AT_HAND, kind, context, question as unknown as QuestionOf<K>, hooks);
    },
    close: () => undefined,
  };
}

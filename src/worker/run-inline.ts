import type { Catalogue } from '../catalogue/schema.ts';
import type { Dataset } from '../domain/dataset.ts';
import { analyseConcentration } from '../engine/concentration/analyse.ts';
import { findAlternates } from '../engine/exposure/alternates.ts';
import { analyseParts, summariseExposure } from '../engine/exposure/analyse.ts';
import { explainPart } from '../engine/exposure/explain.ts';
import { describeNetwork } from '../engine/explorer/describe-network.ts';
import { stopNodes } from '../engine/explorer/stop-nodes.ts';
import type { ExposureSummary } from '../engine/exposure/report.ts';
import type { ExposureQuestion, HostedAnalyst } from './analyses.ts';
import { createDatasetShelf } from './dataset-shelf.ts';

/**
 * The analyst on the calling thread, for the command line, tests and the inside of a worker. It keeps the last four datasets. A
 * signal is looked at before the work begins; once begun, the work is finished.
 */
export function createInlineAnalyst(catalogue: Catalogue): HostedAnalyst {
  const shelf = createDatasetShelf();
  let last: { key: string; summary: ExposureSummary } | null = null;

  function getDataset(hash: string): Dataset {
    const dataset = shelf.get(hash);
    if (!dataset) throw new Error(`The data version "${hash}" is not at hand.`);
    return dataset;
  }

  /** Who has read a summary usually asks for its parts next. */
  function summarise(question: ExposureQuestion): ExposureSummary {
    const key = JSON.stringify(question);
    if (last?.key !== key) {
      const summary = summariseExposure({ dataset: getDataset(question.dataVersion), catalogue, question });
      last = { key, summary };
    }
    return last.summary;
  }

  return {
    provideDataset: shelf.put,
    analyseExposure: async (question, signal) => {
      signal?.throwIfAborted();
      const parts = analyseParts({ dataset: getDataset(question.dataVersion), catalogue, question });
      return { ...summarise(question), parts };
    },
    summariseExposure: async (question, signal) => {
      signal?.throwIfAborted();
      return summarise(question);
    },
    analyseConcentration: async (question, signal) => {
      signal?.throwIfAborted();
      return analyseConcentration({ dataset: getDataset(question.dataVersion), catalogue, question });
    },
    explainPart: async (question, signal) => {
      signal?.throwIfAborted();
      return explainPart({ dataset: getDataset(question.dataVersion), catalogue, question }, question.partNumber);
    },
    findAlternates: async (question, signal) => {
      signal?.throwIfAborted();
      return findAlternates({ dataset: getDataset(question.dataVersion), catalogue, question }, question.partNumber);
    },
    describeNetwork: async (question, signal) => {
      signal?.throwIfAborted();
      return describeNetwork({ dataset: getDataset(question.dataVersion), catalogue, question });
    },
    stopNodes: async (question, signal) => {
      signal?.throwIfAborted();
      return stopNodes({ dataset: getDataset(question.dataVersion), catalogue, question });
    },
    close: () => undefined,
  };
}

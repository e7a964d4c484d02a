import type { Catalogue } from '../catalogue/schema.ts';
import type { Dataset } from '../domain/dataset.ts';
import { analyseConcentration } from '../engine/concentration/analyse.ts';
import { findAlternates } from '../engine/exposure/alternates/alternates.ts';
import { analyseParts, analysePartsByRisk, summariseExposure } from '../engine/exposure/analyse.ts';
import { explainPart } from '../engine/exposure/paths/explain.ts';
import { describeNetworkExposure } from '../engine/explorer/describe-exposure.ts';
import { describeNetwork } from '../engine/explorer/describe-network.ts';
import { stopNodes } from '../engine/explorer/stop-nodes.ts';
import type { ExposureReport, ExposureSummary } from '../engine/exposure/report.ts';
import type { ExposurePiece, ExposureQuestion, HostedAnalyst } from './analyses.ts';
import { assembleExposure } from './assemble-exposure.ts';
import { createDatasetShelf } from './threads/dataset-shelf.ts';

/** Parts of one piece: more than fit a screen, and written within a few hundredths of a second. */
const PIECE = 50;

/**
 * The analyst on the calling thread, for the command line, tests and the inside of a worker. It keeps the last four datasets. A
 * signal is looked at before the work begins; once begun, the work is finished, but for an exposure in pieces, which lets others in
 * and looks at its signal after each.
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

  async function analyseInPieces(
    question: ExposureQuestion,
    signal: AbortSignal | undefined,
    onPiece: (piece: ExposurePiece) => void,
  ): Promise<ExposureReport> {
    const dataset = getDataset(question.dataVersion);
    const assembly = assembleExposure();
    const hand = async (piece: ExposurePiece): Promise<void> => {
      assembly.add(piece);
      onPiece(piece);
      await letOthersIn();
      signal?.throwIfAborted();
    };
    let isFirst = true;
    for (const parts of analysePartsByRisk({ dataset, catalogue, question }, PIECE)) {
      await hand({ kind: 'parts', ...parts });
      if (isFirst) await hand({ kind: 'summary', summary: summarise(question) });
      isFirst = false;
    }
    return assembly.getReport();
  }

  return {
    provideDataset: shelf.put,
    analyseExposure: async (question, signal, onPiece) => {
      signal?.throwIfAborted();
      if (onPiece !== undefined) return analyseInPieces(question, signal, onPiece);
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
    exposeNetwork: async (question, signal) => {
      signal?.throwIfAborted();
      return describeNetworkExposure({ dataset: getDataset(question.dataVersion), catalogue, question });
    },
    stopNodes: async (question, signal) => {
      signal?.throwIfAborted();
      return stopNodes({ dataset: getDataset(question.dataVersion), catalogue, question });
    },
    close: () => undefined,
  };
}

/** Goes on after what waits for this thread, such as a message that cancels; a timer would make every piece wait for milliseconds. */
function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const goOn = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', goOn, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

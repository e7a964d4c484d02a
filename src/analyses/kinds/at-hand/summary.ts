import type { Dataset } from '../../../domain/dataset.ts';
import type { Asked } from '../../../domain/questions/questions.ts';
import { summariseExposure } from '../../../engine/exposure/analyse.ts';
import type { ExposureSummary } from '../../../engine/exposure/report.ts';
import type { Analysis, Context } from '../../analysis.ts';
import { refuseExposed } from '../exposed.ts';

/** A reader of a summary usually asks for its parts next: the last one of each dataset. */
const last = new WeakMap<Dataset, { readonly key: string; readonly summary: ExposureSummary }>();

/** Returns the figures of an exposure, from the last time for the same question about the same dataset. */
export function summarise(
  { dataset, catalogue }: Pick<Context, 'dataset' | 'catalogue'>,
  question: Asked<'summary'>,
): ExposureSummary {
  const key = JSON.stringify([question, catalogue.version]);
  const known = last.get(dataset);
  if (known?.key === key) return known.summary;
  const summary = summariseExposure({ dataset, catalogue, question });
  last.set(dataset, { key, summary });
  return summary;
}

export const summary = {
  refuse: refuseExposed,
  run: (context, question) => summarise(context, { ...question, dataVersion: context.dataVersion }),
} satisfies Analysis<'summary'>;

import { analyseConcentration } from '../../../engine/concentration/analyse.ts';
import type { Analysis } from '../../analysis.ts';

export const concentration = {
  run: ({ dataset, catalogue, dataVersion }, question) =>
    analyseConcentration({ dataset, catalogue, question: { ...question, dataVersion } }),
} satisfies Analysis<'concentration'>;

import { explainPart } from '../../engine/exposure/paths/explain.ts';
import type { Analysis } from '../analysis.ts';
import { refuseAssumptions } from './assumed.ts';

export const explanation = {
  refuse: refuseAssumptions,
  run: ({ dataset, catalogue, dataVersion }, question) =>
    explainPart({ dataset, catalogue, question: { ...question, dataVersion } }, question.partNumber),
} satisfies Analysis<'explanation'>;

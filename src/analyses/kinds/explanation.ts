import { explainPart } from '../../engine/exposure/paths/explain.ts';
import type { Analysis } from '../analysis.ts';
import { refuseExposed } from './exposed.ts';

export const explanation = {
  refuse: refuseExposed,
  run: ({ dataset, catalogue, dataVersion }, question) =>
    explainPart({ dataset, catalogue, question: { ...question, dataVersion } }, question.partNumber),
} satisfies Analysis<'explanation'>;

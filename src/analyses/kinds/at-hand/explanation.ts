import { explainPart } from '../../../engine/exposure/paths/explain.ts';
import type { Analysis } from '../../analysis.ts';
import { refuseExposedPart } from '../exposed.ts';

export const explanation = {
  refuse: refuseExposedPart,
  run: ({ dataset, catalogue, dataVersion }, question) =>
    explainPart({ dataset, catalogue, question: { ...question, dataVersion } }, question.partNumber),
} satisfies Analysis<'explanation'>;

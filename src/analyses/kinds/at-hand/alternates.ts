import { findAlternates } from '../../../engine/exposure/alternates/alternates.ts';
import type { Analysis } from '../../analysis.ts';
import { refuseExposedPart } from '../exposed.ts';

export const alternates = {
  refuse: refuseExposedPart,
  run: ({ dataset, catalogue, dataVersion }, question) =>
    findAlternates({ dataset, catalogue, question: { ...question, dataVersion } }, question.partNumber),
} satisfies Analysis<'alternates'>;

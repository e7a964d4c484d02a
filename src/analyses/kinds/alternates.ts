import { findAlternates } from '../../engine/exposure/alternates/alternates.ts';
import type { Analysis } from '../analysis.ts';
import { refuseAssumptions } from './assumed.ts';

export const alternates = {
  refuse: refuseAssumptions,
  run: ({ dataset, catalogue, dataVersion }, question) =>
    findAlternates({ dataset, catalogue, question: { ...question, dataVersion } }, question.partNumber),
} satisfies Analysis<'alternates'>;

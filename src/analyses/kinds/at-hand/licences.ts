import { analyseLicences } from '../../../engine/licences/analyse.ts';
import type { Analysis } from '../../analysis.ts';
import { refuseExposed } from '../exposed.ts';

export const licences = {
  refuse: refuseExposed,
  run: ({ dataset, catalogue, dataVersion }, question) =>
    analyseLicences({ dataset, catalogue, question: { ...question, dataVersion } }),
} satisfies Analysis<'licences'>;

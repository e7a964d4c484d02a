import { describeNetworkExposure } from '../../engine/explorer/describe-exposure.ts';
import type { Analysis } from '../analysis.ts';
import { refuseAssumptions } from './assumed.ts';

export const networkExposure = {
  refuse: refuseAssumptions,
  run: ({ dataset, catalogue, dataVersion }, question) =>
    describeNetworkExposure({ dataset, catalogue, question: { ...question, dataVersion } }),
} satisfies Analysis<'network-exposure'>;

import { describeNetworkExposure } from '../../../engine/explorer/describe-exposure.ts';
import type { Analysis } from '../../analysis.ts';
import { refuseExposed } from '../exposed.ts';

export const networkExposure = {
  refuse: refuseExposed,
  run: ({ dataset, catalogue, dataVersion }, question) =>
    describeNetworkExposure({ dataset, catalogue, question: { ...question, dataVersion } }),
} satisfies Analysis<'network-exposure'>;

import { describeNetwork } from '../../../engine/explorer/describe-network.ts';
import type { Analysis } from '../../analysis.ts';

export const network = {
  run: ({ dataset, catalogue }, question) => describeNetwork({ dataset, catalogue, question }),
} satisfies Analysis<'network'>;

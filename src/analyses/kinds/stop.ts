import { stopNodes } from '../../engine/explorer/stop-nodes.ts';
import type { Analysis } from '../analysis.ts';

export const stop = {
  run: ({ dataset, catalogue }, question) => stopNodes({ dataset, catalogue, question }),
} satisfies Analysis<'stop'>;

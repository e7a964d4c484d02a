import { z } from 'zod';
import { defineQuestion } from './question.ts';

/** Sources for stopping together. */
const MOST_NODES = 100_000;

const network = z.object({
  /** Whether market shares stand in for unseen sources. */
  inference: z.boolean(),
});

/** Questions about deliveries between firms, under any law. */
export const NETWORK_QUESTIONS = {
  concentration: defineQuestion({
    summary: 'How few sources each part hangs on, and the single points of failure of each product.',
    schema: network.extend({ level: z.enum(['site', 'company', 'country']) }),
    example: { level: 'company', inference: true },
  }),
  network: defineQuestion({
    summary: 'The whole network as columns: its sources with tier, place and value, and the lanes between them.',
    schema: network,
    example: { inference: true },
  }),
  stop: defineQuestion({
    summary: 'What products lose when some sources (rows of `network`) ship nothing.',
    schema: network.extend({ nodes: z.array(z.int().min(0)).max(MOST_NODES) }),
    example: { inference: true, nodes: [0, 1] },
  }),
};

import { stopNodes } from '../../../engine/explorer/stop-nodes.ts';
import { findUnknownSources } from '../../../engine/explorer/unknown-sources.ts';
import { prepareExposure } from '../../../engine/exposure/prepare.ts';
import type { Analysis } from '../../analysis.ts';

export const stop = {
  refuse: ({ dataset, catalogue }, { inference, nodes }) => {
    const { network } = prepareExposure(dataset, catalogue, inference);
    const count = network.nodeCount + findUnknownSources(network).length;
    const beyond = nodes.find((node) => node >= count);
    return beyond === undefined ? null : `There is no row ${beyond}: the network has ${count} sources.`;
  },
  run: ({ dataset, catalogue }, question) => stopNodes({ dataset, catalogue, question }),
} satisfies Analysis<'stop'>;

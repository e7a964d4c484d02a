import { describeChains } from '../../../engine/explorer/describe-chains.ts';
import type { Analysis } from '../../analysis.ts';
import { refuseExposed } from '../exposed.ts';
import { summarise } from './summary.ts';

export const chains = {
  refuse: refuseExposed,
  run: (context, question) => {
    const { dataset, catalogue, dataVersion } = context;
    const asked = { ...question, dataVersion };
    return describeChains({ dataset, catalogue, question: asked }, summarise(context, asked));
  },
} satisfies Analysis<'chains'>;

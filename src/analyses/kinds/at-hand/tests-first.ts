import { chooseFirstTests } from '../../../engine/letters/tests-first.ts';
import type { Analysis } from '../../analysis.ts';
import { refuseExposed } from '../exposed.ts';
import { summarise } from './summary.ts';

export const testsFirst = {
  refuse: refuseExposed,
  run: (context, question) => {
    const { lawDate, dataVersion, currency, questions } = summarise(context, {
      ...question,
      dataVersion: context.dataVersion,
    });
    return { lawDate, dataVersion, currency, tests: chooseFirstTests(context.dataset, questions) };
  },
} satisfies Analysis<'tests-first'>;

import { analyseAhead } from '../../../engine/licences/ahead/analyse-ahead.ts';
import { analyseLicences } from '../../../engine/licences/analyse.ts';
import type { Analysis } from '../../analysis.ts';
import { refuseExposed } from '../exposed.ts';

export const ahead = {
  refuse: refuseExposed,
  run: ({ dataset, catalogue, dataVersion }, { settings, ...asked }) =>
    analyseAhead({
      report: analyseLicences({ dataset, catalogue, question: { ...asked, dataVersion } }),
      dataset,
      catalogue,
      settings,
    }),
} satisfies Analysis<'ahead'>;

import { withoutFact } from '../../../domain/answers/without-fact.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Fills } from '../../../engine/exposure/report.ts';
import { summariseExposure } from '../../../engine/exposure/analyse.ts';
import { type Analysis, letOthersIn, tellShare } from '../../analysis.ts';
import { refuseExposed } from '../exposed.ts';

export const settled = {
  refuse: refuseExposed,
  run: async ({ dataset, catalogue, dataVersion }, { facts, ...exposed }, hooks) => {
    const tell = tellShare(1 / (facts.length + 1), hooks);
    const judge = (data: Dataset) =>
      summariseExposure({ dataset: data, catalogue, question: { ...exposed, dataVersion } });
    const { totals, currency, lawDate } = judge(dataset);
    const found: { partNumber: string; field: string; without: Fills; settles: number }[] = [];
    for (const [at, { partNumber, field }] of facts.entries()) {
      await letOthersIn();
      tell(at / facts.length);
      const without = judge(withoutFact(dataset, { partNumber, field })).totals;
      found.push({ partNumber, field, without, settles: countOpen(without) - countOpen(totals) });
    }
    return { lawDate, dataVersion, currency, totals, facts: found };
  },
} satisfies Analysis<'settled'>;

/** Money perhaps in reach of a rule in force. */
function countOpen({ possibly, cannotBeJudged }: Fills): number {
  return possibly + cannotBeJudged;
}

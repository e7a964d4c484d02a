import type { CauseShare, SimulationReport } from '../../../engine/simulation/results/report.ts';
import type { Money, Share } from '../../../domain/units.ts';

/** A limiting part, with its unsold margin in the mean of all runs, and the same in the baseline; null: no money is known. A null share: what it keeps from being sold has no price. */
export type PartCause = {
  partNumber: string;
  money: Money | null;
  before: Money | null;
  share: Share | null;
  shareOfRuns: Share;
};

/** Parts read of a report. */
type CausedReport = Pick<SimulationReport, 'causes' | 'loss'>;

const MOST_PARTS = 6;

/** Returns the limiting parts over all runs, those of unknown money and then the most unsold margin first; at most six. The share of runs is that of its most frequent cause. */
export function gatherCauses(report: CausedReport, baseline: CausedReport | null): PartCause[] {
  const before = new Map(baseline === null ? [] : sumByPart(baseline).map((one) => [one.partNumber, one]));
  return sumByPart(report)
    .slice(0, MOST_PARTS)
    .map(({ partNumber, share, shareOfRuns }) => ({
      partNumber,
      share,
      shareOfRuns,
      money: toMoney(report, share),
      before: baseline === null ? null : toMoney(baseline, before.get(partNumber)?.share ?? 0),
    }));
}

function sumByPart({ causes }: CausedReport): Pick<PartCause, 'partNumber' | 'share' | 'shareOfRuns'>[] {
  const byPart = new Map<string, CauseShare[]>();
  for (const cause of causes) byPart.set(cause.part, [...(byPart.get(cause.part) ?? []), cause]);
  return Array.from(byPart, ([partNumber, own]) => ({
    partNumber,
    share: own.every(({ shareOfUnsold }) => shareOfUnsold === null)
      ? null
      : own.reduce((sum, { shareOfUnsold }) => sum + (shareOfUnsold ?? 0), 0),
    shareOfRuns: Math.max(...own.map(({ shareOfDraws }) => shareOfDraws)),
  })).toSorted((a, b) => (b.share ?? 2) - (a.share ?? 2) || (a.partNumber < b.partNumber ? -1 : 1));
}

function toMoney({ loss }: CausedReport, share: Share | null): Money | null {
  return loss === null || share === null ? null : loss.mean.value * share;
}

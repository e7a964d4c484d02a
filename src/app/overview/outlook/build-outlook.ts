import { findOpenSums, type OpenSums, sayOpenNotes } from '../../../documents/words/open-notes.ts';
import { sayNote } from '../../../domain/notes/say-note.ts';
import type { ScenarioPreset } from '../../../catalogue/scenario-preset.ts';
import type { Money } from '../../../domain/units.ts';
import type { DaySpread, SimulationReport, Spread } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { findFirstStop } from '../../scenarios/results/compose-result.ts';

/** Effect of a preset beginning on the first day of its run. */
export type Outlook = {
  readonly presetId: string;
  readonly name: string;
  readonly confidence: ScenarioPreset['provenance']['confidence'];
  readonly basis: SimulationReport['basis'];
  readonly currency: string;
  /** First product to run short in the middle of all draws; null: none in at least half of them. */
  readonly firstName: string | null;
  /** Of that product, else of the one most often short; null if nothing is sold. */
  readonly firstStopDay: DaySpread | null;
  /** Null if no money can be put on losses. */
  readonly loss: Spread | null;
  /** Whether something is not known that goes on in every run: that nothing stops is then not known either. */
  readonly isOpen: boolean;
  /** Which of its sums are not whole. */
  readonly sums: OpenSums;
  /** Dearer purchases, beside the loss. */
  readonly extraCost: Spread;
  /** The run's notes on its data: missing ones and their stand-ins. */
  readonly notes: readonly string[];
};

/** An executive's figures of a preset's run; `namePart` names a product. */
export function buildOutlook(
  preset: ScenarioPreset,
  report: SimulationReport,
  namePart: (partNumber: string) => string,
): Outlook {
  const first = findFirstStop(report);
  const oftenest = report.products.toSorted((a, b) => a.firstShortDay.never - b.firstShortDay.never)[0];
  return {
    presetId: preset.id,
    name: preset.name,
    confidence: preset.provenance.confidence,
    basis: report.basis,
    currency: report.currency,
    firstName: first === null ? null : namePart(first.partNumber),
    firstStopDay: (first ?? oftenest)?.firstShortDay ?? null,
    loss: report.loss?.spread ?? null,
    isOpen: sayOpenNotes(report, namePart).length > 0,
    sums: findOpenSums(report),
    extraCost: report.extraCost,
    notes: report.notes.map(sayNote),
  };
}

/**
 * Notes under all outlooks: the basis of losses, data missing on file (said alike by all runs, without the reach of one preset), and the revenue
 * of `cannotBeJudged`, outside any licence queue.
 */
export function composeNote(outlooks: readonly Outlook[], cannotBeJudged: Money, currency: string): string {
  const [first, ...others] = outlooks;
  const shared = (first?.notes ?? []).filter((note) => others.every(({ notes }) => notes.includes(note)));
  const open =
    cannotBeJudged > 0
      ? [
          `${formatMoney(cannotBeJudged, currency)} of revenue cannot be judged: no licence queue holds what nobody knows, so more may stop than stands here.`,
        ]
      : [];
  return [
    `Unsold ${first?.basis ?? 'margin'}: what is not sold within the run, given up or still waited for.`,
    ...open,
    ...shared,
  ].join(' ');
}

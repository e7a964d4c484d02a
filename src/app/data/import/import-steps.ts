import type { ImportOutcome } from '../../../intake/base/import-outcome.ts';
import type { ImportStep } from '../../url-state.ts';
import { formatCount } from '../../format/number.ts';
import { listPartsWithoutMaker } from '../../../domain/parts-without-supplier.ts';
import { countLooks } from '../mapping/order-columns.ts';

/** One step of the way from files to a version: how much there is in it, and whether it waits for a person. */
export type StepSummary = { step: ImportStep; name: string; count: string | null; waits: boolean };

type Looked = Pick<ImportOutcome, 'document' | 'proposals' | 'duplicates' | 'partProposals' | 'dataset'>;

/**
 * The steps in their order, with the content of each; `renamed` records look new and may be known. Steps without a decision are there all the
 * same, so nothing moves.
 */
export function summariseSteps(outcome: Looked, renamed: number): StepSummary[] {
  const { document, proposals, duplicates, partProposals, dataset } = outcome;
  const errors = document.problems.filter(({ severity }) => severity === 'error').length;
  const looks = countLooks(proposals);
  const makers = dataset === null ? 0 : listPartsWithoutMaker(dataset).length;
  const step = (id: ImportStep, name: string, count: number, waits: boolean): StepSummary => ({
    step: id,
    name,
    count: count === 0 ? null : formatCount(count),
    waits,
  });
  return [
    step('tables', 'Tables and columns', proposals.length, looks.columns + looks.tables > 0),
    step('problems', errors > 0 ? 'Problems' : 'Notes', errors > 0 ? errors : document.problems.length, errors > 0),
    step('duplicates', 'Duplicates', duplicates.length + renamed, duplicates.length + renamed > 0),
    step('parts', 'What parts are', partProposals.length + makers, partProposals.length + makers > 0),
    { step: 'accept', name: 'Accept', count: null, waits: dataset !== null },
  ];
}

/**
 * Where a person is needed first: at the tables where a file was refused for want of a mapping, at the problems where there is an error, else at
 * the end, where the import can be accepted.
 */
export function getFirstStep({ document, proposals, dataset }: Looked): ImportStep {
  if (dataset !== null) return 'accept';
  const refused = new Set(document.files.filter((file) => file.refused !== null).map(({ file }) => file));
  return proposals.some(({ file, purpose }) => purpose === null && refused.has(file)) ? 'tables' : 'problems';
}

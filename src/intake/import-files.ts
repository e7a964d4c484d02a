import { NO_DECISIONS, type RowChoice } from './base/import-decisions.ts';
import type { ImportOptions, ImportOutcome, InputFile } from './base/import-outcome.ts';
import { writePlace } from './corrections/remembered-rows.ts';
import { importOnce, type OneImport } from './import-once.ts';
import { unpackFiles } from './reading/unpack-files.ts';
import { findBrokenFiles, type BrokenFile } from './set-aside.ts';

/**
 * Reads a company's files (canonical tables as CSV, sheets of a workbook, or one workspace; also packed as ZIP) into a dataset. The whole set is
 * accepted or nothing is: with any error or refused file, `dataset` is null and the document says why, file by file and row by row; rows left out by
 * a person (`decisions`) are no part of the set and are listed. Never throws for a file's content. Runs the same in a worker and in Node;
 * `onProgress` hears phases with a fraction of the whole.
 */
export async function importFiles(given: readonly InputFile[], options: ImportOptions): Promise<ImportOutcome> {
  const files = await unpackFiles(given);
  const { outcome } = await readUntilSound(files, options);
  const takenMerges = outcome.duplicates;
  if (outcome.acceptProposals !== 'all' || outcome.dataset === null || takenMerges.length === 0) return outcome;
  // All proposals are to be taken: what may be one is made one where the records agree. They are looked for once; what may be one only then is left open.
  const decisions = options.decisions ?? NO_DECISIONS;
  const merges = takenMerges.map(({ kind, keep, absorbed }) => ({ kind, keep, absorbed }));
  const next = { ...decisions, merges: [...decisions.merges, ...merges] };
  const merged = await readUntilSound(files, { ...options, decisions: next });
  return merged.outcome.dataset === null ? outcome : { ...merged.outcome, takenMerges };
}

/** Reads again until nothing more is to be left out or set aside. */
async function readUntilSound(
  files: readonly InputFile[],
  options: ImportOptions,
): Promise<Pick<OneImport, 'outcome'>> {
  const decisions = options.decisions ?? NO_DECISIONS;
  const leftOut: RowChoice[] = [...decisions.leftOut];
  const known = new Set(leftOut.map(writePlace));
  const aside = new Map<string, BrokenFile>();
  /** The reading without files set aside, to fall back on if the others do not stand without them. */
  let whole: OneImport | null = null;
  for (;;) {
    const given = { ...options, decisions: { ...decisions, leftOut } };
    const once = await importOnce(files, given, { aside, chosen: decisions.leftOut });
    const more = once.unsound.filter(
      (choice) => (decisions.leaveOutUnsound === true || once.isRemembered(choice)) && !known.has(writePlace(choice)),
    );
    // What only shows between rows is found when the rows themselves are sound, so that another look may find more.
    for (const choice of more) {
      if (known.has(writePlace(choice))) continue;
      known.add(writePlace(choice));
      leftOut.push(choice);
    }
    if (more.length > 0) continue;
    if (once.outcome.dataset !== null) return once;
    const broken = [...findBrokenFiles(once.outcome)].filter(([file]) => !aside.has(file));
    // A file alone is not given up; of a workbook, single sheets are.
    const isAllThereIs = files.length === 1 && broken.every(([, { sheets }]) => sheets === null);
    if (isAllThereIs || broken.length === 0) return whole ?? once;
    whole ??= once;
    for (const [file, found] of broken) aside.set(file, found);
  }
}

import type { Grid } from '../base/grid.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { isAnswerHeader } from '../dictionary/lines/paper-words.ts';

/** Rows among which the head of a list stands that this program wrote. */
const HEAD_WITHIN = 40;
/** The name of a data version, as the head of every such list and the root of every such answer bear it. */
const VERSION = /(?:^|[\s,])[0-9a-f]{64}$/;
/** The foot of a report on paper: a data version in short, the edition of the catalogue, the engine. */
const STAMP = /\bdata [0-9a-f]{12}(?:;| ·) catalogue [\w.]{1,20}(?:;| ·) engine [\w.]/;

/**
 * Whether a sheet is a list of an analysis that this program wrote: under a head that names the data version it rests on, or with the stamp of a report. One to which somebody added
 * a column of answers is more than that.
 */
export function isOwnAnalysis({ rows }: Pick<Grid, 'rows'>): boolean {
  const head = rows.slice(0, HEAD_WITHIN);
  const isOwn = head.some(
    (cells) =>
      (cells[0]?.trim() === 'Data version' && VERSION.test(cells[1]?.trim() ?? '')) || isOwnReport(cells.join('; ')),
  );
  return isOwn && !head.some((cells) => cells.some((cell) => isAnswerHeader(foldHeader(cell).text)));
}

/** Whether JSON is an answer of this program: it names the data version and the edition of the catalogue that it rests on. */
export function isOwnAnswer(content: unknown): boolean {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return false;
  const { dataVersion, catalogueVersion } = content as Readonly<Record<string, unknown>>;
  return typeof dataVersion === 'string' && VERSION.test(dataVersion) && typeof catalogueVersion === 'string';
}

/** Whether a page is a report of this program, as its last line says. */
export function isOwnReport(page: string): boolean {
  return STAMP.test(page);
}

/** The sentence that refuses such a file: what follows from data is no data, and would count twice. */
export function refuseAnalysis(name: string): string {
  return `${name} is an analysis that this program wrote: what it says follows from data and is none. Give the data themselves: the workspace file, or the tables that Data › Export saves.`;
}

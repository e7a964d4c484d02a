import type { TableName } from '../../../domain/dataset.ts';
import type { ForeignColumn } from '../../../domain/tables/foreign-columns.ts';
import { CAS_ELEMENTS } from '../../../domain/substances/cas-numbers.ts';
import { RARE_EARTHS } from '../../../domain/substances/substance-words.ts';
import type { ForeignTable } from '../../base/foreign-table.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { SourceLine, SourceTable } from '../../base/source-table.ts';
import type { TableProposal } from '../../base/table-proposal.ts';
import { findStatements } from '../../reading/documents/letters.ts';
import { isHeadAlone } from '../../values/contents/part-heads.ts';
import { readDeclaredDay } from './declared-days.ts';

/** Kinds of table for which a list of substances may be mistaken by its other columns: a share in percent may be one of a source. */
const OF_OTHER_LISTS: ReadonlySet<string | null> = new Set(['sourcing', 'bom', null]);
const LONGEST_QUOTED = 160;

/** Why a list of substances is not read. */
const REASON =
  'It lists substances by CAS numbers, and the words over their amounts are not known; what was declared not to be in the parts that it names is left out.';

/**
 * The proposal for a table to be left unread, from `proposal` and its canonical name; null if it is read. CAS numbers of rare earths one below the
 * other, for one part, are the contents of that part, in any language. If the words of the table are not known, it is neither a list of sources nor
 * one of parts, and an older list must not clear the part against it: `log` hears of it as of a paper taking statements back.
 */
export function withholdContents(
  proposal: TableProposal,
  canonical: TableName | null,
  { file, header, lines }: Pick<SourceTable, 'file' | 'header' | 'lines'>,
  log: ProblemLog,
): TableProposal | null {
  if (!OF_OTHER_LISTS.has(proposal.purpose) || !OF_OTHER_LISTS.has(canonical)) return null;
  const place = header.findIndex((_, at) => listsSubstances(lines, at));
  if (place === -1 || !header.some((_, at) => at !== place && isSaidAgain(lines, at, place))) return null;
  for (const { cells } of lines) {
    if (!(readElements(cells[place]) ?? []).some((element) => RARE_EARTHS.includes(element))) continue;
    const until = cells.map(readDeclaredDay).reduce((a, b) => (a > b ? a : b), '');
    log.takeBack({
      file,
      text: cells.join('\n'),
      sentence: cells
        .filter((cell) => cell !== '')
        .join(', ')
        .slice(0, LONGEST_QUOTED),
      until,
      standing: [],
    });
  }
  return { ...proposal, purpose: null, reason: REASON };
}

/**
 * The proposal for lines of a text that are no table: text below a label with the number of a part is said of it. Null if a header is no such label.
 */
export function withholdLines(proposal: TableProposal, { header }: Pick<SourceTable, 'header'>): TableProposal | null {
  const reason = 'What stands below the number of a part is said of it, and is no table.';
  return isHeadAlone(header) ? { ...proposal, purpose: null, confidence: 0, reason } : null;
}

/** Columns of a list of statements; a list of sources says more of them. */
const OF_STATEMENTS: ReadonlySet<ForeignColumn> = new Set<ForeignColumn>([
  'part-number',
  'description',
  'supplier',
  'supplier-id',
  'supplier-part-number',
  'maker-part-number',
  'remark',
]);

/**
 * The proposal for a table that is no list of sources: beside parts and their suppliers it has sentences on the contents of the parts, and nothing
 * else for the import. Null if a list says more, or its words are others.
 */
export function withholdStatements(proposal: TableProposal, foreign: ForeignTable | null): TableProposal | null {
  if (foreign === null || !foreign.columns.has('supplier')) return null;
  if ([...foreign.columns.keys()].some((meaning) => !OF_STATEMENTS.has(meaning))) return null;
  const { header, lines } = foreign.source;
  const says = header.some((_, place) => {
    const cells = lines.map(({ cells: row }) => row[place] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter((cell) => findStatements([cell]).length > 0).length * 2 > cells.length;
  });
  const reason = 'It says in sentences what parts contain, and is no list of sources.';
  return says ? { ...proposal, purpose: null, confidence: 0, reason } : null;
}

/** The elements of a known CAS number alone in its cell. */
const readElements = (cell = ''): readonly string[] | undefined => CAS_ELEMENTS.get(cell.trim());

/** Whether a column holds CAS numbers of several substances, and of a rare earth among them. */
function listsSubstances(lines: readonly SourceLine[], place: number): boolean {
  const filled = lines.flatMap(({ cells }) => ((cells[place] ?? '') === '' ? [] : [cells[place] ?? '']));
  const known = new Set(filled.filter((cell) => readElements(cell) !== undefined));
  return (
    known.size > 1 &&
    filled.filter((cell) => readElements(cell) !== undefined).length * 2 > filled.length &&
    [...known].some((cell) => readElements(cell)?.some((element) => RARE_EARTHS.includes(element)) === true)
  );
}

/** Whether a column says one number with a figure beside several substances. */
function isSaidAgain(lines: readonly SourceLine[], place: number, substances: number): boolean {
  const beside = new Map<string, Set<string>>();
  for (const { cells } of lines) {
    const said = cells[place] ?? '';
    if (!/\d/.test(said) || !/\p{L}|\d{4}/u.test(said) || readDeclaredDay(said) !== '') continue;
    const others = beside.get(said) ?? new Set();
    beside.set(said, others.add(cells[substances] ?? ''));
  }
  return [...beside.values()].some((others) => others.size > 1);
}

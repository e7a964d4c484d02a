import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { spellFirm } from '../../dictionary/firm-names.ts';
import type { ReadFile } from '../../tables/recognition.ts';
import { addFirms, isOf, isOffer, listFirms, proposeFirm, type Firm } from './sheets-of-firms.ts';

const HEADS_ITS_PARTS = 'Rows that name a supplier of the other files stand above what it delivers.';
/** `Supplier: Muster AG`: a label before the name. */
const LABEL = /^[^:：]{2,24}[:：]\s*/u;

/**
 * The files with the supplier of each row if a list of prices names it once, in a row of its own above its parts: each row of one cell is the number
 * or the name of a firm in a list among the files, or both, and the first row is one.
 */
export function settleRowsOfFirms(files: readonly ReadFile[]): readonly ReadFile[] {
  const offers = files.map((file) => file.foreign.filter((table) => isOffer(table, file.proposals) && isHeaded(table)));
  if (offers.every(({ length }) => length === 0)) return files;
  const firms = listFirms(files);
  return files.map((file, at) => {
    const changed = new Map<ForeignTable, { readonly table: ForeignTable; readonly firm: Firm }>();
    for (const table of offers[at] ?? []) {
      const settled = settle(table, firms);
      if (settled !== null) changed.set(table, settled);
    }
    if (changed.size === 0) return file;
    const proposals = file.proposals.map((proposal) => {
      const [before, now] = [...changed].find(([{ source }]) => isOf(proposal, source)) ?? [];
      return before === undefined || now === undefined
        ? proposal
        : proposeFirm(proposal, before, now.firm, HEADS_ITS_PARTS);
    });
    return { ...file, proposals, foreign: file.foreign.map((table) => changed.get(table)?.table ?? table) };
  });
}

/** The only filled cell of a row; null for any other row. */
function readOnly({ cells }: SourceLine): string | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 1 ? (filled[0]?.trim() ?? null) : null;
}

function isHeaded({ source }: ForeignTable): boolean {
  const [first, second] = source.lines;
  return first !== undefined && second !== undefined && readOnly(first) !== null && readOnly(second) === null;
}

function settle(table: ForeignTable, firms: readonly Firm[]): { table: ForeignTable; firm: Firm } | null {
  const { lines } = table.source;
  const firmOf = new Map<SourceLine, string>();
  const heads: { readonly line: SourceLine; readonly firm: Firm }[] = [];
  for (const line of lines) {
    const text = readOnly(line);
    if (text !== null) {
      const firm = findFirm(text.replace(LABEL, ''), firms);
      if (firm === null) return null;
      heads.push({ line, firm });
    } else firmOf.set(line, heads.at(-1)?.firm.text ?? '');
  }
  const [first] = heads;
  if (first === undefined || heads.some(({ firm }) => firm.meaning !== first.firm.meaning)) return null;
  const gone = heads.map(({ line: { row, cells } }) => {
    const text = cells.find((cell) => cell.trim() !== '') ?? '';
    return { row, kind: 'remark' as const, text: text.slice(0, 160), cells: 1 };
  });
  const own = lines.filter((line) => firmOf.has(line));
  const rest = {
    ...table,
    source: { ...table.source, lines: own },
    leftOut: [...(table.leftOut ?? []), ...gone].toSorted((a, b) => a.row - b.row),
  };
  return { table: addFirms(rest, first.firm.meaning, (line) => firmOf.get(line) ?? ''), firm: first.firm };
}

/** The one firm named by a text, by number, name or both; null for none or several. */
function findFirm(text: string, firms: readonly Firm[]): Firm | null {
  const name = spellFirm(text);
  const found = firms.filter(
    ({ names }) => names.includes(name) || names.join(' ') === name || names.toReversed().join(' ') === name,
  );
  return new Set(found.map((firm) => firm.text)).size === 1 ? (found[0] ?? null) : null;
}

import { readWordsOf } from '../part-words.ts';
import { getElement, isSilent, type ShareRange, writeShare } from '../../../domain/answers/answer-value.ts';
import type { BomLine, CompositionRow, SourceRow } from '../../../domain/dataset.ts';
import { CONTENT_FIELD } from '../../../domain/letters/asked-fields.ts';
import { readSubstance } from '../../../domain/substances/read-substance.ts';
import type { ConfirmedFact } from '../../base/import-decisions.ts';
import { NO_HINT } from '../../base/part-hints.ts';
import type { PartHints } from '../../base/part-hints.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { PartProposal } from '../../base/proposals.ts';
import type { PartDraft } from '../../base/record-drafts.ts';
import { readContentsInWords, spanShares, type WordContent } from '../../values/contents/contents-in-words.ts';
import { findUnreadContent } from '../../values/contents/unread-contents.ts';

type Stated = {
  readonly parts: readonly PartDraft[];
  readonly composition: readonly CompositionRow[];
  readonly bom: readonly Pick<BomLine, 'parent'>[];
};

/** A list with more than this has no room for what words add. */
const MOST_LISTED_PCT = 98;

/**
 * Contents that the words of parts state with an amount. What a table says of an element stands, and so does a list that is complete; where the words say
 * otherwise a note tells it. Of what is made from other parts the words may mean one of these, and nothing is taken. What a person or a supplier
 * answered is proposed no more.
 */
export function proposeContents(
  { parts, composition, bom }: Stated,
  confirmed: readonly ConfirmedFact[],
  hints: PartHints,
  log: ProblemLog,
): readonly PartProposal[] {
  const listed = Map.groupBy(composition, ({ partNumber }) => partNumber);
  const made = new Set(bom.map(({ parent }) => parent));
  const answered = new Set(
    confirmed.flatMap(({ partNumber, field, value, refused }) =>
      getElement(field) === null || refused === true || isSilent(value) ? [] : [nameField(partNumber, field)],
    ),
  );
  const unread: Unread[] = [];
  const proposals = parts.flatMap((part): PartProposal[] => {
    const { partNumber, rows } = part;
    const description = readWordsOf(part);
    const [place] = rows;
    const { material } = hints.get(partNumber) ?? NO_HINT;
    if (place === undefined) return [];
    const contents = readCells({ material, description });
    const table = listed.get(partNumber) ?? [];
    const left = table.length > 0 ? null : findUnread({ material, description }, made.has(partNumber));
    if (left !== null) unread.push({ partNumber, said: left, place });
    if (contents.length === 0) return [];
    const differing = contents.find((content) => differs(table, content));
    if (differing !== undefined) {
      log.note({
        code: 'words-differ-from-contents',
        ...place,
        found: differing.said,
        message: `The words of ${partNumber.slice(0, 60)} say “${differing.said}”, and its table of contents says otherwise, which stands.`,
      });
    }
    if (made.has(partNumber)) return [];
    return contents.flatMap(({ substance, share, reason }): PartProposal[] => {
      const field = `${CONTENT_FIELD}${substance}` as const;
      if (!hasRoom(table, substance, contents) || answered.has(nameField(partNumber, field))) return [];
      const value = writeShare(share);
      return [{ partNumber, field, value, reason, confident: true, evidence: 'inferred', ...place }];
    });
  });
  noteUnread(unread, log);
  return proposals;
}

type Unread = { readonly partNumber: string; readonly said: string; readonly place: SourceRow };

function findUnread(cells: Readonly<Record<'material' | 'description', string>>, isMade: boolean): string | null {
  for (const cell of [cells.material, cells.description]) {
    const found = findUnreadContent(cell, isMade ? [] : readContentsInWords(cell));
    if (found !== null) return found;
  }
  return null;
}

/** One note for all amounts in words that are no share of mass of one element in the part itself, or deny it. */
function noteUnread(unread: readonly Unread[], log: ProblemLog): void {
  const [first] = unread;
  if (first === undefined) return;
  const { partNumber, said, place } = first;
  const others =
    unread.length === 1 ? '' : ` and of ${unread.length - 1} more ${unread.length === 2 ? 'part' : 'parts'}`;
  log.note({
    code: 'contents-in-words-not-read',
    ...place,
    found: said,
    expected: 'a row of the table composition',
    message: `An amount in the words of ${partNumber.slice(0, 60)} (“${said.slice(0, 60)}”)${others} is not read as a content. State it in a table of contents (composition) to have it count.`,
  });
}

function nameField(partNumber: string, field: string): string {
  return JSON.stringify([partNumber, field]);
}

type CellContent = WordContent & { readonly reason: string };

/** What the cells of a part state, each with its sentence; where two of them name one substance it spans both. */
function readCells(cells: Readonly<Record<'material' | 'description', string>>): readonly CellContent[] {
  const found = new Map<string, CellContent>();
  for (const cell of ['material', 'description'] as const) {
    for (const content of readContentsInWords(cells[cell])) {
      const reason = `The ${cell} says “${content.said}”.`;
      const other = found.get(content.substance);
      const share = other === undefined ? content.share : spanShares(other.share, content.share);
      const said = other === undefined || other.said === content.said ? reason : `${other.reason} ${reason}`;
      found.set(content.substance, { ...content, share, reason: said });
    }
  }
  return [...found.values()];
}

/** Whether a table leaves a substance open and says of so little that nothing which is sure by it can be doubted. */
function hasRoom(table: readonly CompositionRow[], substance: string, contents: readonly WordContent[]): boolean {
  const elements = readSubstance(substance).contains;
  const least = [...table.map(({ massPctMin }) => massPctMin ?? 0), ...contents.map(({ share }) => share.min)];
  if (table.length > 0 && least.reduce((sum, one) => sum + one, 0) > MOST_LISTED_PCT) return false;
  return table.every((row) => {
    const { isRest, contains, mayContain, understood } = readSubstance(row.substance);
    return understood && !isRest && ![...contains, ...mayContain].some((one) => elements.includes(one));
  });
}

/** Whether a table says of the substance what the words do not: another amount, or nothing in a list that is complete. */
function differs(table: readonly CompositionRow[], { substance, share }: WordContent): boolean {
  if (table.length === 0) return false;
  const named = table.filter((row) => row.substance === substance);
  if (named.length > 0) return named.every(({ massPctMin, massPctMax }) => !overlaps(share, massPctMin, massPctMax));
  const elements = readSubstance(substance).contains;
  const isNamed = table.some(({ substance: other }) => {
    const { contains, mayContain } = readSubstance(other);
    return [...contains, ...mayContain].some((one) => elements.includes(one));
  });
  return !isNamed && table.some((row) => row.massPctMax === 0 && readSubstance(row.substance).isRest);
}

function overlaps({ min, max }: ShareRange, low: number | null, high: number | null): boolean {
  return min <= (high ?? 100) && max >= (low ?? 0);
}

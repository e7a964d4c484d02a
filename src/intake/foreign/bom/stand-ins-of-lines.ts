import { foldHeader } from '../../dictionary/fold-header.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { AlternativeLine } from './alternatives.ts';
import { ALTERNATE_GROUP, createUsageReader } from './lines-by-usage.ts';

/** Headings of the part that a line stands in for, folded. */
const STANDS_FOR =
  /^(?:(?:alternat(?:e|ive)|substitute|replacement) (?:for|of)(?: (?:part|item|component))?|(?:ersatz|alternative|alternativ) (?:fur|zu|von)(?: (?:teil|artikel|komponente))?|ersetzt|remplace|substitut de|sostituisce|sostituto di|alternativo a|sustituye(?: a)?|sustituto de|substitui|substituto de|vervangt|alternatief voor|zamiennik dla|zastępuje|nahrada za|nahrazuje|заменяет|замена для|аналог для|muadili|yerine gectigi(?: malzeme)?|主料(?:编码|编号|号)?|主料料號|被替代料(?:号|编码)?|被取代料號|替代主料|主要品目|代替元(?:品目)?|대체원품목|원품목(?:코드)?)$/u;
/** Headings that ask whether a line is an alternate, folded. */
const ASKS =
  /^(?:is )?(?:alternat(?:e|ive)(?: (?:item|part|component|flag|y n))?|substitute(?: (?:item|part|flag))?|ersatzteil alternativ|alternativ(?:teil|position|artikel)?|alternatief|alternativa|sostituto|sustituto|zamiennik|alternativni|аналог|замена|muadil|替代标识|替代标志|替代料标识|是否替代(?:料|件)?|子[项項件]类型|替代料|替代件|替代品|取替代特性|取替代件|取代替代件|取代替代|代替品(?:区分|フラグ)?|代替区分|대체품(?:목)?(?:여부|구분)?)$/u;
/** Cells below them that say yes in their own words, and those that say no. */
const SAYS_SO =
  /^(?:alternat(?:e|ive)|substitute|alt|sub|ersatz|alternativ|zamiennik|替代料?|替代件|取代|代替品?|대체품?)$/iu;
const SAYS_NOT = /^(?:main|primary|standard|haupt\p{L}*|主料|主要|主件|正|メイン|주품목|정품)$/iu;
/** Headings of the order in which alternates are taken, folded. */
const RANK =
  /^(?:(?:alternat(?:e|ive)|substitute|usage|alt)? ?(?:priority|rank|sequence|prio)|alprf|prioritat|rang|priorite|priorita|prioridad|prioridade|priorytet|oncelik(?: sirasi)?|приоритет|优先级|優先順位|優先級|替代优先级|우선순위)$/u;
/** The same where a heading says that it is one of alternates: `Sequence` beside it counts the lines. */
const RANK_OF_ALTERNATES =
  /^(?:alternat(?:e|ive)|substitute|usage|alt) ?(?:priority|rank|sequence|prio)$|^替代优先级$/u;
/** What stands for no group of alternates. */
const NO_GROUP = /^0*$/;
/** A line of a bill with its place among them. */
type Placed = NonNullable<AlternativeLine> & { readonly place: number };

/** Places of the columns that tell alternates, -1 for none; a rank and a group say something beside each other alone. */
export function findStandInColumns(header: readonly string[]) {
  const headings = header.map((name) => foldHeader(name).text);
  const find = (words: RegExp): number => headings.findIndex((heading) => words.test(heading));
  const told = find(RANK_OF_ALTERNATES);
  const [rank, group] = [told >= 0 ? told : find(RANK), find(ALTERNATE_GROUP)];
  const isRanked = rank >= 0 && group >= 0;
  return { standsFor: find(STANDS_FOR), asks: find(ASKS), rank: isRanked ? rank : -1, group: isRanked ? group : -1 };
}

/**
 * The lines, by place, that stand in for another line of the same parent that is built in, as `isBuiltIn` says: one that names the part it stands
 * for, one that says to be an alternate and follows a line that does not, and the further ones of a group of alternates with ranks. One piece holds
 * one of them; where the line that it stands for ended or takes none, the first alternate is what is built in. One with a usage of its own is built in
 * that often, and stands in for nothing.
 */
export function findStandInLines(
  cells: ForeignCells,
  lines: readonly AlternativeLine[],
  isBuiltIn: (place: number) => boolean,
): ReadonlySet<number> {
  const { standsFor, asks, rank, group } = findStandInColumns(cells.table.source.header);
  const found = new Set<number>();
  if (standsFor < 0 && asks < 0 && rank < 0) return found;
  const ofParents = Map.groupBy(
    lines.flatMap((line, place) => (line === null ? [] : [{ ...line, place }])),
    ({ parent }) => parent,
  );
  const read = ({ line }: NonNullable<AlternativeLine>, at: number): string =>
    at < 0 ? '' : (line.cells[at] ?? '').trim();
  // `1` and `2` number alternatives, of which the first is the main one.
  const numbers = lines.some((line) => line !== null && /^(?:[2-9]|0*[1-9]\d+|0+[2-9])$/.test(read(line, asks)));
  for (const all of ofParents.values()) {
    const own = all.filter(({ place }) => isBuiltIn(place));
    if (standsFor >= 0) findNamed(own);
    if (asks >= 0 && !numbers) findFlagged(all);
    if (rank < 0) continue;
    const groups = Map.groupBy(own, (line) => read(line, group));
    for (const [name, members] of groups)
      if (!NO_GROUP.test(name)) for (const place of listFurther(members)) found.add(place);
  }
  const readUsage = createUsageReader(cells);
  for (const place of found) {
    const line = lines[place]?.line;
    if (line !== undefined && readUsage(line) < 1) found.delete(place);
  }
  return found;

  /** Of parts that stand for each other in a round, the last one is built in. */
  function findNamed(own: readonly Placed[]): void {
    const children = new Set(own.map(({ child }) => child));
    const standIns = new Map<string, string>();
    for (const line of own) {
      const other = read(line, standsFor);
      if (other === '' || !children.has(other)) continue;
      let last = other;
      while (last !== line.child && standIns.has(last)) last = standIns.get(last) ?? last;
      if (last === line.child) continue;
      standIns.set(line.child, other);
      found.add(line.place);
    }
  }

  function findFlagged(all: readonly Placed[]): void {
    const saysSo = (line: Placed): boolean => {
      const cell = read(line, asks);
      return cell !== '' && !SAYS_NOT.test(cell) && (parseYesNo(cell) ?? SAYS_SO.test(cell));
    };
    if (all.every(saysSo)) return;
    let hasMain = false;
    for (const line of all) {
      if (!saysSo(line)) hasMain = isBuiltIn(line.place);
      else if (isBuiltIn(line.place)) {
        if (hasMain) found.add(line.place);
        hasMain = true;
      }
    }
  }

  /** All members of a group but those of the first rank; none where a rank is no number. */
  function listFurther(members: readonly Placed[]): number[] {
    const ranks = members.map(({ line }) => cells.amountAt(line, rank)?.value ?? null);
    const known = ranks.filter((value) => value !== null);
    const first = Math.min(...known);
    if (known.length < members.length) return [];
    return members.filter((_, at) => ranks[at] !== first).map(({ place }) => place);
  }
}

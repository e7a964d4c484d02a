import { foldHeader } from '../../dictionary/fold-header.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';
import type { AlternativeLine } from './alternatives.ts';

/** Headings of how often one of several alternates or an option is built in, folded. */
const USAGE =
  /^(?:(?:(?:usage|use) (?:prob(?:ability)?|percent|percentage|ratio|share)|(?:take|option|fitment|fitting|install) rate|planning (?:percent|percentage|factor)|einsatzwahrsch(?:einlichkeit)?|verwendungswahrscheinlichkeit|einbaurate|einbauquote|ausstattungsrate|ausstattungsquote|taux (?:de montage|d equipement|d utilisation)|probabilite d emploi|tasa de montaje|tasso di montaggio)(?: percent)?|ewahr|planungsprozentsatz|使用概率|使用率|使用確率|搭载率|装着率|搭載率|装配率|적용률|장착률)$/;
/** Headings of the group in which alternates stand for each other, folded. */
export const ALTERNATE_GROUP =
  /^(?:alt(?:ern(?:ate|ative)?)? ?(?:item)? ?gr(?:ou)?p|substitut(?:e|ion) group|alpgr|alternativpositionsgruppe|altposgruppe|alternativgruppe|groupe (?:d )?alternatives?|gruppo alternativ[oi]|grupo (?:de )?alternativ[oa]s?|grupa zamiennikow|группа (?:замен|аналогов)|替代组(?:号)?|替代群組|替代项目组|代替グループ|代替品目グループ|대체그룹)$/u;
const DIGITS = 12;

/** The place of the column that says how often a line is built in; -1 where there is none. */
export function findUsageColumn(header: readonly string[]): number {
  return header.findIndex((name) => USAGE.test(foldHeader(name).text));
}

/**
 * Returns a reader of the share of what is made that a line goes into, above 0 to 1, by its usage or take rate: `70`, `70 %`, and 0.7 where none of them is
 * above 1. A line without one, or with 0, goes into all of it: systems write 0 where a line has no alternate (`findSpareLines`).
 */
export function createUsageReader(cells: ForeignCells): (line: SourceLine) => number {
  const usage = findUsageColumn(cells.table.source.header);
  if (usage < 0) return () => 1;
  const amounts = cells.table.source.lines.flatMap((line) => cells.amountAt(line, usage) ?? []);
  const isShare = amounts.every(({ value, unit }) => value <= 1 && unit === null);
  return (line) => {
    const amount = cells.amountAt(line, usage);
    const isRead = amount !== null && (amount.unit === null || amount.unit === '%');
    const share = isRead ? Number((amount.value / (isShare ? 1 : 100)).toPrecision(DIGITS)) : 1;
    return share > 0 && share < 1 ? share : 1;
  };
}

/**
 * The lines, by place, of alternates that are used 0 times in a hundred. Systems write 0 for lines without any alternate as well: one counts as a
 * spare only where its group holds another line in use, or, without a column of groups, where lines without alternates are blank.
 */
export function findSpareLines(cells: ForeignCells, lines: readonly AlternativeLine[]): ReadonlySet<number> {
  const headings = cells.table.source.header.map((name) => foldHeader(name).text);
  const usage = findUsageColumn(cells.table.source.header);
  const group = headings.findIndex((heading) => ALTERNATE_GROUP.test(heading));
  const spares = new Set<number>();
  if (usage < 0) return spares;
  const groups = new Map<string, { isGroup: boolean; spare: number[]; used: number; blank: number }>();
  for (const [place, line] of lines.entries()) {
    if (line === null) continue;
    const name = group < 0 ? null : (line.line.cells[group] ?? '').trim();
    if (name === '') continue;
    const key = JSON.stringify([name === null ? '' : line.parent, name ?? '']);
    const own = groups.get(key) ?? { isGroup: name !== null, spare: [], used: 0, blank: 0 };
    groups.set(key, own);
    const share = cells.amountAt(line.line, usage)?.value ?? null;
    if (share === null) own.blank += 1;
    else if (share === 0) own.spare.push(place);
    else own.used += 1;
  }
  for (const { isGroup, spare, used, blank } of groups.values()) {
    if (used > 0 && (isGroup || blank > 0)) for (const place of spare) spares.add(place);
  }
  return spares;
}

/** Notes the lines that go into a part of what is made. */
export function noteUsage(translation: TableTranslation, rows: readonly number[]): void {
  noteRows(
    translation,
    'line-usage',
    rows,
    'Lines that go into a share of what is made, by their usage or take rate: their quantity is that share of it, and where one of them is short, all that is made counts as short',
  );
}

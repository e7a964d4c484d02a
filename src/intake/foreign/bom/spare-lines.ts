import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { AlternativeLine } from './alternatives.ts';

/** Headings of how often one of several alternates is built in, folded. */
const USAGE =
  /^(?:usage (?:prob(?:ability)?|percent)(?: percent)?|use prob(?: percent)?|ewahr|einsatzwahrscheinlichkeit(?: percent)?|einsatzwahrsch(?: percent)?|planning (?:percent|percentage|factor)|planungsprozentsatz|probabilite d emploi|taux d utilisation|使用概率|使用率|使用確率)$/;
/** Headings of the group in which alternates stand for each other, folded. */
const GROUP =
  /^(?:alt(?:ernative)? ?item ?group|alternate group|alternative group|alpgr|alternativpositionsgruppe|altposgruppe|alternativgruppe|替代项目组|代替品目グループ)$/;

/**
 * The lines, by place, of alternates that are used 0 times in a hundred. Systems write 0 for lines without any alternate as well: one counts as a
 * spare only where its group holds another line in use, or, without a column of groups, where lines without alternates are blank.
 */
export function findSpareLines(cells: ForeignCells, lines: readonly AlternativeLine[]): ReadonlySet<number> {
  const headings = cells.table.source.header.map((name) => foldHeader(name).text);
  const [usage, group] = [USAGE, GROUP].map((words) => headings.findIndex((heading) => words.test(heading)));
  const spares = new Set<number>();
  if (usage === undefined || usage < 0) return spares;
  const groups = new Map<string, { isGroup: boolean; spare: number[]; used: number; blank: number }>();
  for (const [place, line] of lines.entries()) {
    if (line === null) continue;
    const name = group === undefined || group < 0 ? null : (line.line.cells[group] ?? '').trim();
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

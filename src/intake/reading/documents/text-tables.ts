import type { Grid } from '../../base/grid.ts';
import { findHeaderMeanings } from '../../dictionary/find-meaning.ts';
import { keepLastPart } from '../../values/contents/part-heads.ts';
import { cutColumns } from '../cut-columns.ts';

/** The tables that stand in the lines of a text, and whether one stands in what it quotes. */
export type TextTables = { readonly grids: readonly Grid[]; readonly hadQuoted: boolean };

/** Where mail programs begin what they quote below their own text. */
const QUOTE_HEAD =
  /^\s*(?:-{2,}\s*(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d['’]origine|Message transféré|Mensaje original|Messaggio originale|Mensagem original|原始邮件|原始郵件|转发邮件|元のメッセージ|転送メッセージ|원본 메시지)\s*-{2,}|(?:On|Am|Le|El|Il|Em) .{4,120}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu)\s*:|(?:From|Von|De|Da|发件人|寄件者|差出人)\s*[:：]\s*.+@.+)/iu;
const QUOTED = /^\s*(?:>\s?)+/u;
/** A line between header and rows, or around a table: `|---|---|`, `+----+`. */
const DRAWN = /^[\s|+:=_-]{3,}$/u;
const GAP = /\s{2,}|\t/u;
const LEAST_CELLS = 3;
const LEAST_NAMED = 2;
/** A mail can quote a whole correspondence. */
const MOST_LINES = 20_000;

/**
 * The tables in the lines of a text, parted by bars, tabs or columns of blanks, each with the lines above it and all others beside it. What a text quotes of the one that it answers is none of
 * its own; a text that passes another one on (`isForwarded`) says what that one says.
 */
export function findTextTables(text: string, isForwarded: boolean): TextTables {
  const all = text.split(/\r\n|\r|\n/u).slice(0, MOST_LINES);
  const head = isForwarded ? -1 : all.findIndex((line) => QUOTE_HEAD.test(line));
  const own: string[] = [];
  const quoted: string[] = [];
  for (const [at, line] of all.entries()) {
    const isQuoted = !isForwarded && ((head !== -1 && at >= head) || QUOTED.test(line));
    (isQuoted ? quoted : own).push(line.replace(QUOTED, ''));
  }
  return { grids: listTables(own), hadQuoted: listTables(quoted).length > 0 };
}

function listTables(lines: readonly string[]): readonly Grid[] {
  const found: { readonly from: number; readonly rows: readonly (readonly string[])[] }[] = [];
  const inside = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    if (!namesColumns(split(lines[at] ?? ''))) continue;
    const end = findEnd(lines, at);
    const rows = readBlock(lines.slice(at, end));
    if (rows === null) continue;
    found.push({ from: at, rows });
    for (let place = at; place < end; place++) inside.add(place);
    at = end - 1;
  }
  const others = lines.map((line) => line.trim()).filter((line, at) => line !== '' && !inside.has(at));
  return found.map(({ from, rows }, nth): Grid => {
    const above = keepLastPart(
      lines.slice(0, from).map((line) => [line.trim()]),
      inside,
    );
    const sheet = found.length === 1 ? null : `Table ${nth + 1}`;
    return {
      sheet,
      hidden: false,
      rows: [...above, [], ...rows],
      merged: [],
      decimalComma: false,
      beside: others,
    };
  });
}

/** The cells of a line: between bars where it has any, else behind tabs or two blanks. */
function split(line: string): readonly string[] {
  const bare = line.trim();
  if (bare.includes('|'))
    return bare
      .replace(/^\||\|$/gu, '')
      .split('|')
      .map((cell) => cell.trim());
  return bare.includes('\t') ? bare.split('\t').map((cell) => cell.trim()) : bare.split(GAP);
}

/** Whether the cells of a line are the header of a table that the import may read. */
function namesColumns(cells: readonly string[]): boolean {
  if (cells.length < LEAST_CELLS) return false;
  return cells.filter((cell) => cell !== '' && findHeaderMeanings(cell).length > 0).length >= LEAST_NAMED;
}

/** Where the lines of a table end: at a blank one, or at one that is not parted as they are. */
function findEnd(lines: readonly string[], from: number): number {
  let end = from + 1;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    if (line.trim() === '' || (!DRAWN.test(line) && !line.includes('|') && split(line).length < 2)) break;
    end += 1;
  }
  return end;
}

/** The rows of a block of lines; null where they are not parted alike. */
function readBlock(lines: readonly string[]): readonly (readonly string[])[] | null {
  const filled = lines.filter((line) => !DRAWN.test(line));
  if (filled.length < 2) return null;
  const rows = filled.map(split);
  const width = rows[0]?.length ?? 0;
  // A line that a mail program broke in two has fewer cells than the header: nobody knows whose these are.
  if (filled.every((line) => line.includes('|'))) return rows.every((row) => row.length === width) ? rows : null;
  // Empty cells at the end of a line lose their tabs.
  if (filled.every((line) => line.includes('\t'))) return rows.every((row) => row.length <= width) ? rows : null;
  // By blanks alone a cell that is empty is seen in the column that it leaves free.
  return rows.every((row) => row.length === width) ? rows : cutColumns(filled.join('\n'));
}

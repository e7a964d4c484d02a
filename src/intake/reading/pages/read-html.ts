import type { TextEncoding } from '../../../domain/texts/text-encodings.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { decodeDeclared } from '../decode-text.ts';
import { noteEncoding } from '../note-encoding.ts';
import type { WorkbookReading } from '../workbook/read-workbook.ts';
import { isOwnReport, refuseAnalysis } from '../own-analysis.ts';
import { buildPageGrid } from './page-grid.ts';
import { listWorksheets } from './page-worksheets.ts';
import { readPage } from './read-page.ts';

const SNIFFED_BYTES = 4096;

/** The encoding that a page names in its head, null where it names none. */
export function findPageEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED_BYTES));
  const found =
    /<meta[^>]{0,400}?\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return found?.[1] ?? null;
}

/**
 * Reads an HTML page that a planning system saved under the name of a workbook: its tables, below each other, are one sheet. What is no table is noted;
 * a page without any is refused. Nothing in it is run, fetched or followed.
 */
export function readHtml(
  file: string,
  bytes: Uint8Array,
  log: ProblemLog,
  chosen: TextEncoding | null = null,
): WorkbookReading {
  const decoded = decodeDeclared(bytes, findPageEncoding(bytes), chosen);
  noteEncoding(file, decoded, chosen, log);
  if (isOwnReport(decoded.text)) return { ok: false, refused: refuseAnalysis(file) };
  const page = readPage(decoded.text, new Map());
  if (!page.ok) return { ok: false, refused: `${file} is a web page (HTML) that ${page.fault}.` };
  const worksheets = listWorksheets(decoded.text);
  if (page.tables.length === 0) {
    const isFrame = /<frameset/i.test(decoded.text) || worksheets.some(({ source }) => source !== null);
    const what = isFrame
      ? 'the frame of a web page (HTML) whose tables lie in other files'
      : 'a web page (HTML) without a table';
    return { ok: false, refused: `${file} is ${what}; open it in a spreadsheet program and save it as .xlsx or CSV.` };
  }
  const [only, ...others] = worksheets;
  const sheet = only !== undefined && others.length === 0 ? only.name : null;
  const grid = buildPageGrid({ file, sheet, hidden: false }, page, log);
  if (grid === null) return { ok: false, refused: `${file} has more cells than can be read.` };
  return { ok: true, grids: [decoded.certain ? grid : { ...grid, encoding: decoded.encoding }] };
}

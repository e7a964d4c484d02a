import type { TextEncoding } from '../../../domain/texts/text-encodings.ts';
import type { Grid } from '../../base/grid.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { decodeDeclared } from '../decode-text.ts';
import { noteEncoding } from '../note-encoding.ts';
import type { WorkbookReading } from '../workbook/read-workbook.ts';
import { createSheetRoom } from '../workbook/sheet-builder.ts';
import { readClasses, type PageStyle } from './css-formats.ts';
import { listMimeParts, type MimePart } from './mime-parts.ts';
import { buildPageGrid } from './page-grid.ts';
import { listWorksheets } from './page-worksheets.ts';
import { findPageEncoding } from './read-html.ts';
import { readPage } from './read-page.ts';

/**
 * Reads a web archive (MHTML), as planning systems and spreadsheet programs save it: each page in it that holds a table is a sheet, under the name that the
 * archive gives to it. Style sheets in it say how numbers are written; nothing else is looked at. `cut` takes out of a page what is not to be read.
 */
export function readMhtml(
  file: string,
  bytes: Uint8Array,
  log: ProblemLog,
  chosen: TextEncoding | null = null,
  cut: (html: string) => string = (html) => html,
): WorkbookReading {
  const parts = listMimeParts(bytes);
  if (parts === null)
    return {
      ok: false,
      refused: `${file} is a web archive (MHTML) that is cut off: its rows may not all be there; export it again.`,
    };
  const classes = new Map<string, PageStyle>();
  for (const part of parts) if (part.type === 'text/css') readClasses(decodePart(part, chosen).text, classes);
  const pages = parts.filter(isPage).map((part) => ({ part, decoded: decodePart(part, chosen) }));
  const worksheets = pages.flatMap(({ decoded }) => listWorksheets(decoded.text));
  const grids: Grid[] = [];
  const room = createSheetRoom();
  let noted = false;
  for (const { part, decoded } of pages) {
    const page = readPage(cut(decoded.text), new Map(classes));
    if (!page.ok) return { ok: false, refused: `${file} is a web archive (MHTML) with a page that ${page.fault}.` };
    if (page.tables.length === 0) continue;
    if (!noted) noteEncoding(file, decoded, chosen, log);
    noted = true;
    const own = worksheets.find(({ source }) => source !== null && bareName(part.location) === bareName(source));
    const named = own ?? (worksheets.length === 1 ? worksheets[0] : undefined);
    const name = named?.name ?? (pages.length === 1 ? null : bareName(part.location) || `Page ${grids.length + 1}`);
    const grid = buildPageGrid({ file, sheet: name, hidden: named?.hidden ?? false }, page, log, room);
    if (grid === null) return { ok: false, refused: `${file} has more cells than can be read.` };
    grids.push(decoded.certain ? grid : { ...grid, encoding: decoded.encoding });
  }
  if (grids.length > 0) return { ok: true, grids };
  return {
    ok: false,
    refused: `${file} is a web archive (MHTML) without a table; open it in a spreadsheet program and save it as .xlsx.`,
  };
}

function isPage({ type, bytes }: MimePart): boolean {
  return type === 'text/html' || (type === 'application/octet-stream' && bytes[0] === 0x3c);
}

function decodePart({ bytes, charset }: MimePart, chosen: TextEncoding | null) {
  return decodeDeclared(bytes, charset ?? findPageEncoding(bytes), chosen);
}

/** The name of a file without the folders before it. */
function bareName(location: string): string {
  return location.replace(/^.*[\\/]/s, '').toLowerCase();
}

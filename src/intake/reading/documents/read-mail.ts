import type { TextEncoding } from '../../../domain/texts/text-encodings.ts';
import type { InputFile } from '../../base/import-outcome.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { decodeDeclared } from '../decode-text.ts';
import { type MimePart, listMimeParts } from '../pages/mime-parts.ts';
import { readMhtml } from '../pages/read-mhtml.ts';
import type { WorkbookReading } from '../workbook/read-workbook.ts';
import { findStatements, noteStatements, refuseLetter } from './letters.ts';
import { cutQuotes, readSubject } from './quoted-text.ts';
import { findTextTables } from './text-tables.ts';

const QUOTED_TABLE = 'A table that this message quotes from the one that it answers is not read: it is what was asked.';

/** Reads a message (.eml): the tables in its text are read as those of a page, else those in the lines of its plain text; one without any is a letter. */
export function readMail(
  name: string,
  bytes: Uint8Array,
  log: ProblemLog,
  encoding: TextEncoding | null,
): WorkbookReading {
  const parts = listMimeParts(bytes);
  if (parts === null)
    return { ok: false, refused: `${name} is an e-mail that is cut off: what it holds may not all be there.` };
  const subject = readSubject(bytes);
  let hadQuotedTable = false;
  const cut = (html: string): string => {
    if (subject === 'forwarded') return html;
    const own = cutQuotes(html, subject === 'answer');
    hadQuotedTable ||= own.hadTable;
    return own.html;
  };
  const page = parts.some(isPage) ? readMhtml(name, bytes, log, encoding, cut) : null;
  if (page?.ok === true) {
    if (hadQuotedTable) log.note({ code: 'quoted-table-not-read', file: name, message: QUOTED_TABLE });
    return page;
  }
  const isForwarded = subject === 'forwarded';
  const tables = listPlain(parts).map((text) => findTextTables(text, isForwarded));
  const grids = tables.flatMap((each) => each.grids);
  hadQuotedTable ||= tables.some(({ hadQuoted }) => hadQuoted);
  if (grids.length > 0) {
    if (hadQuotedTable) log.note({ code: 'quoted-table-not-read', file: name, message: QUOTED_TABLE });
    noteStatements(name, [...new Set(grids.flatMap(({ beside = [] }) => beside))], log);
    return { ok: true, grids };
  }
  const refused = refuseLetter(name, 'an e-mail', listTexts(parts), log);
  if (!hadQuotedTable) return { ok: false, refused };
  return {
    ok: false,
    refused: `${name} is an e-mail whose only table is quoted from the message that it answers: that is what was asked, and no answer. Where somebody filled it in there, forward the message, or save the table as a file.`,
  };
}

/** The files that are attached to a message, and the message itself where its own text says something; null where none is attached. */
export function listAttachments(file: InputFile): readonly InputFile[] | null {
  const parts = listMimeParts(file.bytes) ?? [];
  const attached = parts.filter(({ file: name, type, bytes }) => name !== null && !isPicture(type) && bytes.length > 0);
  if (attached.length === 0) return null;
  const files = attached.map(({ file: name, bytes }, at) => ({
    // A name may write folders, which are none of the reader's.
    name: (name ?? '').replace(/^.*[\\/]/s, '') || `${file.name}, file ${at + 1}`,
    bytes,
  }));
  const saysMore =
    findStatements(listTexts(parts)).length > 0 ||
    parts.some((part) => isPage(part) && hasTable(part)) ||
    listPlain(parts).some((text) => findTextTables(text, readSubject(file.bytes) === 'forwarded').grids.length > 0);
  return saysMore ? [file, ...files] : files;
}

function isPage({ type, file }: MimePart): boolean {
  return type === 'text/html' && file === null;
}

function isPicture(type: string): boolean {
  return /^(?:image|video|audio)\/|pkcs7|pgp/.test(type);
}

function hasTable({ bytes }: MimePart): boolean {
  return /<table\b/i.test(new TextDecoder('latin1').decode(bytes));
}

/** A text without its tags. Behind the last `>` nothing ends a tag, and it is not gone through for each `<` there. */
function dropTags(text: string): string {
  const end = text.lastIndexOf('>') + 1;
  return text.slice(0, end).replaceAll(/<[^>]*>/g, ' ') + text.slice(end);
}

/** The plain texts of a message; empty where it has a page with a table, which says the same. */
function listPlain(parts: readonly MimePart[]): readonly string[] {
  if (parts.some((part) => isPage(part) && hasTable(part))) return [];
  return parts
    .filter(({ type, file }) => type === 'text/plain' && file === null)
    .map(({ bytes, charset }) => decodeDeclared(bytes, charset, null).text);
}

/** The paragraphs of the text of a message, without what it quotes of others. */
function listTexts(parts: readonly MimePart[]): readonly string[] {
  const plain = parts.filter(({ type, file }) => type === 'text/plain' && file === null);
  const texts = (plain.length > 0 ? plain : parts.filter(isPage)).map(({ bytes, charset }) =>
    dropTags(decodeDeclared(bytes, charset, null).text),
  );
  return texts
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('>'));
}

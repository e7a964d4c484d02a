import { beginsDeclaration, isDeclarationArchive } from './declarations/read-declaration.ts';
import { decodeText, detectUtf16, isTextWithZeros } from './decode-text.ts';
import { isSqlDump } from './sql/sql-text.ts';
import { listEntries, type ListedEntry } from './unpack-archive.ts';

/** What a file is by its content; its name is never asked. `legacy` are spreadsheets for the reader that is loaded only then. */
export type FileKind =
  | 'csv'
  | 'xlsx'
  | 'legacy'
  | 'xml-2003'
  | 'xml'
  | 'html'
  | 'mhtml'
  | 'mail'
  | 'docx'
  | 'odt'
  | 'json'
  | 'sql'
  | 'declaration'
  | 'declaration-archive';

/** Kind of a file; where it cannot be read, one sentence that says why. `label` is the kind as printed. */
export type KindVerdict =
  | { readonly kind: FileKind; readonly label: string; readonly refused: null }
  | { readonly kind: null; readonly label: string; readonly refused: string };

const MEGABYTE = 1024 * 1024;
/** Largest file of tables that is read. */
const MAX_FILE_BYTES = 200 * MEGABYTE;
/** Largest workspace; it holds all versions, and its text must fit one string. */
export const MAX_WORKSPACE_BYTES = 480 * MEGABYTE;

/** Most bytes that the archives of one import unpack to. */
export const MAX_UNPACKED_BYTES = 512 * MEGABYTE;
/** More files in one archive are no export of a company. */
export const MOST_FILES = 500;

const SNIFFED_BYTES = 4096;

/** First bytes of files that hold no table, with what they are. */
const FOREIGN: readonly (readonly [label: string, what: string, signature: string])[] = [
  [
    'pdf',
    'a PDF, which may show a table but holds none; ask for the list that it was printed from, as CSV or .xlsx, or enter what a letter says as an answer under Data › Questions',
    '%PDF',
  ],
  ['image', 'a picture (PNG); ask for the list that it shows, as CSV or .xlsx', '\u0089PNG'],
  ['image', 'a picture (JPEG); ask for the list that it shows, as CSV or .xlsx', '\u00FF\u00D8\u00FF'],
  ['image', 'a picture (GIF); ask for the list that it shows, as CSV or .xlsx', 'GIF8'],
  ['image', 'a picture (TIFF); ask for the list that it shows, as CSV or .xlsx', 'II*\0'],
  ['image', 'a picture (TIFF); ask for the list that it shows, as CSV or .xlsx', 'MM\0*'],
  ['image', 'a picture (BMP); ask for the list that it shows, as CSV or .xlsx', 'BM\u0036'],
  ['archive', 'a packed archive (gzip); unpack it first', '\u001F\u008B'],
  ['archive', 'a packed archive (7z); unpack it first', '7z\u00BC\u00AF'],
  ['archive', 'a packed archive (RAR); unpack it first', 'Rar!'],
  ['archive', 'a packed archive (bzip2); unpack it first', 'BZh'],
  ['archive', 'a packed archive (xz); unpack it first', '\u00FD7zXZ'],
  ['database', 'a database (SQLite); export its tables as CSV', 'SQLite format 3'],
  ['binary', 'a data file (Parquet); export it as CSV', 'PAR1'],
  ['binary', 'a program', 'MZ\u0090'],
  ['binary', 'a program', '\u007FELF'],
  ['rtf', 'a text document (RTF); save it as .docx', '{\\rtf'],
  ['postscript', 'a PostScript page', '%!PS'],
];

/**
 * Tells what a file is from its bytes. `label` is the kind as the check document prints it; `refused` is null for what can
 * be read, else one sentence that says what the file is and what would help.
 */
export function detectKind(name: string, bytes: Uint8Array): KindVerdict {
  if (bytes.length === 0) return refuse('empty', `${name} is empty: it has no bytes at all.`);
  const text = decodeText(bytes.subarray(0, SNIFFED_BYTES + (bytes.length % 2))).text;
  const head = text.replaceAll(/^[\s\uFEFF\0]+/g, '');
  const isJson = startsLikeJson(head);
  const most = isJson ? MAX_WORKSPACE_BYTES : MAX_FILE_BYTES;
  if (bytes.length > most) {
    const [size, limit] = [Math.ceil(bytes.length / MEGABYTE), most / MEGABYTE];
    return refuse('too-large', `${name} has ${size} MB; up to ${limit} MB are read, so split it by table.`);
  }
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return detectArchive(name, bytes);
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0')) return detectCompound(name, bytes);
  // BIFF files from before 1997 stand alone, without a container.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? 1) && bytes[3] === 0) return accept('legacy', 'xls');
  for (const [label, what, signature] of FOREIGN) {
    if (startsWith(bytes, signature)) return refuse(label, `${name} is ${what}.`);
  }
  if (getSigns(bytes.subarray(257), 5) === 'ustar') {
    return refuse('archive', `${name} is a packed archive (tar); unpack it first.`);
  }
  const sniffed = bytes.subarray(0, SNIFFED_BYTES);
  if (detectUtf16(bytes) === null && sniffed.includes(0) && !isTextWithZeros(sniffed)) {
    return refuse('binary', `${name} is a binary file, neither text nor a workbook.`);
  }
  if (head === '' && bytes.length <= SNIFFED_BYTES)
    return refuse('empty', `${name} is empty: it holds nothing but blanks.`);
  if (isJson) return detectText(name, head) ?? accept('json', 'json');
  return detectText(name, head) ?? (isSqlDump(head) ? accept('sql', 'sql') : accept('csv', 'csv'));
}

/** How web pages and pieces of them begin, as planning systems save them under the name of a workbook. */
const PAGE =
  /^<!doctype\s+html|^<(html|head|body|table|meta|frameset|script|style|div|center|font|form|span|h[1-6]|p|br|nobr)\b/i;

/** Lines in the head of a message from somebody to somebody; a web archive that a program saved is to nobody, or of no day. */
const MAIL = [
  /^From:.*@/im,
  /^(?:To|Cc|Reply-To|Message-ID|Received|Date):/im,
  /^(?:Subject|Date):/im,
  /^(?!.*Saved by)/is,
];

/** Files of text that are no delimited table; null for all others. */
function detectText(name: string, head: string): KindVerdict | null {
  const start = head.replace(/^(?:<\?[a-z][^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE\s[^>[]*>\s*)+/i, '');
  if (PAGE.test(start)) return accept('html', 'html');
  const headLines = /^[\w-]+:.*(?:\r?\n.+)*/.exec(head)?.[0] ?? '';
  if (MAIL.every((line) => line.test(headLines))) return accept('mail', 'mail');
  if (/^MIME-Version:/im.test(headLines)) return accept('mhtml', 'mhtml');
  if (/urn:schemas-microsoft-com:office:spreadsheet/i.test(head) && /^<([a-z]+:)?Workbook\b/i.test(start)) {
    return accept('xml-2003', 'xml-2003');
  }
  if (beginsDeclaration(start)) return accept('declaration', 'xml');
  if (/^<svg\b/i.test(start))
    return refuse('image', `${name} is a picture (SVG); ask for the list that it shows, as CSV or .xlsx.`);
  if (/^<\?xml/i.test(head) || /^<[a-z][\w:.-]*[\s>/]/i.test(start)) {
    if (holdsRecords(start)) return accept('xml', 'xml');
    return refuse('xml', `${name} is ${describeXml(start)}.`);
  }
  if (/^(?:%FSLAX|G04 |%MOMM|%MOIN|M48\s)/.test(head)) {
    return refuse('gerber', `${name} is a drawing for making circuit boards (Gerber or drill data), not a parts list.`);
  }
  const message = nameMessage(head);
  if (message !== null) {
    return refuse(
      'edi',
      `${name} is ${message} between two planning systems, not a list; export what it says from the system that reads it, as CSV or .xlsx.`,
    );
  }
  return null;
}

/** A message of electronic data interchange by its standard and kind, as its first segments name them; null for any other text. */
function nameMessage(head: string): string | null {
  const ofKind = (pattern: RegExp): string => {
    const kind = pattern.exec(head)?.[1];
    return kind === undefined ? '' : ` ${kind}`;
  };
  if (/^(?:UNA.{6}\s*)?UNB\+UN[A-Z]{2}:/.test(head))
    return `an EDIFACT message${ofKind(/UNH\+[^+']{0,20}\+([A-Z]{6})/)}`;
  if (/^ISA([^\w\s])\d\d\1.{10}\1\d\d\1/.test(head)) return `an X12 message${ofKind(/[~\n]\s*ST[^\w\s](\d{3})/)}`;
  return null;
}

/** Files of XML that come beside or instead of lists of parts, by what stands at their beginning. */
const XML_KINDS: readonly (readonly [sign: RegExp, what: string])[] = [
  [
    /^<(?:\w+:)?IPC-?2581\b|webstds\.ipc\.org\/2581/i,
    'an XML file with the data of a circuit board (IPC-2581); export its bill of materials as CSV',
  ],
  [/cyclonedx\.org\/schema\/bom/i, 'an XML file with a CycloneDX bill of materials; export it as JSON, which is read'],
  [/^<export\b[^>]*version=/i, 'an XML file with the netlist of a schematic; export its bill of materials as CSV'],
  [/^<eagle\b/i, 'an XML file with the drawing of a circuit; export its bill of materials as CSV'],
  [
    /^<(?:\w+:)?(?:Invoice|Order|Despatch\w*)\b|oasis:names:specification:ubl/i,
    'an XML file with an order or an invoice (UBL), not a list of parts',
  ],
  [
    /^<(?:\w+:)?(?:STEP|iso_10303|plmxml|PLMXML)\b|plmxml\.org/i,
    'an XML file with product data of a PLM system (PLM XML); export the structure as CSV or .xlsx',
  ],
];

/** Most levels of wrappers around the records of a file. */
const MOST_WRAPPERS = 4;

/** Whether XML of no known program holds records: one of its first elements comes again right behind the first of its kind. */
function holdsRecords(start: string): boolean {
  if (/^<!DOCTYPE[^>]*\[/i.test(start) || XML_KINDS.some(([sign]) => sign.test(start.slice(0, 2000)))) return false;
  const names = Array.from(start.matchAll(/<([\p{L}_][\p{L}\d_.:-]*)/gu), ([, name]) => name ?? '');
  return names.slice(1, 1 + MOST_WRAPPERS).some((name) => names.filter((other) => other === name).length > 1);
}

function describeXml(start: string): string {
  if (/^<!DOCTYPE[^>]*\[/i.test(start))
    return 'an XML file that declares entities of its own, which are not resolved; save it without them';
  const what = XML_KINDS.find(([sign]) => sign.test(start.slice(0, 2000)))?.[1];
  if (what !== undefined) return what;
  const root = /^<([a-z][\w:.-]{0,60})/i.exec(start)?.[1];
  return `an XML file${root === undefined ? '' : ` (<${root}>)`}; export it as CSV or .xlsx`;
}

/** The kind that an OpenDocument text names in its first entry, which is never packed. */
const TEXT_DOCUMENT = 'application/vnd.oasis.opendocument.text';

function detectArchive(name: string, bytes: Uint8Array): KindVerdict {
  const listed = listEntries(bytes);
  if (listed === null) return refuse('xlsx', `${name} is a damaged archive: it cannot be unpacked.`);
  const entries = listed.map(({ path }) => path);
  const has = (pattern: RegExp) => entries.some((entry) => pattern.test(entry));
  if (has(/(^|\/)workbook\.bin$/i)) {
    return refuse('xlsb', `${name} is a binary workbook (.xlsb); save it as .xlsx.`);
  }
  if (has(/^word\/document\.xml$/i)) return accept('docx', 'docx');
  if (has(/^ppt\//i)) return refuse('pptx', `${name} is a presentation (PowerPoint); save its table as .xlsx or CSV.`);
  if (has(/^xl\/|workbook\.xml$/i)) return accept('xlsx', 'xlsx');
  if (has(/^content\.xml$/))
    return getSigns(bytes, SNIFFED_BYTES).includes(TEXT_DOCUMENT) ? accept('odt', 'odt') : accept('legacy', 'ods');
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/)) {
    return refuse('numbers', `${name} is a workbook of Apple Numbers; export it as .xlsx.`);
  }
  if (isDeclarationArchive(entries)) return accept('declaration-archive', 'chemsherpa');
  const files = `${entries.length} ${entries.length === 1 ? 'file' : 'files'}`;
  return refuse(
    'archive',
    `${name} is a packed archive (ZIP) of ${files}${describeHindrance(listed)}; unpack it and give the tables in it.`,
  );
}

/** Why an archive was not taken apart, as far as its directory says it; whoever calls for a file that may be takes no notice. */
function describeHindrance(entries: readonly ListedEntry[]): string {
  if (entries.length === 0) return '';
  if (entries.some(({ isEncrypted }) => isEncrypted)) return ' that a password protects';
  if (entries.length > MOST_FILES) return `, and up to ${MOST_FILES} of one archive are read`;
  if (entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0) > MAX_UNPACKED_BYTES)
    return ` that unpack to more than ${MAX_UNPACKED_BYTES / MEGABYTE} MB`;
  return ' that cannot be unpacked here: it is damaged, packed in a way that is not known, larger than it says, or lies in another archive';
}

/** Containers of the time before 2007, told apart by the names of their streams, which are UTF-16 LE. */
function detectCompound(name: string, bytes: Uint8Array): KindVerdict {
  const text = new TextDecoder('utf-16le').decode(bytes);
  if (text.includes('EncryptedPackage')) {
    return refuse('encrypted', `${name} is protected by a password; save a copy without one.`);
  }
  if (/Workbook|Book/.test(text)) return accept('legacy', 'xls');
  if (text.includes('WordDocument')) {
    return refuse('doc', `${name} is a text document (Word) in the old format; save it as .docx.`);
  }
  if (text.includes('__substg1.0_')) {
    return refuse('msg', `${name} is a message of Outlook; save it as .eml, or give the file that is attached to it.`);
  }
  return refuse('xls', `${name} is a damaged workbook in the old .xls format, or another Office file of its time.`);
}

function startsLikeJson(head: string): boolean {
  return /^\{\s*(?:"|\}|$)/.test(head) || /^\[\s*(?:[{[\]"]|$)/.test(head);
}

function accept(kind: FileKind, label: string): KindVerdict {
  return { kind, label, refused: null };
}

function refuse(label: string, sentence: string): KindVerdict {
  return { kind: null, label, refused: sentence };
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return getSigns(bytes, signature.length) === signature;
}

/** The first bytes as signs of the same code. */
function getSigns(bytes: Uint8Array, count: number): string {
  return String.fromCharCode(...bytes.subarray(0, count));
}

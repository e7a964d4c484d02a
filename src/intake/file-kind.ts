/** What a file is by its first bytes; a name is only asked where the bytes leave it open. */
export type FileKind = 'csv' | 'xlsx' | 'workspace' | 'refused';

/** Kind of a file, and where it cannot be read, one sentence that says why. */
export type KindVerdict = { readonly kind: FileKind; readonly label: string; readonly refused: string | null };

const MEGABYTE = 1024 * 1024;
/** Largest file of tables that is read. */
const MAX_FILE_BYTES = 64 * MEGABYTE;
/** Largest workspace; it holds all versions, and its text must fit one string. */
export const MAX_WORKSPACE_BYTES = 480 * MEGABYTE;

const SNIFFED_BYTES = 4096;

/**
 * Tells what a file is from its bytes. `label` is the kind as the check document prints it; `refused` is null for what can
 * be read, else one sentence that says what the file is and what would help.
 */
export function detectKind(name: string, bytes: Uint8Array): KindVerdict {
  if (bytes.length === 0) return refuse('empty', `${name} is empty: it has no bytes at all.`);
  const most = /\.json$/i.test(name) ? MAX_WORKSPACE_BYTES : MAX_FILE_BYTES;
  if (bytes.length > most) {
    const [size, limit] = [Math.ceil(bytes.length / MEGABYTE), most / MEGABYTE];
    return refuse('too-large', `${name} has ${size} MB; up to ${limit} MB are read, so split it by table.`);
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: 'xlsx', label: 'xlsx', refused: null };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refuse('xls', `${name} is a workbook in the old .xls format; save it as .xlsx or as CSV files.`);
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    return refuse('pdf', `${name} is a PDF, which holds no table that can be read.`);
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!utf16 && bytes.subarray(0, SNIFFED_BYTES).includes(0)) {
    return refuse('binary', `${name} is a binary file, neither CSV text nor an .xlsx workbook.`);
  }
  const head = new TextDecoder()
    .decode(bytes.subarray(0, SNIFFED_BYTES))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head === '' && bytes.length <= SNIFFED_BYTES)
    return refuse('empty', `${name} is empty: it holds nothing but blanks.`);
  if (/^<(!doctype\s+html|html|head|body|table|meta|!--)/i.test(head)) {
    return refuse('html', `${name} is a web page (HTML), not a table; export it as CSV or .xlsx.`);
  }
  if (/^<\?xml/i.test(head)) return refuse('xml', `${name} is an XML file; export it as CSV or .xlsx.`);
  if (/^[{[]/.test(head) && /\.json$/i.test(name)) return { kind: 'workspace', label: 'workspace', refused: null };
  return { kind: 'csv', label: 'csv', refused: null };
}

function refuse(label: string, sentence: string): KindVerdict {
  return { kind: 'refused', label, refused: sentence };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

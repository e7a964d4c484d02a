import { DECLARED_COLUMNS, type DeclaredNode, writeDeclaredRow } from '../../base/declared-list.ts';
import type { Grid } from '../../base/grid.ts';
import { decodeXml } from '../decode-text.ts';
import { listEntries, unpackXml } from '../unpack-archive.ts';
import { isRequestOnly } from './declared-xml.ts';
import { readGranta } from './read-granta.ts';
import { readIec62474 } from './read-iec-62474.ts';
import { readIpc1752 } from './read-ipc-1752.ts';
import { readXmlTree, type XmlElement } from './read-xml-tree.ts';

/** The declared lists of a file under the name of its format, or one sentence why it holds none. */
export type DeclarationReading =
  | { readonly ok: true; readonly label: string; readonly grids: readonly Grid[] }
  | { readonly ok: false; readonly label: string; readonly refused: string };

/** Formats by the name of the root element. */
const FORMATS: ReadonlyMap<string, { label: string; what: string; read: (root: XmlElement) => DeclaredNode[] }> =
  new Map([
    ['MainDeclaration', { label: 'ipc-1752', what: 'materials declaration (IPC-1752)', read: readIpc1752 }],
    ['Main', { label: 'iec-62474', what: 'material declaration (IEC 62474)', read: readIec62474 }],
    ['PartsEco', { label: 'granta-bom', what: 'bill of a materials tool (Granta)', read: readGranta }],
  ]);

/** Whether the head of an XML text begins with the root element of a declaration that is read. */
export function beginsDeclaration(head: string): boolean {
  return /^<(?:[\w-]+:)?(?:MainDeclaration|Main|PartsEco)\b/.test(head);
}

/** Reads an XML file with one declaration, in the encoding that its first line names. Entities are never resolved from outside. */
export function readDeclaration(name: string, bytes: Uint8Array): DeclarationReading {
  const read = readNodes(name, bytes);
  return read.ok ? { ok: true, label: read.label, grids: [buildGrid(null, read.nodes)] } : read;
}

/** Most that the files of a chemSHERPA archive may unpack to. */
const MOST_UNPACKED = 200 * 1024 * 1024;

/** Whether the entries of an archive are those of chemSHERPA: XML files in its root, one a product. */
export function isDeclarationArchive(entries: readonly string[]): boolean {
  return entries.length > 0 && entries.every((entry) => /^[^/\\]+\.xml$/i.test(entry));
}

/** Reads a chemSHERPA archive (.shai), an IEC 62474 file for each product; all of them, or one sentence. */
export async function readDeclarationArchive(name: string, bytes: Uint8Array): Promise<DeclarationReading> {
  const unpacked = await unpackXml(bytes, MOST_UNPACKED);
  if (!unpacked.ok) {
    const why = unpacked.fault === 'damaged' ? 'is a damaged archive' : 'unpacks to more than 200 MB';
    return { ok: false, label: 'chemsherpa', refused: `${name} ${why}.` };
  }
  const grids: Grid[] = [];
  for (const { path: entry } of listEntries(bytes) ?? []) {
    const content = unpacked.entries.get(entry.toLowerCase());
    if (content === undefined) continue;
    const read = readNodes(`${name}, ${entry}`, content);
    if (!read.ok) return { ...read, label: 'chemsherpa' };
    grids.push(buildGrid(entry.replace(/\.xml$/i, ''), read.nodes));
  }
  return { ok: true, label: 'chemsherpa', grids };
}

type Nodes =
  | { readonly ok: true; readonly label: string; readonly nodes: readonly DeclaredNode[] }
  | { readonly ok: false; readonly label: string; readonly refused: string };

function readNodes(name: string, bytes: Uint8Array): Nodes {
  const { text } = decodeXml(bytes);
  const root = readXmlTree(text);
  if (typeof root === 'string') {
    const begun = FORMATS.get(/<(?:[\w-]+:)?(MainDeclaration|Main|PartsEco)\b/.exec(text)?.[1] ?? '');
    const what = begun === undefined ? 'XML' : `a ${begun.what}`;
    return { ok: false, label: begun?.label ?? 'xml', refused: `${name} is ${what} that is not read: ${root}.` };
  }
  const format = FORMATS.get(root.name);
  if (format === undefined)
    return {
      ok: false,
      label: 'xml',
      refused: `${name} is XML (<${root.name.slice(0, 60)}>) and no declaration that is read.`,
    };
  const { label, what, read } = format;
  if (isRequestOnly(root))
    return { ok: false, label, refused: `${name} is a ${what} that only asks: it is a request without an answer.` };
  const nodes = read(root);
  if (nodes.length === 0)
    return { ok: false, label, refused: `${name} is a ${what} without a product: it says nothing of any part.` };
  return { ok: true, label, nodes };
}

function buildGrid(sheet: string | null, nodes: readonly DeclaredNode[]): Grid {
  const rows = [[...DECLARED_COLUMNS], ...nodes.map(writeDeclaredRow)];
  return { sheet, hidden: false, rows, merged: [], decimalComma: false };
}

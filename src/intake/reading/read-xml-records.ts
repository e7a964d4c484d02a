import type { TextEncoding } from '../../domain/texts/text-encodings.ts';
import type { ProblemLog } from '../base/problem.ts';
import { decodeXml } from './decode-text.ts';
import { readXmlTree, type XmlElement } from './declarations/read-xml-tree.ts';
import { isRecord } from './json/flatten-records.ts';
import { listTables } from './json/read-json.ts';
import { noteEncoding } from './note-encoding.ts';
import type { WorkbookReading } from './workbook/read-workbook.ts';

/** A field of a row by the name in an attribute: `<field name="item_id">`, as databases dump their tables. */
const NAMED_FIELD = /^(?:field|column|col|cell|property|attribute|data|value)$/i;
/** What a wrapper of records is called besides the plural of them. */
const ENDING = /(?:list|liste|table|set|collection|array)$/i;

/**
 * Reads XML that holds records one like the other, as databases and planning systems export their tables: an element that comes again and again is a row,
 * its attributes and the elements in it are the columns. Rows of several kinds are a sheet each, rows within rows as in JSON.
 */
export function readXmlRecords(
  file: string,
  bytes: Uint8Array,
  log: ProblemLog,
  chosen: TextEncoding | null = null,
): WorkbookReading {
  const decoded = decodeXml(bytes, chosen);
  noteEncoding(file, decoded, chosen, log);
  const root = readXmlTree(decoded.text.replace(/^\uFEFF/, ''));
  if (typeof root === 'string') return { ok: false, refused: `${file} is an XML file that is not read: ${root}.` };
  const grids = listTables(unwrap(readValue(root)));
  if (grids.length === 0)
    return {
      ok: false,
      refused: `${file} is an XML file (<${root.name}>) without records; export it as CSV or .xlsx.`,
    };
  return { ok: true, grids: grids.map((grid) => (decoded.certain ? grid : { ...grid, encoding: decoded.encoding })) };
}

/** The content below wrappers that hold one thing each: envelopes, bodies, exports. */
function unwrap(content: unknown): unknown {
  let inner = content;
  for (;;) {
    const values: unknown[] = isRecord(inner) ? Object.values(inner) : [];
    const [only] = values;
    if (values.length !== 1 || typeof only !== 'object' || only === null) return inner;
    inner = only;
  }
}

/** The value of an element: its text, the list of the records in it, or a record of its attributes and elements. */
function readValue(element: XmlElement): unknown {
  const { attributes, children, text } = element;
  if (children.length === 0 && attributes.size === 0) return text.trim();
  if (children.length > 0 && children.every(isNamedField))
    return Object.fromEntries(children.map((child) => [child.attributes.get('name') ?? '', child.text.trim()]));
  if (isList(element)) return children.map(readValue);
  const record = new Map<string, unknown>(attributes);
  for (const [name, alike] of Map.groupBy(children, (child) => child.name)) {
    const [only, ...others] = alike;
    if (only === undefined) continue;
    if (others.length > 0) {
      record.set(name, alike.map(readValue));
      continue;
    }
    if (only.children.length > 0 || only.text.trim() === '') {
      record.set(name, readValue(only));
      continue;
    }
    // `<Qty unit="PC">3</Qty>`: the amount, and beside it what the attributes say of it.
    record.set(name, only.text.trim());
    for (const [attribute, value] of only.attributes) record.set(`${name} ${attribute}`, value);
  }
  return Object.fromEntries(record);
}

function isNamedField({ name, attributes, children }: XmlElement): boolean {
  return NAMED_FIELD.test(name) && children.length === 0 && attributes.get('name') !== undefined;
}

/** Whether an element only wraps records of one kind: several of them, or one whose name its own name is made of. */
function isList({ name, attributes, children }: XmlElement): boolean {
  const [first, second] = children;
  if (first === undefined || attributes.size > 0 || children.some((child) => child.name !== first.name)) return false;
  if (first.children.length === 0 && first.attributes.size === 0) return second !== undefined;
  if (second !== undefined) return true;
  const [outer, inner] = [name.toLowerCase(), first.name.toLowerCase()];
  return outer.startsWith(inner.slice(0, Math.max(3, inner.length - 1))) || ENDING.test(outer);
}

import { getBuiltInStyle, parseNumberFormat } from './number-format.ts';
import type { NumberStyle } from './number-format.ts';
import { getAttribute, scanXml } from '../scan-xml.ts';

/** Where the parts of a workbook lie in its archive. */
export type WorkbookParts = {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  readonly sharedStrings: string;
  readonly styles: string;
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
  /** Names of sheets that hold macros and no table. */
  readonly macros: readonly string[];
};

/** Sheets that have no cells: a chart, and a form of the time before 1997. */
const WITHOUT_CELLS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet']);

/** Gives the text of a part, empty where the archive has none. */
type ReadXml = (path: string) => string;

/**
 * The parts of a workbook, found by its relationships; sheets in the order of their tabs, charts left out. A sheet of which nothing says where it lies has
 * an empty path. Throws where a list is cut off.
 */
export function readWorkbookParts(readXml: ReadXml): WorkbookParts {
  const main = readRelations(readXml('_rels/.rels'), '').find(({ type }) => type === 'officeDocument');
  const workbook = main?.path ?? 'xl/workbook.xml';
  const slash = workbook.lastIndexOf('/');
  const folder = workbook.slice(0, slash + 1);
  const relations = readRelations(readXml(`${folder}_rels/${workbook.slice(slash + 1)}.rels`), folder);
  const sheets: { name: string; path: string; hidden: boolean }[] = [];
  const macros: string[] = [];
  let from1904 = false;
  const isWhole = scanXml(readXml(workbook), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(getAttribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const id = /:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
      const relation = relations.find((each) => each.id === id);
      if (relation !== undefined && WITHOUT_CELLS.has(relation.type)) return;
      const label = getAttribute(attributes, 'name') ?? '';
      const hidden = (getAttribute(attributes, 'state') ?? 'visible') !== 'visible';
      if (relation !== undefined && relation.type !== 'worksheet') macros.push(label);
      else sheets.push({ name: label, path: relation?.path ?? '', hidden });
    },
    text: () => {},
    close: () => {},
  });
  if (!isWhole) throw new Error('its list of sheets is cut off');
  const getPath = (type: string) => relations.find((each) => each.type === type)?.path ?? '';
  return { sheets, sharedStrings: getPath('sharedStrings'), styles: getPath('styles'), from1904, macros };
}

/** The paths of the notes on cells of a sheet, in the older form, which newer programs write beside their own. */
export function findComments(readXml: ReadXml, sheetPath: string): readonly string[] {
  const slash = sheetPath.lastIndexOf('/') + 1;
  const relations = readXml(`${sheetPath.slice(0, slash)}_rels/${sheetPath.slice(slash)}.rels`);
  return readRelations(relations, sheetPath.slice(0, slash)).flatMap(({ type, path }) =>
    type === 'comments' ? [path] : [],
  );
}

type Relation = { readonly id: string; readonly type: string; readonly path: string };

function readRelations(xml: string, folder: string): Relation[] {
  const relations: Relation[] = [];
  const isWhole = scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = getAttribute(attributes, 'Target') ?? '';
      relations.push({
        id: getAttribute(attributes, 'Id') ?? '',
        type: (getAttribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
        path: target.startsWith('/')
          ? target.slice(1)
          : (folder + target).replaceAll(/(?<![^/])[^/]+\/\.\.\/|\.\//g, ''),
      });
    },
    text: () => {},
    close: () => {},
  });
  if (!isWhole) throw new Error('its list of parts is cut off');
  return relations;
}

/** The shared strings in their order, rich text joined, phonetic guides left out. Throws where they are cut off. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let parts = '';
  let inText = false;
  let inGuide = false;
  const isWhole = scanXml(xml, {
    open: (name) => {
      if (name === 'si') parts = '';
      else if (name === 'rPh') inGuide = true;
      else if (name === 't') inText = true;
    },
    text: (text) => {
      if (inText && !inGuide) parts += text;
    },
    close: (name) => {
      if (name === 'si') strings.push(resolveEscapes(parts));
      else if (name === 'rPh') inGuide = false;
      else if (name === 't') inText = false;
    },
  });
  if (!isWhole) throw new Error('its table of texts is cut off');
  return strings;
}

/** Text in which `_x000D_` and the like stand for the sign of that code (ECMA-376 part 1, 22.9.2.19), line breaks as LF. */
export function resolveEscapes(text: string): string {
  const plain = text.includes('_x')
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.includes('\r') ? plain.replaceAll(/\r\n?/g, '\n') : plain;
}

/** What a cell format says: how its number is written, and by how many steps its text is indented. */
export type CellStyle = { readonly number: NumberStyle; readonly indent: number };

/** Steps beyond which an indent places text and is no level of a structure. */
const MOST_INDENT = 15;

/** The cell formats in their order. Throws where they are cut off. */
export function readStyles(xml: string): CellStyle[] {
  const custom = new Map<number, NumberStyle>();
  const styles: CellStyle[] = [];
  let inCellFormats = false;
  const isWhole = scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true;
      const id = Number(getAttribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') custom.set(id, parseNumberFormat(getAttribute(attributes, 'formatCode') ?? ''));
      else if (name === 'xf' && inCellFormats)
        styles.push({ number: custom.get(id) ?? getBuiltInStyle(id), indent: 0 });
      else if (name === 'alignment' && inCellFormats) {
        const indent = Number(getAttribute(attributes, 'indent') ?? 0);
        const last = styles.at(-1);
        if (last !== undefined && indent > 0 && indent <= MOST_INDENT) styles[styles.length - 1] = { ...last, indent };
      }
    },
    text: () => {},
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  if (!isWhole) throw new Error('its table of formats is cut off');
  return styles;
}

import type { Grid } from '../../base/grid.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { findProperty } from '../../dictionary/property-words.ts';
import { tellsGoodsApart } from '../../values/contents/goods-headers.ts';
import type { DeclaredRole } from '../../tables/declared/declared-role.ts';
import { findRole } from '../../tables/declared/declared-roles.ts';
import { readElementHeader } from '../element-headers.ts';

/** Rows of a data sheet; a longer sheet is a list. */
const MOST_ROWS = 120;
/** Cells of its rows: a name, three values and a unit. */
const MOST_CELLS = 5;
/** Headers over measured things, over their values and over their units, folded. */
const NAMES =
  /^(?:items?|parameters?|propert(?:y|ies)|characteristics?|features?|attributes?|specifications?|merkmale?|eigenschaft(?:en)?|kenngr(?:o|ö)(?:ss|ß)en?|kennwerte?|parametri?|caracteristiques?|proprietes?|caratteristic[ah]e?|proprieta|caracteristicas?|propiedad(?:es)?|propriedades?|parametry?|wlasciwosc|vlastnost|ozellik|项目|項目|参数|參數|性能|指标|指標|特性|항목|특성)$/u;
const VALUES =
  /^(?:values?|typ|typical(?: values?)?|nominal(?: values?)?|rated(?: values?)?|data|wert|typischer wert|nennwert|valeur|valore|valor|wartosc|hodnota|deger|数值|數值|值|値|規格値|标准值|典型值|代表値|값)$/u;
const UNITS = /^(?:units?|einheit|unite|unita|unidad|unidade|jednostka|jednotka|birim|单位|單位|単位|단위)$/u;
/** Headers over the ends of a span. */
const LEAST = /^(?:min(?:imum|imal)?|lower limit|untergrenze|最小値?|下限)$/u;
const MOST = /^(?:max(?:imum|imal)?|upper limit|obergrenze|最大値?|上限)$/u;
/** A share with its unit, “not detected”, or the rest. */
const SHARE =
  /\d\s*(?:%|‰|pp[mb]\b|m?g\/kg|mg\/g|[µμ]g\/g)|^\s*(?:n\.?\s?d\.?|not detected|未检出|未検出|nicht nachweisbar|bal(?:\.|ance)?|rest|余量|残部)\s*$/iu;
/** A label and its value in one cell: `Supplier: Kestrel`. */
const LABELLED = /^([^:：]{2,40})[:：]\s*(\S.*)$/u;
/** An element and its share in one line: `Nd 29.5 %`. */
const SHARE_IN_LINE =
  /^(\p{L}{1,16})\s*[=:：]?\s+([<>≤≥~≈]?\s*\d[\d.,]*(?:\s*[-–~]\s*\d[\d.,]*)?\s*(?:(?:wt\.?|gew\.?|mass)[\s-]?)?(?:%|‰|ppm|m?g\/kg|mg\/g|[µμ]g\/g)|n\.?d\.?|bal(?:\.|ance)?|rest)$/iu;
/** A figure with its unit, perhaps with the sign of a bound. */
const MEASURED = /^([<>≤≥~≈±]?\s*[\d.,]+(?:\s*(?:-|–|~|\.\.\.?|to|bis|à)\s*[\d.,]+)?)\s*([^\d\s].{0,14})$/u;

/** A label with the value beside it; `row` as counted from 0. */
type Pair = { readonly row: number; readonly label: string; readonly value: string; readonly unit: string };

/** The columns of a data sheet, and the first row of its pairs. */
type Layout = Readonly<Record<'firstRow' | 'name' | 'value' | 'unit' | 'least' | 'most', number>>;

/** Headers of the list of contents behind the number of the part. */
const OF_CONTENTS = ['Supplier', 'Date', 'Valid until', 'Substance', 'Content', 'Unit', 'Remark'];
/** Headers over labels no rule asks for. */
const UNASKED = ['Further label', 'What it says'];
const BRACKETS = /\s*[([][^()[\]]*[)\]]\s*$/u;
/** A layer on the part. */
const LAYER =
  /coat|plating|plated|surface|finish|beschicht|überzug|oberfläche|revêtement|rivestimento|recubrimiento|镀层|涂层|表面|めっき|コーティング|도금/iu;
/** Roles of labels for the firm, the day and the certainty; they measure nothing. */
const ABOUT: ReadonlySet<DeclaredRole> = new Set([
  'supplier',
  'declarer',
  'date',
  'remark',
  'valid-to',
  'valid-from',
  'part-name',
]);

/**
 * Data sheets of one part (`Part number | C-1` over `Item | Value`, or its labels with their values alone) as the lists they are of it: of its
 * properties, and of its contents if they state shares of elements. Each row keeps its place. Any other sheet is as it was: without the number of a
 * part in it a list of items and values may be one of parts.
 */
export function openDataSheets(file: string, grids: readonly Grid[], log: ProblemLog): readonly Grid[] {
  return grids.flatMap((grid) => {
    const opened = grid.hidden || grid.takenAs !== undefined ? null : openSheet(grid);
    if (opened === null) return [grid];
    log.note({
      code: 'data-sheet',
      file,
      sheet: grid.sheet,
      message: `${grid.sheet === null ? file : `The sheet ${grid.sheet}`} is the data sheet of ${opened.part}: its labels are read as properties and contents of this part.`,
    });
    return opened.grids;
  });
}

function openSheet(grid: Grid): { readonly part: string; readonly grids: readonly Grid[] } | null {
  const rows = grid.rows.map((row) => row.map((cell) => cell.trim()));
  if (rows.length > MOST_ROWS || rows.some((cells) => cells.filter((cell) => cell !== '').length > MOST_CELLS))
    return null;
  const layout = findLayout(rows);
  const pairs = rows.flatMap((cells, row): Pair[] => {
    if (row === layout.firstRow - 1 && layout.name !== -1) return [];
    const filled = cells.filter((cell) => cell !== '');
    const [line = ''] = filled;
    const said = filled.length > 1 ? null : (LABELLED.exec(line) ?? SHARE_IN_LINE.exec(line));
    if (said !== null) return [{ row, label: said[1] ?? '', value: said[2] ?? '', unit: '' }];
    const isBelow = row >= layout.firstRow;
    const [label, value = '', unit = ''] = isBelow && layout.name !== -1 ? readRow(cells, layout) : filled;
    return label === undefined || label === '' || value === '' ? [] : [{ row, label, value, unit }];
  });
  const numbers = pairs.filter(({ label }) => findRole(label) === 'part-number');
  const [number] = numbers;
  if (number === undefined || numbers.length > 1 || !/\d/.test(number.value)) return null;
  const measured = pairs.filter(({ label }) => findRole(label) !== 'part-number' && !isAbout(label));
  // Shares below a layer are those of the layer.
  const isOfLayer = measured.some(({ label }) => LAYER.test(label));
  const contents = isOfLayer ? [] : measured.filter(isContent);
  const others = measured.filter((pair) => !contents.includes(pair));
  const goods = others.filter(({ label }) => tellsGoodsApart(label));
  const [known, unknown] = [true, false].map((isKnown) =>
    others.filter((pair) => !goods.includes(pair) && (findProperty(pair.label) !== null) === isKnown),
  ) as [Pair[], Pair[]];
  const isSheet = layout.name !== -1 || contents.length > 1 || known.length > 0;
  // What is measured in several columns, or in rows without a value, is another table.
  if (!isSheet || measured.length === 0 || !isWhole(rows, layout)) return null;
  const about = (role: DeclaredRole): string => pairs.find(({ label }) => findRole(label) === role)?.value ?? '';
  const start = Math.min(...pairs.map(({ row }) => row));
  // In a text any other words may take from what it states; a title stands above them.
  const words =
    layout.name === -1
      ? [
          ...rows.flatMap((cells, row) =>
            row > start && isSentence(cells) && !isPair(cells) ? [cells.join(' ').trim()] : [],
          ),
          ...unknown.flatMap(({ label, value }) =>
            /\d/.test(value) || findProperty(label) !== null ? [] : [`${label} ${value}`],
          ),
        ]
      : [];
  const { sheet, hidden, decimalComma } = grid;
  const encoding = grid.encoding === undefined ? {} : { encoding: grid.encoding };
  const place = (header: readonly string[], listed: readonly (readonly [Pair, readonly string[]])[]): Grid => {
    const at = new Map(listed.map(([{ row }, cells]) => [row, cells]));
    const first = Math.min(...at.keys());
    // The words around a list say how surely it holds: no header takes their place.
    const above = rows.findLastIndex((cells, row) => row < first && !isSentence(cells));
    const head = above === -1 ? [header] : [];
    const placed = rows.map((cells, row) =>
      row === above ? header : (at.get(row) ?? (isSentence(cells) ? cells : [])),
    );
    return { sheet, hidden, decimalComma, rows: [...head, ...placed], merged: [], ...encoding };
  };
  const lists = [
    contents.length === 0
      ? []
      : place(
          [...goods.map(({ label }) => label), 'Part number', ...OF_CONTENTS],
          contents.map((pair) => [
            pair,
            [
              ...goods.map(({ value }) => value),
              number.value,
              about('supplier') || about('declarer'),
              about('date'),
              about('valid-to'),
              readElementHeader(pair.label)?.substance ?? pair.label,
              pair.value,
              pair.unit || readUnit(pair.label),
              [...(words.length > 0 ? ['draft'] : []), about('remark'), readBeside(pair.label), ...words]
                .filter((text) => text !== '')
                .join('; '),
            ],
          ]),
        ),
    known.length === 0
      ? []
      : place(
          ['Part number', 'Property', 'Value', 'Unit', 'Date'],
          known.map((pair) => [
            pair,
            [number.value, pair.label.replace(BRACKETS, ''), ...splitUnit(pair), about('date')],
          ]),
        ),
    // What no rule asks for is counted as not read, and two sheets may differ in it.
    unknown.length === 0
      ? []
      : place(
          UNASKED,
          unknown.map((pair) => [pair, [pair.label, `${pair.value} ${pair.unit}`]]),
        ),
  ];
  return { part: number.value, grids: lists.flat() };
}

/** The places of the names and values of a data sheet; `name` is -1 if no header gives them: the first cells of a row do then. */
function findLayout(rows: readonly (readonly string[])[]): Layout {
  const columns = [NAMES, VALUES, UNITS, LEAST, MOST];
  for (const [at, cells] of rows.entries()) {
    const folded = cells.map((cell) => foldHeader(cell).text);
    const isHeader = folded.every((text) => text === '' || columns.some((words) => words.test(text)));
    const [name = -1, value = -1, unit = -1, least = -1, most = -1] = columns.map((words) =>
      folded.findIndex((text) => words.test(text)),
    );
    if (isHeader && name !== -1 && value + least + most > -3)
      return { firstRow: at + 1, name, value, unit, least, most };
  }
  return { firstRow: 0, name: -1, value: -1, unit: -1, least: -1, most: -1 };
}

/** The label, the value and the unit in a row below a header: a span if it states both ends, a bound if it states one, else its value. */
function readRow(cells: readonly string[], { name, value, unit, least, most }: Layout): readonly string[] {
  const [label = '', said = '', counted = '', low = '', high = ''] = [name, value, unit, least, most].map(
    (at) => cells[at] ?? '',
  );
  if (low !== '' && high !== '') return [label, `${low} - ${high}`, counted];
  if (low !== '') return [label, `≥ ${low}`, counted];
  return [label, high === '' ? said : `≤ ${high}`, counted];
}

/** Whether all rows are pairs, sentences or headings: a table beside them would be lost. */
function isWhole(rows: readonly (readonly string[])[], { name }: Layout): boolean {
  return rows.every((cells) => {
    const filled = cells.filter((cell) => cell !== '');
    return (
      filled.length <= 2 || name !== -1 || (filled.length === 3 && filled[2] !== undefined && !/\d/.test(filled[2]))
    );
  });
}

const isAbout = (label: string): boolean => ABOUT.has(findRole(label) ?? 'pieces');

/** A line of a sheet with one filled cell. */
const isSentence = (cells: readonly string[]): boolean => cells.filter((cell) => cell !== '').length === 1;

/** Whether a line of one cell is a label with its value, or an element with its share. */
function isPair(cells: readonly string[]): boolean {
  const line = cells.join('').trim();
  return LABELLED.test(line) || SHARE_IN_LINE.test(line);
}

/** Words of a label about an element besides its content and unit: `Dy (target)`. */
const readBeside = (label: string): string =>
  /[([]\s*(\p{L}{3,}[^)\]]*)[)\]]/u.exec(label.replace(/[([]\s*(?:wt|mass|gew|weight|ppm)[^)\]]*[)\]]/giu, ''))?.[1] ??
  '';

/** The unit of shares in a label: `Dy (wt%)`. */
const readUnit = (label: string): string => foldHeader(label).bracketed ?? (/[%％]\s*$/u.test(label) ? '%' : '');

/** Whether a pair states the share of an element, with a unit: a bare figure has none. */
function isContent({ label, value, unit }: Pair): boolean {
  const named = readElementHeader(label);
  if (named === null || named.free || named.limit !== null || named.weight !== '' || named.end !== null) return false;
  const words = unit || readUnit(label);
  return SHARE.test(value) || (/\d/.test(value) && SHARE.test(`0 ${words}`));
}

/** The value of a pair and its unit, perhaps from behind the figure or from the brackets of the label. */
function splitUnit({ label, value, unit }: Pair): readonly [value: string, unit: string] {
  const [, figure, behind] = MEASURED.exec(value) ?? [];
  if (unit === '' && figure !== undefined && behind !== undefined) return [figure.trim(), behind.trim()];
  return [value, unit || (foldHeader(label).bracketed ?? '')];
}

import type { ChainLink, ChainRow, Chains, ChainSource, SourceColumn } from './chain-types.ts';
import { SOURCE_COLUMNS } from './chain-types.ts';
import { composeMakers, nameBuyers } from './describe-row.ts';

/** Where a box stands, in pixels from the upper left corner of the picture. */
export type Box = { x: number; y: number; width: number; height: number };
export type ColumnHead = { name: SourceColumn | 'part' | 'component' | 'product'; x: number; width: number };
export type PlacedChains = {
  heads: ColumnHead[];
  /** By the key of a row, a source or a product; a row's user has the key of the row with `component:` before it. */
  boxes: ReadonlyMap<string, Box>;
  /** Top of the line over the rows of suspended rules alone; null: there are none, or no others. */
  divider: number | null;
  height: number;
};

const HEAD = 44;
const LINE = 17;
const GAP = 10;
const COLUMN_GAP = 18;
const DIVIDER = 26;
const PRODUCT_WIDTH = 138;
const PRODUCT_HEIGHT = 62;
const COMPONENT_WIDTH = 150;
const SOURCE_WIDTH = { least: 88, most: 200 };
const PART_WIDTH = { least: 340, most: 520 };
/** Room of a row beside its name: the amount, the bar and the weeks; beside the line below it, the tag of the country. */
export const FIGURES_WIDTH = 212;
const TAG_WIDTH = 44;
/** Room of the tag before a source's name, whose column is the narrowest: four lines tell it from the next. */
const TAG = 30;
const MOST_LINES_OF_SOURCE = 4;

/**
 * Returns the places of everything at a width in pixels: rows one below the other, sources and products at the middle of their linked rows, as
 * far as they do not touch. The same chains have the same places.
 */
export function placeChains(chains: Chains, width: number): PlacedChains {
  const columns = SOURCE_COLUMNS.filter((name) => chains.sources.some(({ column }) => column === name));
  const heads = placeColumns(columns, width);
  const widthOf = (name: ColumnHead['name']) => heads.find((head) => head.name === name) ?? { x: 0, width: 0 };
  const boxes = new Map<string, Box>();
  const part = widthOf('part');
  const component = widthOf('component');
  let y = HEAD;
  let divider: number | null = null;
  for (const [at, row] of chains.rows.entries()) {
    if (row.group === 'suspended' && at > 0 && divider === null && chains.rows[at - 1]?.group === 'now') {
      divider = y;
      y += DIVIDER;
    }
    const height = measureRow(row, part.width, component.width);
    boxes.set(row.key, { ...part, y, height });
    boxes.set(`component:${row.key}`, { ...component, y, height });
    y += height + GAP;
  }
  const inForce = chains.rows.filter(({ group }) => group === 'now').length;
  for (const name of columns) {
    const column = widthOf(name);
    const sources = chains.sources.filter((source) => source.column === name);
    const wished = sources.map((source) => {
      const lines =
        countLines(source.name, column.width - TAG, MOST_LINES_OF_SOURCE) +
        countLines(source.place, column.width, MOST_LINES_OF_SOURCE) +
        (source.behind.length > 1 ? countLines(writeBehind(source, inForce), column.width) : 0);
      return { key: source.key, height: lines * LINE, middle: findMiddle(chains.links, source.key, 'to', boxes) };
    });
    for (const box of stack(wished, y)) boxes.set(box.key, { ...column, y: box.y, height: box.height });
  }
  const products = spread(
    chains.products.map(({ key }) => ({
      key,
      height: PRODUCT_HEIGHT,
      middle: findMiddle(chains.links, key, 'from', boxes),
    })),
    y,
  );
  for (const box of stack(products, y)) boxes.set(box.key, { ...widthOf('product'), y: box.y, height: box.height });
  return {
    heads,
    boxes,
    divider,
    height: Math.max(...[...boxes.values()].map((box) => box.y + box.height), HEAD) + GAP,
  };
}

function placeColumns(columns: readonly SourceColumn[], width: number): ColumnHead[] {
  const fixed = COMPONENT_WIDTH + PRODUCT_WIDTH + COLUMN_GAP * (columns.length + 2);
  const source = Math.min(
    SOURCE_WIDTH.most,
    Math.max(SOURCE_WIDTH.least, (width - fixed - PART_WIDTH.least) / (columns.length + 0.4)),
  );
  const rest = width - fixed - source * columns.length;
  const widths = [
    ...columns.map((name) => ({ name, width: source })),
    { name: 'part', width: Math.min(PART_WIDTH.most, Math.max(PART_WIDTH.least, rest)) },
    { name: 'component', width: COMPONENT_WIDTH },
    { name: 'product', width: PRODUCT_WIDTH },
  ] as const;
  // What is left over at a large width goes between the columns.
  const used = widths.reduce((sum, column) => sum + column.width, 0);
  const gap = Math.max(COLUMN_GAP, (width - used) / (widths.length - 1));
  let x = 0;
  return widths.map((column) => {
    const head = { ...column, x };
    x += column.width + gap;
    return head;
  });
}

/** How many of the exposed parts a source stands behind: `◆ behind 8 of 13`, marked where most chains pass it. */
export function writeBehind({ isChoke, behind }: ChainSource, of: number): string {
  return `${isChoke ? '◆ ' : ''}behind ${behind.length} of ${of}`;
}

/** Room for a name, the line below it, and the part's user. */
function measureRow(row: ChainRow, part: number, component: number): number {
  const { names, places } = nameBuyers(row.buyers);
  const own = countLines(row.name, part - FIGURES_WIDTH) + countLines(composeMakers(row), part - TAG_WIDTH);
  return Math.max(own, countLines(names, component) + countLines(places, component)) * LINE + 2;
}

/** Lines of a text at 13 px, two at most unless told; a Chinese sign is as wide as two letters. */
export function countLines(text: string, width: number, most = 2): number {
  const wide = text.match(/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/gu)?.length ?? 0;
  return Math.max(1, Math.min(most, Math.ceil(((text.length + wide) * 6.9) / width)));
}

/** The mean height of a key's linked boxes; undefined if none of them is drawn. */
function findMiddle(
  links: readonly ChainLink[],
  key: string,
  other: 'from' | 'to',
  boxes: ReadonlyMap<string, Box>,
): number | undefined {
  const own = other === 'to' ? 'from' : 'to';
  const middles = links.flatMap((link) => {
    const box = link[own] === key ? boxes.get(link[other]) : undefined;
    return box === undefined ? [] : [box.y + box.height / 2];
  });
  return middles.length === 0 ? undefined : middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
}

type Wished = { key: string; height: number; middle: number | undefined };

/** The same boxes in their order with their middles at even steps down to the end, so lines to few of them part early. */
function spread(wished: readonly Wished[], end: number): Wished[] {
  const step = (end - HEAD) / Math.max(1, wished.length);
  return wished
    .toSorted((a, b) => (a.middle ?? end) - (b.middle ?? end))
    .map((box, at) => ({ ...box, middle: HEAD + step * (at + 0.5) }));
}

/** Sets boxes below each other as near to their middles as they do not touch, first down and then up from the end. */
function stack(wished: readonly Wished[], end: number): { key: string; y: number; height: number }[] {
  const sorted = wished.toSorted((a, b) => (a.middle ?? end) - (b.middle ?? end));
  let y = HEAD;
  const placed = sorted.map(({ key, height, middle }) => {
    y = Math.max(y, (middle ?? end) - height / 2);
    const box = { key, y, height };
    y += height + GAP;
    return box;
  });
  let limit = Math.max(end, HEAD + sorted.reduce((sum, { height }) => sum + height + GAP, 0));
  for (const box of placed.toReversed()) {
    box.y = Math.max(HEAD, Math.min(box.y, limit - GAP - box.height));
    limit = box.y;
  }
  return placed;
}

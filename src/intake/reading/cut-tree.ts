/** What names a datasheet of IMDS in the lines above its tree. */
const SHEET =
  /\bIMDS\b|\bMDS\b|\bMDB\b|material ?data ?sheet|materialdatenblatt|材料数据表|材料数据单|材料データシート|fiche (?:de données )?matière/iu;
/** Kinds of nodes, before or behind their names. */
const KIND =
  'semi-?\\s?components?|components?|materials?|basic substances?|pure substances?|substances?|bauteil|halbzeug|werkstoff|reinstoff|组件|零部件|半成品|半制品|材料|基本物质|物质|部品|半製品|半完成品|材質|基礎物質|物質|composant|demi-produit|matériau|substance de base';
const KIND_FIRST = new RegExp(`^(${KIND})(?:\\s*[:：]\\s*|\\s+)`, 'iu');
const KIND_BEHIND = new RegExp(`[(（]\\s*(${KIND})\\s*[)）]`, 'iu');
const LEVEL = /^\s*(\d{1,2})(?:[.)]|\s)\s*(?=\S)/u;
const MARKS = /^[\s│├└─┬+|*•·.>-]*/u;
const CAS = /[[(]?(?<![\d-])(\d{2,7}-\d{2}-\d|system)(?![\d-])[\])]?/iu;
const SHARE =
  /(?:[<>≤≥]?\s*\d[\d.,]*\s*(?:[-–~]\s*\d[\d.,]*\s*)?%|(?<![\p{L}\d])(?:rest|remainder|balance|bal\.|reste|resto|余量|残部|残り)(?![\p{L}\d]))/iu;
const WEIGHT = /(?<![\d.,])(\d[\d.,]*\s*(?:kg|mg|g))(?!\p{L})/iu;
const PIECES = /(?<![\p{L}\d.,-])(\d{1,5})\s*(?:pcs\.?|pc\.?|pieces?|stk\.?|stück|个|個|件)(?!\p{L})/iu;
const FOOT = /^\s*(?:\d+\s*\/\s*\d+|(?:page|seite|pagina)\s*\d+.*|第?\s*\d+\s*[页頁].*|[-=_]{3,})\s*$/iu;
/** A word that may be the number of a part. */
const NUMBER = /^(?=\S*\d)[\p{L}\d][\p{L}\d./_-]{3,}$/u;

const HEADER = ['Level', 'Type', 'Name', 'Part/Item No.', 'Quantity', 'Weight', 'Portion', 'CAS'] as const;
/** Lines above the tree that are looked through, and substances that make one. */
const MOST_ABOVE = 60;
const LEAST_SUBSTANCES = 2;
const MOST_LINES = 100_000;

type Node = {
  readonly at: number;
  readonly depth: number;
  readonly kind: string;
  readonly name: string;
  readonly number: string;
  readonly pieces: string;
  readonly weight: string;
  readonly share: string;
  readonly cas: string;
};

/**
 * The rows of a datasheet of IMDS that is printed as text: a tree by indents or by figures of levels, one node a line with its weight, or its share and CAS number. The lines above it are one cell each, and the
 * one right above it becomes the header. Null where a line below is no such node, so that nothing of a tree is passed over, and for any other text.
 */
export function cutTree(text: string): string[][] | null {
  const lines = text.slice(0, MOST_LINES * 100).split(/\r\n|\r|\n/u);
  if (lines.length > MOST_LINES || !lines.slice(0, MOST_ABOVE).some((line) => SHEET.test(line))) return null;
  for (let start = 1; start < Math.min(lines.length, MOST_ABOVE); start++) {
    if (!isAbove(lines[start - 1] ?? '')) continue;
    const nodes = readNodes(lines, start, (line) => LEVEL.exec(line)?.[1] ?? null) ?? readNodes(lines, start, null);
    if (nodes !== null) return writeRows(lines, start, nodes);
  }
  return null;
}

/** Whether a line may give way to the header: it is blank, or one itself. */
function isAbove(line: string): boolean {
  return line.trim() === '' || (line.trim().split(/\s{2,}|\t/u).length > 4 && !/\d{2}/u.test(line));
}

function readNodes(
  lines: readonly string[],
  start: number,
  levelOf: ((line: string) => string | null) | null,
): readonly Node[] | null {
  const nodes: Node[] = [];
  for (const [index, line] of lines.slice(start).entries()) {
    if (line.trim() === '' || FOOT.test(line)) continue;
    const marks = MARKS.exec(line)?.[0] ?? '';
    const level = levelOf === null ? marks.replaceAll('\t', '    ').length : levelOf(line);
    if (level === null) return null;
    const rest = levelOf === null ? line.slice(marks.length) : line.replace(LEVEL, '');
    const node = readNode(rest, start + index, Number(level));
    if (node === null) return null;
    nodes.push(node);
  }
  const [top, ...below] = nodes;
  const isTree = top !== undefined && top.cas + top.share === '' && below.every(({ depth }) => depth > top.depth);
  return isTree && below.filter(({ cas, share }) => cas !== '' && share !== '').length >= LEAST_SUBSTANCES
    ? nodes
    : null;
}

/** A line as a node; null where it says neither a kind nor a weight nor a substance. */
function readNode(line: string, at: number, depth: number): Node | null {
  let rest = line.trim();
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest);
    if (found === null) return '';
    rest = `${rest.slice(0, found.index)}   ${rest.slice(found.index + found[0].length)}`.trim();
    return (found[1] ?? found[0]).trim();
  };
  const kind = take(KIND_FIRST) || take(KIND_BEHIND);
  const cas = take(CAS);
  // A name ends in no share: that of a substance stands at the end of its line.
  const share = take(SHARE);
  const weight = take(WEIGHT);
  const pieces = take(PIECES);
  if (kind + cas + share + weight === '') return null;
  const [name = '', number = '', count = '', ...others] = rest.split(/\s{2,}|\t/u).map((cell) => cell.trim());
  if (name === '' || others.length > 0) return null;
  const isSubstance = cas + share !== '';
  if (isSubstance && number !== '') return null;
  if (count !== '' && !/^\d{1,5}$/u.test(count)) return null;
  return { at, depth, kind, name, number, pieces: pieces || count, weight, share, cas };
}

function writeRows(lines: readonly string[], start: number, nodes: readonly Node[]): string[][] | null {
  const rows: string[][] = lines.map((line, at) => (at < start && line.trim() !== '' ? [line.trim()] : []));
  rows[start - 1] = [...HEADER];
  const open: number[] = [];
  for (const [place, node] of nodes.entries()) {
    while ((open.at(-1) ?? -1) >= node.depth) open.pop();
    open.push(node.depth);
    const isTop = place === 0;
    const kind = node.kind || tellKind(node, nodes[place + 1], isTop);
    const { name, number: own } = isTop && node.number === '' ? partNumber(node.name) : node;
    const number = own === '' && isTop ? findNumberAbove(lines.slice(0, start)) : own;
    // Behind one blank nobody can tell the number of a part from the last word of a material.
    if (!isTop && node.kind === '' && node.cas + node.share === '' && partNumber(node.name).number !== '') return null;
    rows[node.at] = [String(open.length), kind, name, number, node.pieces, node.weight, node.share, node.cas];
  }
  return rows;
}

/** The number of the part that the lines above the tree state; '' where none does. */
function findNumberAbove(lines: readonly string[]): string {
  return lines.map((line) => NUMBER_ABOVE.exec(line)?.[1] ?? '').find((number) => number !== '') ?? '';
}

const NUMBER_ABOVE =
  /^\s*(?:part ?\/ ?item no|part (?:no|number)|item (?:no|number)|teile-? ?\/ ?sachnummer|sach-? ?\/ ?materialnummer|sachnummer|teilenummer|artikelnummer|零件[编號号]+|物料编码|部品番号|品番)\.?\s*[:：]\s*(\S+)\s*$/iu;

/** What a node without a word for it is, by what stands below it. */
function tellKind({ cas, share, depth, number }: Node, next: Node | undefined, isTop: boolean): string {
  if (cas + share !== '') return 'Substance';
  if (isTop || number !== '') return 'Component';
  return next !== undefined && next.depth > depth && next.cas + next.share === '' ? 'Semi-Component' : 'Material';
}

/** The name of a part and its number, where that is its last word. */
function partNumber(text: string): { name: string; number: string } {
  const [, name = '', last = ''] = /^(.*\S)\s(\S+)$/u.exec(text) ?? [];
  return NUMBER.test(last) ? { name, number: last } : { name: text, number: '' };
}

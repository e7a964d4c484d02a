import { SYMBOL_OF_NAME } from '../../domain/substances/element-names.ts';
import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import { REST } from '../values/contents/amount-words.ts';
import { parseMassShare } from '../values/contents/parse-mass-share.ts';
import type { FoundTable } from './find-tables.ts';

/** Headers of a column listing the contents of a part in one cell. */
const COMPOSITION =
  /^(?:chemical |chem\.? |material |alloy |elemental |nominal )?(?:composition|contents?|analysis)(?: list)?$|^(?:chemische |material)?zusammensetzung$|^inhaltsstoffe$|^composition chimique$|^composici[oó]n(?: qu[ií]mica)?$|^composizione(?: chimica)?$|^composição(?: química)?$|^skład(?: chemiczny)?$|^složení$|^bileşim(?:i)?$|^(?:kemisk )?sammansättning$|^(?:chemische )?samenstelling$|^(?:химический )?состав$|^(?:化学|材料|合金)?(?:成分|组成|組成)(?:表)?$|^(?:화학 ?)?(?:성분|조성)$/iu;
const NAMES = [...SYMBOL_OF_NAME.keys()].filter((name) => name.length > 2 || /\P{Script=Latin}/u.test(name));
const NAME = `(?:${NAMES.toSorted((a, b) => b.length - a.length).join('|')})`;
const FIGURE = String.raw`\d+(?:[.,]\d+)?`;
const UNIT = String.raw`(?:(?:wt|mass|ma|gew)\.?[\s-]*[%％]|[%％]|ppm)`;
const AMOUNT = String.raw`(?:[<≤>≥~≈]=?|max\.?|min\.?|ca\.?)?\s*${FIGURE}(?:\s*[%％]?\s*[-–~]\s*${FIGURE})?\s*${UNIT}?`;
const WORD = String.raw`(?:rest|bal(?:ance)?\.?|rem(?:ainder)?\.?|reste|resto|reszta|zbytek|余量|餘量|残部|나머지)`;
/** An element by its symbol or name with its amount; `Dy/Tb 3 %`, `Nd2Fe14B` and `N45SH` have none. */
const STATED = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d/+&.-])(?<name>[A-Z][a-z]?|${NAME})\s*[:=：]?\s*(?<amount>${AMOUNT}|${WORD})(?=\s*(?:[,;，；、|\n]|[+/]\s|$)|\s+(?:[A-Z]|${NAME}))`,
  'giu',
);

/** An element of a cell with its amount as it is written. */
type Stated = readonly [symbol: string, amount: string];

/**
 * A table with a column for each element in place of one listing them in a cell (`Nd 29 %, Dy 3.5 %, Fe Rest`), so they are read as in a list with a
 * column for each. A cell saying more also stays in its column. The same table if no column lists contents so.
 */
export function addCompositionColumns(found: FoundTable): FoundTable {
  const { source } = found;
  const meanings = new Set(source.header.map((name) => findHeaderMeanings(name)[0]?.meaning ?? null));
  if (!meanings.has('part-number') || meanings.has('cas')) return found;
  const place = source.header.findIndex((name) => COMPOSITION.test(foldLabel(name)));
  if (place === -1) return found;
  const isPercent = /[%％]/.test(source.header[place] ?? '');
  const rows = source.lines.map(({ cells }) => readCell(cells[place] ?? '', isPercent));
  const symbols = [...new Set(rows.flatMap(({ stated }) => stated.map(([symbol]) => symbol)))];
  if (symbols.length === 0) return found;
  const width = Math.max(source.header.length, ...source.lines.map(({ cells }) => cells.length));
  const pad = (cells: readonly string[]): string[] => [...cells, ...Array<string>(width - cells.length).fill('')];
  const lines = source.lines.map((line, index) => {
    const { stated, isWhole } = rows[index] ?? { stated: [], isWhole: false };
    const amounts = new Map(stated);
    const cells = pad(line.cells).map((cell, at) => (at === place && isWhole ? '' : cell));
    return { ...line, cells: [...cells, ...symbols.map((symbol) => amounts.get(symbol) ?? '')] };
  });
  // What says nothing more is no column of substances either.
  const isDone = lines.every(({ cells }) => cells[place] === '');
  const header = pad(source.header).map((name, at) => (at === place && isDone ? '' : name));
  const added = symbols.map((symbol) => `${symbol} [%]`);
  return { ...found, source: { ...source, header: [...header, ...added], lines } };
}

function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[[(].*?[\])]/g, '')
    .replace(/[::*]+$/, '')
    .trim();
}

/** The elements listed in a cell, each once, and whether it says nothing else. */
function readCell(cell: string, isPercent: boolean): { readonly stated: readonly Stated[]; readonly isWhole: boolean } {
  const text = cell.normalize('NFKC').trim();
  const matches = [...text.matchAll(STATED)].flatMap((match): Stated[] => {
    const { name = '', amount = '' } = match.groups ?? {};
    const symbol = nameSymbol(name);
    const isAmount = REST.test(amount) || parseMassShare(amount, true) !== null;
    return symbol === null || !isAmount ? [] : [[symbol, REST.test(amount) ? 'Rest' : amount.trim()]];
  });
  // Without a sign of a share, figures behind symbols are of a formula or of atoms.
  const isShare = isPercent || /[%％]|ppm/i.test(text) || matches.some(([, amount]) => amount === 'Rest');
  const isOfAtoms = /\bat(?:om)?\.?[\s-]*[%％]|\bmol/i.test(text);
  if (!isShare || isOfAtoms || new Set(matches.map(([symbol]) => symbol)).size < matches.length) return NOTHING;
  const left = text.replaceAll(STATED, (match, name: string) => (nameSymbol(name) === null ? match : ''));
  return { stated: matches, isWhole: matches.length > 0 && !/[\p{L}\d]/u.test(left) };
}

const NOTHING = { stated: [], isWhole: false } as const;

function nameSymbol(name: string): string | null {
  if (!/^[a-z]{1,2}$/i.test(name)) return SYMBOL_OF_NAME.get(name.toLowerCase()) ?? null;
  return /^[A-Z][a-z]?$/.test(name) && SYMBOLS.has(name) ? name : null;
}

const SYMBOLS: ReadonlySet<string> = new Set(SYMBOL_OF_NAME.values());

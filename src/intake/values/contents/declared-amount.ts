import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import { joinBounds } from '../parse-bound.ts';
import {
  ABOUT,
  MORE_THAN,
  AT_LEAST,
  AT_MOST,
  BEHIND_UNIT,
  DENIED,
  LESS_THAN,
  NOT_FOUND,
  REST,
  findDenialLimit,
} from './amount-words.ts';

/**
 * An amount of a declaration: a range and, where one figure stands with tolerances, that figure. `%` is a share of mass, `g` a mass. `rest` is what
 * the others leave over.
 */
export type DeclaredAmount =
  | { readonly unit: '%' | 'g'; readonly min: number; readonly max: number; readonly nominal: number | null }
  | { readonly unit: 'rest' };

/** Figures by the factor that brings them to `%` or to `g`; units are folded (`foldAmountUnit`). */
const UNITS: ReadonlyMap<string, readonly ['%' | 'g', number]> = new Map([
  ['%', ['%', 1]],
  ['fraction', ['%', 100]],
  ['percent', ['%', 1]],
  ['prozent', ['%', 1]],
  ['masspercent', ['%', 1]],
  ['wt', ['%', 1]],
  ['wt%', ['%', 1]],
  ['mass%', ['%', 1]],
  ['m%', ['%', 1]],
  ['w%', ['%', 1]],
  ['gew%', ['%', 1]],
  ['ma%', ['%', 1]],
  ['%w/w', ['%', 1]],
  ['%(m/m)', ['%', 1]],
  ['质量百分比', ['%', 1]],
  ['重量%', ['%', 1]],
  ['質量%', ['%', 1]],
  ['‰', ['%', 0.1]],
  ['promille', ['%', 0.1]],
  ['partperthousand', ['%', 0.1]],
  ['ppm', ['%', 1e-4]],
  ['partpermillion', ['%', 1e-4]],
  ['mg/kg', ['%', 1e-4]],
  ['µg/g', ['%', 1e-4]],
  ['ug/g', ['%', 1e-4]],
  ['mg/g', ['%', 0.1]],
  ['kg/t', ['%', 0.1]],
  ['kg/kg', ['%', 100]],
  ['g/g', ['%', 100]],
  ['g/t', ['%', 1e-4]],
  ['ppb', ['%', 1e-7]],
  ['partperbillion', ['%', 1e-7]],
  ['g/kg', ['%', 0.1]],
  ['kg', ['g', 1000]],
  ['kilogram', ['g', 1000]],
  ['g', ['g', 1]],
  ['gram', ['g', 1]],
  ['gramm', ['g', 1]],
  ['克', ['g', 1]],
  ['г', ['g', 1]],
  ['мг', ['g', 1e-3]],
  ['кг', ['g', 1000]],
  ['mg', ['g', 1e-3]],
  ['milligram', ['g', 1e-3]],
  ['毫克', ['g', 1e-3]],
  ['µg', ['g', 1e-6]],
  ['ug', ['g', 1e-6]],
  ['microgram', ['g', 1e-6]],
  ['t', ['g', 1e6]],
  ['lb', ['g', 453.592_37]],
  ['oz', ['g', 28.349_523_125]],
]);

/** The factor of a unit of mass or of a share of mass; null for any other unit, a share of volume too. */
export function findAmountUnit(unit: string): readonly ['%' | 'g', number] | null {
  return UNITS.get(foldAmountUnit(unit)) ?? null;
}

/** A unit without its prefix, blanks, brackets and points: `unit:percent`, `[wt.-%]`, `g/Part`. */
function foldAmountUnit(unit: string): string {
  return unit
    .normalize('NFKC')
    .replace(/^unit:/i, '')
    .replaceAll('μ', 'µ')
    .toLowerCase()
    .replaceAll(/[\s.[\]-]/g, '')
    .replace(
      /(?:\/|per|pro)(?:part|pieces?|pcs?|pce|unit|each|ea|stück|stk|st|teil|pièce|pieza|pezzo|个|件|個|只|개)$/,
      '',
    )
    .replace(/^\((.*)\)$/, '$1')
    .replace(/s$/, '');
}

/** Folded units of shares that count atoms or moles, or fill a volume. */
const NO_MASS =
  /^%?\(?(?:at|atom\w*|mol\w*|vol\w*|v\/v|原子|摩尔|モル|体积|體積|体積)\)?(?:%|百分比|分数|比)?$|^(?:percent(?:volume|atomic|mole?)|(?:volume|atomic|mole?)percent)$/;

/** Whether a unit counts atoms or moles or fills a volume, so that its shares are none of a mass. */
export function isNoMass(unit: string): boolean {
  return NO_MASS.test(foldAmountUnit(unit));
}

/** A share of atoms, moles or volume, in percent: some of it is there where the figure is above 0, and how much nobody says. Null for all else. */
export function readShareOfNoMass(cell: string, unit: string, decimalComma: boolean): DeclaredAmount | null {
  const [, figure = '', own = ''] = /^(.*?[\d)])\s*([^\d\s()][^\d]*)?$/.exec(cell.normalize('NFKC').trim()) ?? [];
  if (!isNoMass(own === '' ? unit : own)) return null;
  const share = readDeclaredAmount(figure, '%', decimalComma);
  if (share === null || share.unit === 'rest') return null;
  if (share.max === 0) return share;
  return share.min > 0 ? { unit: '%', min: LEAST_PCT, max: 100, nominal: null } : null;
}

/** Amounts that say only "about this much" are read as the figure and a fifth of it on either side. */
export const ABOUT_SPAN = 0.2;
/** Signs of the longest cell that is looked at for an amount, blanks among them: a longer one is a text, and each pattern takes long over it. */
export const LONGEST_AMOUNT = 400;
/** The least share of what is said to be there, in percent. */
export const LEAST_PCT = 1e-6;
/** What yes and no, or `absent`, say of a substance: it is there in some amount, or it is not; null where a cell says neither. */
export function readPresence(cell: string): Exclude<DeclaredAmount, { unit: 'rest' }> | null {
  const isThere = parseYesNo(cell) ?? (DENIED.test(cell.normalize('NFKC').trim()) ? false : null);
  if (isThere === null) return null;
  return isThere ? { unit: '%', min: LEAST_PCT, max: 100, nominal: null } : { unit: '%', min: 0, max: 0, nominal: 0 };
}

/** What an instrument that found nothing may have missed, in percent, where the cell states no limit: an assumption. */
const UNSTATED_LIMIT = 0.1;

/**
 * Reads one cell: `2.4`, `0.1-0.3 %`, `22~24`, `< 1000 ppm`, `max. 1`, `1.5 ± 0.2`, `ca. 3`, `Rest`, `ND`. `unit` is what a figure without a unit
 * of its own is in. Null where the cell says no amount: blank, words, a unit that is no mass.
 */
export function readDeclaredAmount(cell: string, unit = '%', decimalComma = false): DeclaredAmount | null {
  if (cell.length > LONGEST_AMOUNT) return null;
  let text = joinBounds(findDenialLimit(cell))
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
  if (REST.test(text)) return { unit: 'rest' };
  if (NOT_FOUND.test(text)) return { unit: '%', min: 0, max: UNSTATED_LIMIT, nominal: null };
  if (DENIED.test(text)) return { unit: '%', min: 0, max: UNSTATED_LIMIT, nominal: null };
  // `1.2 (typ.)` is `typ. 1.2`.
  text = text.replace(/^([\d<>~].*?)\s*\(?\b(typ|typical|typisch|nom|nominal|approx|ca)\b\.?\)?$/i, '$2. $1');
  text = text.replace(/^(?:traces?|spuren|tr\.?|微量)\s*[(:]?\s*([<≤][^)]*)\)?$/i, '$1');
  const detected =
    /^(?:n\.?\s*d\.?|未検出|未检出|not detected|<\s*(?:lo[dq]|mdl|dl))\s*[(<:=]*\s*(?:<|dl|lod|limit)?\s*(\d.*?)\)?$/i.exec(
      text,
    );
  if (detected?.[1] !== undefined && detected[1] !== '') text = `<${detected[1]}`;
  const found = /^(.*?[\d)])\s*([^\d\s()][^\d]*)?$/.exec(text);
  let own = found?.[2]?.trim() ?? '';
  let figures = found?.[1] ?? text;
  // `以下` and `max` stand behind the unit.
  const behind = BEHIND_UNIT.exec(own)?.[0] ?? '';
  own = own.slice(0, own.length - behind.length).trim();
  figures = `${figures}${behind}`;
  const scale = findAmountUnit(own === '' ? unit : own);
  if (scale === null) return null;
  const range = readRange(figures, own, decimalComma);
  if (range === null) return null;
  if (range.max === 0 && ABOUT.test(figures)) return { unit: '%', min: 0, max: UNSTATED_LIMIT, nominal: null };
  const [kind, factor] = scale;
  const most = kind === '%' ? 100 : Number.POSITIVE_INFINITY;
  const times = (value: number): number => Number((value * factor).toPrecision(12));
  const [min, max] = [times(range.min), Math.min(most, range.max === null ? most : times(range.max))];
  if (min > max || min < 0) return null;
  return { unit: kind, min, max, nominal: range.nominal === null ? null : times(range.nominal) };
}

/** Whether a cell says that an instrument found nothing, without the limit below which it finds nothing. */
export function saysNotFound(cell: string): boolean {
  return NOT_FOUND.test(cell.normalize('NFKC').trim());
}

type Range = { readonly min: number; readonly max: number | null; readonly nominal: number | null };

function readRange(figures: string, own: string, decimalComma: boolean): Range | null {
  const read = (text: string): number | null => readFigure(text, decimalComma);
  const about = ABOUT.exec(figures);
  const most = AT_MOST.exec(figures);
  const least = AT_LEAST.exec(figures);
  const bare = figures.replace(ABOUT, '').replace(AT_MOST, '').replace(AT_LEAST, '').trim();
  const spread = /^(.+?)\s*(?:±|\+\/-|\+-)\s*(.+)$/.exec(bare);
  if (spread !== null) {
    const [middle, by] = [read(spread[1] ?? ''), read(spread[2] ?? '')];
    return middle === null || by === null ? null : { min: Math.max(0, middle - by), max: middle + by, nominal: middle };
  }
  // `2.4 (+0.3/-0.2)`: tolerances that differ on either side.
  const aside = /^(.+?)\s*\(?\s*\+\s*([\d.,]+)\s*[/,;]\s*-\s*([\d.,]+)\s*\)?$/.exec(bare);
  if (aside !== null) {
    const [middle, above, below] = [read(aside[1] ?? ''), read(aside[2] ?? ''), read(aside[3] ?? '')];
    if (middle === null || above === null || below === null) return null;
    return { min: Math.max(0, middle - below), max: middle + above, nominal: middle };
  }
  const ends = /^(.+?)(?<!\d[eE])\s*(?:-|~|～|〜|∼|–|…|\.\.+|bis|to|à|a|do|до|至|から)\s*(.+)$/.exec(bare);
  if (ends !== null) {
    // `2 % - 3 %` bears its unit twice.
    const first = read((ends[1] ?? '').replace(own, '').replace('%', '').trim());
    const last = read(ends[2] ?? '');
    return first === null || last === null ? null : { min: first, max: last, nominal: null };
  }
  const value = read(bare);
  if (value === null) return null;
  // Nothing weighs less than nothing: the figure says something else.
  if (most !== null) return value === 0 && LESS_THAN.test(most[0]) ? null : { min: 0, max: value, nominal: null };
  // More than nothing is some.
  if (least !== null)
    return { min: value === 0 && MORE_THAN.test(least[0]) ? LEAST_PCT : value, max: null, nominal: null };
  if (about !== null) return { min: value * (1 - ABOUT_SPAN), max: value * (1 + ABOUT_SPAN), nominal: value };
  return { min: value, max: value, nominal: value };
}

/** A figure with a point or a comma; digits in groups of three only where the other sign follows, or the style says so. No group stands behind a lone zero. Null for anything else. */
function readFigure(text: string, decimalComma: boolean): number | null {
  const plain = text.replaceAll(/[\s\u00A0'’]/g, '');
  if (/^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain) && !(decimalComma && /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(plain)))
    return Number(plain);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain) && !decimalComma) return Number(plain.replaceAll(',', ''));
  return /^\d+,\d+$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}

/** An amount as a declared list writes it: `2.4 %`, `0.1–0.3 %`, `28.5–31.5 % (30)`, `19.8 g`, `rest`. */
export function writeDeclaredAmount(amount: DeclaredAmount): string {
  if (amount.unit === 'rest') return 'rest';
  const { min, max, nominal, unit } = amount;
  if (min === max) return `${min} ${unit}`;
  return `${min}–${max} ${unit}${nominal === null ? '' : ` (${nominal})`}`;
}

const UNREAD = 'not read: ';

/** What a declared list keeps of a cell that says something of an amount and is not understood; '' of one that is blank or a dash. */
export function writeUnreadAmount(cell: string): string {
  return /[\p{L}\p{N}]/u.test(cell) ? `${UNREAD}${cell.trim().slice(0, 60)}` : '';
}

const BESIDE = 'beside: ';

/** What a declared list keeps of an amount that a remark beside it leaves open: the remark. */
export function writeRemarkAgainst(remark: string): string {
  return `${BESIDE}${remark.trim().slice(0, 60)}`;
}

/** The words of an amount that was not understood, or of the remark that leaves it open; '' where there are none. */
export function readUnreadAmount(cell: string): { readonly unread: string; readonly unreadIn: 'amount' | 'remark' } {
  if (cell.startsWith(BESIDE)) return { unread: cell.slice(BESIDE.length), unreadIn: 'remark' };
  return { unread: cell.startsWith(UNREAD) ? cell.slice(UNREAD.length) : '', unreadIn: 'amount' };
}

/** The amount that a cell of a declared list says; null where it says none. */
export function readWrittenAmount(cell: string): DeclaredAmount | null {
  if (cell === 'rest') return { unit: 'rest' };
  const found = /^([\d.e+-]+)(?:–([\d.e+-]+))? (%|g)(?: \(([\d.e+-]+)\))?$/.exec(cell);
  if (found === null) return null;
  const [, low = '', high, unit, middle] = found;
  const min = Number(low);
  const max = high === undefined ? min : Number(high);
  const nominal = middle !== undefined ? Number(middle) : min === max ? min : null;
  return { unit: unit === 'g' ? 'g' : '%', min, max, nominal };
}

/** An amount with relative tolerances in percent, such as `30 -5 +5`: a range about its figure. */
export function widenAmount(amount: DeclaredAmount, below: number, above: number): DeclaredAmount {
  if (amount.unit === 'rest' || (below === 0 && above === 0)) return amount;
  const most = amount.unit === '%' ? 100 : Number.POSITIVE_INFINITY;
  const clean = (value: number): number => Number(value.toPrecision(12));
  return {
    unit: amount.unit,
    min: clean(Math.max(0, amount.min * (1 - below / 100))),
    max: clean(Math.min(most, amount.max * (1 + above / 100))),
    nominal: amount.nominal ?? amount.min,
  };
}

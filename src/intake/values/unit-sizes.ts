import { COUNT_SIZES } from './counted-units.ts';

type Dimension = 'mass' | 'length' | 'area' | 'volume' | 'count' | 'energy';
/** What units measure, their size in the smallest unit of that kind, so that all factors are whole where they can be, and their spellings, the usual one first. */
const UNITS = [
  ['mass', 1, 'mg milligram milligramm milligramme 毫克'],
  [
    'mass',
    1e3,
    'g gr gram grams gramm gramme grammes grammo grammi gramo gramos grama gramas grm г гр 克 グラム 그램 กรัม γρ جرام غرام ग्राम גרם',
  ],
  [
    'mass',
    1e6,
    'kg kgs kilogram kilograms kilogramm kilogramme kilogrammes kgm kgr kilo kilos kilogramo kilogramos quilo quilos quilograma quilogramas chilo chili chilogrammo chilogrammi кг килограмм килограмма 千克 公斤 キログラム キロ 킬로그램 กก กิโลกรัม κιλό κιλά كجم كغ كغم كيلو किग्रा किलो ק"ג ק״ג',
  ],
  [
    'mass',
    1e9,
    't to ton tons ton(s) tonne tonnes tonnen tne tonelada toneladas tonnellata tonnellate tonn tonni tona tony tuna tun т тн тонна тонн 吨 噸 トン 톤 ตัน τόνος τόνοι طن',
  ],
  ['mass', 453_592.37, 'lb lbs pound pounds lbr'],
  ['mass', 28_349.523125, 'oz ounce ounces'],
  // A hundred pounds, as it is priced by in the United States.
  ['mass', 45_359_237, 'cwt'],
  ['length', 1, 'µm um micron'],
  ['length', 1e3, 'mm millimeter millimetre mmt 毫米'],
  ['length', 1e4, 'cm centimeter centimetre 厘米'],
  [
    'length',
    1e6,
    'm mtr meter meters metre metres mètre mètres metro metros metri lfm lfdm м 米 メートル 미터 เมตร متر מטר',
  ],
  ['length', 1e9, 'km kilometer kilometre'],
  ['length', 25_400, 'in inch inches zoll'],
  ['length', 304_800, 'ft foot feet'],
  ['area', 1, 'mm2 mm²'],
  ['area', 1e2, 'cm2 cm²'],
  ['area', 1e6, 'm2 m² qm sqm 平方米'],
  ['volume', 1, 'ml milliliter millilitre 毫升'],
  ['volume', 1e3, 'l ltr liter litre liters litres 升 リットル'],
  ['volume', 1e6, 'm3 m³ cbm 立方米'],
  ['count', 1, 'pcs pc pce piece pieces ea each st stk stück nos 个 件 只 個'],
  // A pair may be one article, so its amounts are not read as pieces; beside a list in pieces it is two.
  [
    'count',
    2,
    'pair pairs paar paa pr npr par para pary pari paire paires pár páry paio paia coppia coppie çift пара пары 対 双 雙 켤레 쌍',
  ],
  ['energy', 1, 'wh'],
  ['energy', 1e3, 'kwh'],
  ['energy', 1e6, 'mwh'],
] as const;

const SIZES = new Map<string, readonly [Dimension, size: number]>([
  ...[...COUNT_SIZES].map(([word, size]) => [word, ['count', size] as const] as const),
  ...UNITS.flatMap(([dimension, size, words]) =>
    words.split(' ').map((word) => [word, [dimension, size] as const] as const),
  ),
]);

const IN_OTHER_LETTERS = /(?!\p{Script=Latin})\p{L}/u;
/** Units that are written in other letters than Latin ones, each with the first word of its kind. */
const IN_LETTERS: ReadonlyMap<string, string> = new Map(
  UNITS.flatMap(([, , words]) => {
    const [first = '', ...others] = words.split(' ');
    return others.filter((word) => IN_OTHER_LETTERS.test(word)).map((word) => [word, first] as const);
  }),
);

/** A unit in the letters that the rest of the program writes: `kg` for `千克`; any other stays as written. */
export function writeInLetters(unit: string): string {
  return IN_LETTERS.get(unit) ?? unit;
}

/**
 * How many `to` one `from` is, as the two sizes to multiply and divide by; null where one is not known or they measure different things.
 * Case, blanks and a closing point do not matter.
 */
export function findConversion(from: string, to: string): { readonly times: number; readonly over: number } | null {
  const [source, target] = [SIZES.get(foldUnitWord(from)), SIZES.get(foldUnitWord(to))];
  return source === undefined || target === undefined || source[0] !== target[0]
    ? null
    : { times: source[1], over: target[1] };
}

/** A spelling of a unit without what does not matter: case, blanks, the sign that stands for µ, a closing point. */
export function foldUnitWord(unit: string): string {
  return unit.trim().toLowerCase().replace('\u03BC', '\u00B5').replace(/\.$/, '');
}

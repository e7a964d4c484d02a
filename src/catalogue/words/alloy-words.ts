import { ELEMENT_NAMES, type ElementNames, type NamedElement, sayOfInFrench } from './element-words.ts';
import type { MaterialGroup } from './compound-words.ts';

/** Alloys named by rules, in the spelling of the rules; the category of one is its name in small letters with `-alloy`. */
const ALLOYS =
  'Sm-Co Sm-Fe Sm-Ni Sm-Al Sm-Mg Gd-Mg Gd-Al Tb-Co Yb-Lu Sc-Al Sc-Mg Sc-Cu Y-Al Y-Mg Y-Ni Y-Cu Y-Fe Ho-Cu Mg-Ho Ho-Fe Er-Al Mg-Eu'.split(
    ' ',
  );
const OTHERS = [
  ['sc-al-alloy', 'alsc2 alloy|alsc2 master alloy|alsc2 vorlegierung'],
  ['tb-co-fe-alloy', 'tbcofe alloy|tb co fe alloy|terbium cobalt iron alloy|terbium kobalt eisen legierung|铽钴铁合金'],
  [
    'tb-dy-fe-alloy',
    'terfenol d|terfenol d rod|tbdyfe|tbdyfe alloy|tbdyfe rod|tb dy fe alloy|terbium dysprosium iron alloy|terbium dysprosium eisen legierung|铽镝铁|铽镝铁合金|テルビウムジスプロシウム鉄合金',
  ],
] as const;

/** Targets named by rules, of one metal, and of alloys. */
const METAL_TARGETS: readonly NamedElement[] = ['Sm', 'Gd', 'Tb', 'Dy', 'Lu', 'Sc', 'Y'];
const ALLOY_TARGETS = 'Sm-Co Sm-Fe Gd-Fe Gd-Co Tb-Co Sc-Al Y-Al Y-Zr'.split(' ');

/** Salts of rare earths, by English and German, French, Chinese and Japanese names. */
const SALTS = [
  ['fluoride|fluorid', 'fluorure', '氟化', 'フッ化'],
  ['chloride|chlorid', 'chlorure', '氯化', '塩化'],
  ['nitrate|nitrat', 'nitrate', '硝酸', '硝酸'],
  ['carbonate|carbonat|karbonat', 'carbonate', '碳酸', '炭酸'],
  ['acetate|acetat', 'acétate', '乙酸', '酢酸'],
  ['hydroxide|hydroxid', 'hydroxyde', '氢氧化', '水酸化'],
  ['sulphate|sulfate|sulfat', 'sulfate', '硫酸', '硫酸'],
  ['oxalate|oxalat', 'oxalate', '草酸', 'シュウ酸'],
  ['hydride|hydrid', 'hydrure', '氢化', '水素化'],
  ['sulphide|sulfide|sulfid', 'sulfure', '硫化', '硫化'],
  ['oxysulphide|oxysulfide|oxysulfid', 'oxysulfure', '硫氧化', '酸硫化'],
  ['phosphate|phosphat', 'phosphate', '磷酸', 'リン酸'],
  ['vanadate|vanadat|orthovanadate', 'vanadate', '钒酸', 'バナジン酸'],
  ['silicate|silikat|oxyorthosilicate', 'silicate', '硅酸', 'ケイ酸'],
  ['boride|borid|hexaboride|hexaborid', 'borure', '硼化', 'ホウ化'],
  ['bromide|bromid', 'bromure', '溴化', '臭化'],
  ['iodide|iodid|jodid', 'iodure', '碘化', 'ヨウ化'],
  ['acetylacetonate|acetylacetonat', 'acétylacétonate', '乙酰丙酮', 'アセチルアセトン'],
] as const;
const WITH_SALTS: readonly NamedElement[] = ['Sm', 'Gd', 'Tb', 'Dy', 'Lu', 'Sc', 'Y', 'Ho', 'Er', 'Tm', 'Yb', 'Eu'];

/** Returns the words of the alloys, sputtering targets and salts of rare earths that rules name, by category and form. */
export function listAlloyGroups(): readonly MaterialGroup[] {
  return [
    ...ALLOYS.map((alloy): MaterialGroup => [`${alloy.toLowerCase()}-alloy`, 'alloy', nameAlloy(alloy)]),
    ...OTHERS.map(([category, words]): MaterialGroup => [category, 'alloy', words.split('|')]),
    ...METAL_TARGETS.map((symbol): MaterialGroup => {
      const names = ELEMENT_NAMES[symbol];
      return [
        `${symbol.toLowerCase()}-target`,
        'target',
        nameTarget([...names.names, ...symbolOf(names)], names.chinese),
      ];
    }),
    ...ALLOY_TARGETS.map((alloy): MaterialGroup => {
      const [first, second] = getPair(alloy);
      return [`${alloy.toLowerCase()}-target`, 'target', nameTarget(pairNames(alloy), first.chinese + second.chinese)];
    }),
    ...WITH_SALTS.map((symbol): MaterialGroup => [`${symbol.toLowerCase()}-compound`, 'compound', nameSalts(symbol)]),
  ];
}

function getPair(alloy: string): readonly [ElementNames, ElementNames] {
  const [first = '', second = ''] = alloy.split('-');
  return [ELEMENT_NAMES[first as NamedElement], ELEMENT_NAMES[second as NamedElement]];
}

function symbolOf({ symbol }: ElementNames): string[] {
  return symbol === null ? [] : [symbol];
}

/** `scandium aluminium`, `al sc`, `alsc`: both metals in either order; symbols alone are no words. */
function pairNames(alloy: string): string[] {
  const [first, second] = getPair(alloy);
  const symbols = alloy.toLowerCase().split('-');
  const [a = '', b = ''] = symbols;
  const full = first.names.flatMap((one) => second.names.flatMap((other) => [`${one} ${other}`, `${other} ${one}`]));
  return [...full, `${a} ${b}`, `${b} ${a}`, `${a}${b}`, `${b}${a}`];
}

function nameAlloy(alloy: string): string[] {
  const [first, second] = getPair(alloy);
  return [
    ...pairNames(alloy).flatMap((pair) =>
      ['alloy', 'master alloy', 'legierung', 'vorlegierung', 'alloy ingot'].map((shape) => `${pair} ${shape}`),
    ),
    ...[first.chinese + second.chinese, second.chinese + first.chinese].flatMap((pair) => [
      `${pair}合金`,
      `${pair}中间合金`,
    ]),
    `${first.japanese}${second.japanese}合金`,
    `${second.japanese}${first.japanese}合金`,
    `alliage ${first.french} ${second.french}`,
    `alliage ${second.french} ${first.french}`,
    `aleación ${first.spanish} ${second.spanish}`,
    `aleación ${second.spanish} ${first.spanish}`,
  ];
}

function nameTarget(names: readonly string[], chinese: string): string[] {
  return [
    ...names.flatMap((one) => [
      `${one} target`,
      `${one} targets`,
      `${one} sputtering target`,
      `${one} sputter target`,
      `sputtertarget ${one}`,
    ]),
    `${chinese}靶`,
    `${chinese}靶材`,
  ];
}

function nameSalts(symbol: NamedElement): string[] {
  const element = ELEMENT_NAMES[symbol];
  const { names, chinese, japanese } = element;
  const formulas = ['f3', 'cl3', 'h2'].map((rest) => symbol.toLowerCase() + rest);
  const named = SALTS.flatMap(([salts, frenchSalt, chineseSalt, japaneseSalt]) => [
    ...salts.split('|').flatMap((salt) => names.flatMap((one) => [`${one} ${salt}`, `${one}${salt}`])),
    `${frenchSalt} ${sayOfInFrench(element)}`,
    `${chineseSalt}${chinese}`,
    `${japaneseSalt}${japanese}`,
  ]);
  return [...formulas, ...named];
}

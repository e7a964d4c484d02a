import type { Form } from '../../domain/closed-lists.ts';

/** Words of one form, with the category where the catalogue has one. */
export type MaterialGroup = readonly [category: string | null, form: Form, words: readonly string[]];

/** Names of an element in trade: English, German, French and Spanish, then Chinese and Japanese. `symbol`: none where it is a word of its own. */
type ElementNames = {
  readonly names: readonly string[];
  readonly french: string;
  readonly spanish: string;
  readonly chinese: string;
  readonly japanese: string;
  readonly symbol: string | null;
};

const name = (
  names: string,
  french: string,
  spanish: string,
  chinese: string,
  japanese: string,
  symbol: string | null,
): ElementNames => ({ names: names.split('|'), french, spanish, chinese, japanese, symbol });

/** Elements of which the metal is named by rules, and for which the catalogue has no category. */
const METALS: readonly ElementNames[] = [
  name('antimony|antimon', 'antimoine', 'antimonio', '锑', 'アンチモン', 'sb'),
  name('bismuth|bismut|wismut', 'bismuth', 'bismuto', '铋', 'ビスマス', null),
  name('tellurium|tellur', 'tellure', 'telurio', '碲', 'テルル', 'te'),
  name('indium', 'indium', 'indio', '铟', 'インジウム', null),
  name('germanium', 'germanium', 'germanio', '锗', 'ゲルマニウム', 'ge'),
  name('scandium', 'scandium', 'escandio', '钪', 'スカンジウム', 'sc'),
  name('yttrium', 'yttrium', 'itrio', '钇', 'イットリウム', null),
  name('gadolinium', 'gadolinium', 'gadolinio', '钆', 'ガドリニウム', 'gd'),
  name('lutetium', 'lutécium', 'lutecio', '镥', 'ルテチウム', 'lu'),
  name('holmium', 'holmium', 'holmio', '钬', 'ホルミウム', 'ho'),
  name('erbium', 'erbium', 'erbio', '铒', 'エルビウム', 'er'),
  name('thulium', 'thulium', 'tulio', '铥', 'ツリウム', 'tm'),
  name('ytterbium', 'ytterbium', 'iterbio', '镱', 'イッテルビウム', 'yb'),
  name('europium', 'europium', 'europio', '铕', 'ユウロピウム', 'eu'),
];
const GALLIUM = name('gallium', 'gallium', 'galio', '镓', 'ガリウム', 'ga');
const SAMARIUM = name('samarium', 'samarium', 'samario', '钐', 'サマリウム', 'sm');

/** Elements of which the oxide is named by rules, with its category. */
const OXIDES: readonly (readonly [category: string | null, names: ElementNames])[] = [
  ['y-oxide', name('yttrium', 'yttrium', 'itrio', '钇', 'イットリウム', null)],
  ['gd-oxide', name('gadolinium', 'gadolinium', 'gadolinio', '钆', 'ガドリニウム', null)],
  ['ho-oxide', name('holmium', 'holmium', 'holmio', '钬', 'ホルミウム', null)],
  ['dy-oxide', name('dysprosium', 'dysprosium', 'disprosio', '镝', 'ジスプロシウム', null)],
  ['tb-oxide', name('terbium', 'terbium', 'terbio', '铽', 'テルビウム', null)],
  ['sm-oxide', name('samarium', 'samarium', 'samario', '钐', 'サマリウム', null)],
  ...METALS.filter(
    ({ names }) => !['yttrium', 'gadolinium', 'holmium', 'bismuth', 'indium', 'tellurium'].includes(names[0] ?? ''),
  ).map((element) => [null, element] as const),
  [null, GALLIUM],
  [null, name('tungsten|wolfram', 'tungstène', 'wolframio', '钨', 'タングステン', null)],
];

/** Compounds of the rules by their names in trade. A formula of fewer letters than four, or one that names devices too (`GaN`), needs its shape. */
const COMPOUNDS: readonly MaterialGroup[] = [
  [
    null,
    'compound',
    list(
      'ammonium paratungstate|ammonium paratungstate apt|apt ammonium paratungstate|ammonium para tungstate|apt powder|ammoniumparawolframat|paratungstate d ammonium|paratungstato de amonio|仲钨酸铵|パラタングステン酸アンモニウム|' +
        'gallium arsenide|gallium arsenide wafer|gallium arsenide wafers|gallium arsenide substrate|gaas wafer|gaas wafers|gaas substrate|galliumarsenid|galliumarsenid wafer|galliumarsenidwafer|arséniure de gallium|arseniuro de galio|砷化镓|砷化镓晶片|砷化镓衬底|ガリウム砒素|ヒ化ガリウム|砒化ガリウム|' +
        'indium phosphide|indium phosphide wafer|indium phosphide substrate|inp wafer|inp wafers|inp substrate|indiumphosphid|indiumphosphid wafer|phosphure d indium|fosfuro de indio|磷化铟|磷化铟晶片|磷化铟衬底|インジウムリン|リン化インジウム|' +
        'gallium nitride|gallium nitride wafer|gallium nitride substrate|gan wafer|gan wafers|gan substrate|galliumnitrid|nitrure de gallium|nitruro de galio|氮化镓晶片|氮化镓衬底|窒化ガリウム基板|窒化ガリウム|' +
        'gallium phosphide|galliumphosphid|磷化镓|リン化ガリウム|gallium antimonide|galliumantimonid|锑化镓|gallium selenide|galliumselenid|硒化镓|indium gallium arsenide|铟镓砷|indium antimonide|indiumantimonid|锑化铟|' +
        'tungsten carbide powder|wc powder|wolframcarbidpulver|wolframkarbidpulver|poudre de carbure de tungstène|polvo de carburo de tungsteno|碳化钨粉|炭化タングステン粉末|' +
        'cadmium telluride|cadmiumtellurid|tellurure de cadmium|telururo de cadmio|碲化镉|テルル化カドミウム|cadmium zinc telluride|碲锌镉|mercury cadmium telluride|碲镉汞|' +
        'germanium tetrachloride|germaniumtetrachlorid|gecl4|四氯化锗|四塩化ゲルマニウム|zinc germanium phosphide|磷锗锌|trimethylindium|trimethyl indium|triethylindium|三甲基铟|triphenylbismuth|三苯基铋|bismuth germanate|锗酸铋',
    ),
  ],
  [
    null,
    'oxide',
    list(
      'antimony trioxide|antimontrioxid|sb2o3|三氧化二锑|三酸化アンチモン|trioxyde d antimoine|trióxido de antimonio|tungsten trioxide|wolframtrioxid|三氧化钨|三酸化タングステン|germanium dioxide|germaniumdioxid|二氧化锗|二酸化ゲルマニウム|ga2o3',
    ),
  ],
  [
    null,
    'metal',
    list(
      'molybdenum powder|molybdenum metal powder|mo powder|molybdänpulver|poudre de molybdène|polvo de molibdeno|钼粉|モリブデン粉末|モリブデン粉|' +
        'tungsten metal powder|tungsten powder|wolframpulver|wolframmetallpulver|poudre de tungstène|polvo de wolframio|polvo de tungsteno|钨粉|タングステン粉末|タングステン粉',
    ),
  ],
  [
    'lipf6',
    'electrolyte-salt',
    list(
      'lipf6|lipf6 salt|lipf6 powder|lithium hexafluorophosphate|lithiumhexafluorphosphat|lithiumhexafluorophosphat|hexafluorophosphate de lithium|hexafluorofosfato de litio|六氟磷酸锂|六フッ化リン酸リチウム',
    ),
  ],
  [
    'anode-blend',
    'anode-active',
    list(
      'graphite anode material|graphite anode|graphite anode powder|graphitanode|graphit anode|graphitanodenmaterial|anode en graphite|ánodo de grafito|石墨负极材料|石墨负极|黒鉛負極材|黒鉛負極',
    ),
  ],
  ['cell', 'cell', list('celda de ion litio|celda de iones de litio|celda de ión litio|celda li ion|celda de batería')],
  [
    'magnet-unknown-family',
    'magnet',
    list('encoder magnet|sensor magnet|resolver magnet|gebermagnet|sensormagnet|encodermagnet'),
  ],
];

/** Forms of material parts. */
export const MATERIALS: ReadonlySet<Form> = new Set<Form>([
  'foil',
  'separator',
  'electrolyte',
  'cathode-active',
  'anode-active',
  'graphite',
  'oxide',
  'metal',
  'alloy',
  'compound',
  'electrolyte-salt',
]);

/** Returns the words of the materials that rules name, by form. */
export function listMaterialGroups(): readonly MaterialGroup[] {
  return [
    [null, 'metal', METALS.flatMap(nameMetal)],
    ['gallium', 'metal', nameMetal(GALLIUM)],
    ['sm-metal', 'metal', nameMetal(SAMARIUM)],
    ...OXIDES.map(([category, element]): MaterialGroup => [category, 'oxide', nameOxide(element)]),
    ...COMPOUNDS,
  ];
}

function list(words: string): readonly string[] {
  return words.split('|');
}

/** The metal in the shapes that it is sold in: its name alone may be a colour, a firm or what a thing is free of. */
function nameMetal({ names, french, spanish, chinese, japanese, symbol }: ElementNames): readonly string[] {
  return [
    ...[...names, ...(symbol === null ? [] : [symbol])].flatMap((one) =>
      ['metal', 'metall', 'ingot', 'ingots', 'metal ingot', 'metal ingots', 'barren', 'granules', 'shot'].map(
        (shape) => `${one} ${shape}`,
      ),
    ),
    ...names.flatMap((one) => [`${one}metall`, `${one}barren`]),
    `${french} métal`,
    `métal ${french}`,
    `lingot de ${french}`,
    `lingots de ${french}`,
    `lingote de ${spanish}`,
    `lingotes de ${spanish}`,
    `${spanish} metálico`,
    `${spanish} metal`,
    `金属${chinese}`,
    `${chinese}锭`,
    `${chinese}粒`,
    `${chinese}粉`,
    `金属${japanese}`,
    `${japanese}金属`,
    `${japanese}インゴット`,
  ];
}

function nameOxide({ names, french, spanish, chinese, japanese }: ElementNames): readonly string[] {
  const elided = /^[aeiouyéh]/.test(french) ? `d ${french}` : `de ${french}`;
  return [
    ...names.flatMap((one) => [`${one} oxide`, `${one} oxide powder`, `${one}oxid`, `${one} oxid`]),
    `oxyde ${elided}`,
    `óxido de ${spanish}`,
    `氧化${chinese}`,
    `酸化${japanese}`,
  ];
}

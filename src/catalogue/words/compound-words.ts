import type { Form } from '../../domain/closed-lists.ts';

/** Words of one form, with the category where the catalogue has one. */
export type MaterialGroup = readonly [category: string | null, form: Form, words: readonly string[]];

/** Shapes in which semiconductors are sold; behind them the name is no device. */
const SHAPES = ['wafer', 'wafers', 'substrate', 'substrates', 'crystal', 'crystals', 'boule', 'ingot', 'powder'];

/** Semiconductors: the names that say the compound alone, and formulas that need a shape, since devices bear them too (`GaN`). */
const SEMICONDUCTORS: readonly (readonly [category: string, names: string, needShape: string])[] = [
  [
    'gallium-arsenide',
    'gallium arsenide|galliumarsenid|galliumarsenid wafer|galliumarsenidwafer|arséniure de gallium|arseniuro de galio|砷化镓|砷化镓晶片|砷化镓衬底|ガリウム砒素|ヒ化ガリウム|砒化ガリウム',
    'gaas',
  ],
  [
    'indium-phosphide',
    'indium phosphide|indiumphosphid|indiumphosphid wafer|indiumphosphidwafer|phosphure d indium|fosfuro de indio|磷化铟|磷化铟晶片|磷化铟衬底|インジウムリン|リン化インジウム',
    'inp',
  ],
  [
    'gallium-nitride',
    'gallium nitride|galliumnitrid|galliumnitridwafer|nitrure de gallium|nitruro de galio|氮化镓晶片|氮化镓衬底|窒化ガリウム基板|窒化ガリウム',
    'gan',
  ],
  ['gallium-phosphide', 'gallium phosphide|galliumphosphid|磷化镓|リン化ガリウム', 'gap'],
  ['gallium-antimonide', 'gallium antimonide|galliumantimonid|锑化镓|アンチモン化ガリウム', 'gasb'],
  ['gallium-selenide', 'gallium selenide|galliumselenid|硒化镓', 'gase'],
  ['indium-gallium-arsenide', 'indium gallium arsenide|indiumgalliumarsenid|铟镓砷', 'ingaas'],
  ['indium-antimonide', 'indium antimonide|indiumantimonid|锑化铟|アンチモン化インジウム', 'insb'],
  [
    'cadmium-telluride',
    'cadmium telluride|cadmiumtellurid|tellurure de cadmium|telururo de cadmio|碲化镉|テルル化カドミウム',
    'cdte',
  ],
  ['cadmium-zinc-telluride', 'cadmium zinc telluride|cadmiumzinktellurid|碲锌镉|テルル化亜鉛カドミウム', 'cdznte|czt'],
  ['mercury-cadmium-telluride', 'mercury cadmium telluride|碲镉汞', 'hgcdte|mct'],
  ['zinc-germanium-phosphide', 'zinc germanium phosphide|磷锗锌|磷化锌锗', 'zngep2|zgp'],
  ['bismuth-germanate', 'bismuth germanate|bismutgermanat|germanate de bismuth|锗酸铋', 'bgo|bi4ge3o12'],
];

/** Compounds of the rules by their names in trade. A formula of fewer letters than four needs a shape beside it. */
const COMPOUNDS: readonly (readonly [category: string, form: Form, words: string])[] = [
  [
    'ammonium-paratungstate',
    'compound',
    'ammonium paratungstate|ammonium paratungstate apt|apt ammonium paratungstate|ammonium para tungstate|apt powder|ammoniumparawolframat|paratungstate d ammonium|paratungstato de amonio|仲钨酸铵|パラタングステン酸アンモニウム',
  ],
  [
    'tungsten-carbide-powder',
    'compound',
    'tungsten carbide powder|wc powder|wolframcarbidpulver|wolframcarbid pulver|wolframkarbid pulver|wolframkarbidpulver|poudre de carbure de tungstène|polvo de carburo de tungsteno|碳化钨粉|炭化タングステン粉末|' +
      'polvere di carburo di tungsteno|pó de carboneto de tungstênio|proszek węglika wolframu|prášek karbidu wolframu|wolframkarbid por|порошок карбида вольфрама|炭化タングステン粉|탄화텅스텐 분말|volfram karbür tozu|wolfraamcarbidepoeder|volframikarbidijauhe',
  ],
  [
    'germanium-tetrachloride',
    'compound',
    'germanium tetrachloride|germaniumtetrachlorid|tétrachlorure de germanium|gecl4|四氯化锗|四塩化ゲルマニウム',
  ],
  ['trimethylindium', 'compound', 'trimethylindium|trimethyl indium|三甲基铟|トリメチルインジウム'],
  ['triethylindium', 'compound', 'triethylindium|triethyl indium|三乙基铟|トリエチルインジウム'],
  ['trimethylantimony', 'compound', 'trimethylantimony|trimethyl antimony|trimethylantimon|三甲基锑'],
  ['triethylantimony', 'compound', 'triethylantimony|triethyl antimony|triethylantimon|三乙基锑'],
  ['trimethylgallium', 'compound', 'trimethylgallium|trimethyl gallium|三甲基镓|トリメチルガリウム'],
  ['triethylgallium', 'compound', 'triethylgallium|triethyl gallium|三乙基镓|トリエチルガリウム'],
  [
    'tri-p-ethoxyphenylbismuth',
    'compound',
    'tris 4 ethoxyphenyl bismuth|tri p ethoxyphenylbismuth|tris p ethoxyphenyl bismuth|三对乙氧基苯基铋',
  ],
  ['triphenylbismuth', 'compound', 'triphenylbismuth|triphenyl bismuth|三苯基铋|トリフェニルビスマス'],
  [
    'antimony-oxide',
    'oxide',
    'antimony trioxide|antimony trioxide powder|antimontrioxid|antimontrioxid pulver|sb2o3|三氧化二锑|三酸化アンチモン|trioxyde d antimoine|trióxido de antimonio|' +
      'triossido di antimonio|trióxido de antimônio|trióxido de antimónio|trójtlenek antymonu|oxid antimonitý|antimon trioxid|antimontrioxide|antimoontrioxide|antimontrioksid|antimonitrioksidi|antimon trioksit|триоксид сурьмы|оксид сурьмы|триоксид сурми|삼산화안티몬',
  ],
  [
    'tungsten-oxide',
    'oxide',
    'tungsten trioxide|tungsten trioxide powder|wolframtrioxid|trioxyde de tungstène|trióxido de tungsteno|blue tungsten oxide|yellow tungsten oxide|三氧化钨|蓝色氧化钨|黄色氧化钨|三酸化タングステン',
  ],
  [
    'germanium-dioxide',
    'oxide',
    'germanium dioxide|germaniumdioxid|dioxyde de germanium|geo2 powder|二氧化锗|二酸化ゲルマニウム',
  ],
  ['gallium-oxide', 'oxide', 'ga2o3|三氧化二镓'],
  [
    'indium-tin-oxide',
    'oxide',
    'indium tin oxide|indium tin oxide powder|indium tin oxide target|indium tin oxide targets|ito target|ito targets|ito powder|ito sputtering target|indiumzinnoxid|indium zinn oxid|oxyde d indium étain|氧化铟锡|氧化铟锡靶材|酸化インジウムスズ',
  ],
  [
    'molybdenum-powder',
    'metal',
    'molybdenum powder|molybdenum metal powder|mo powder|molybdänpulver|molybdän pulver|poudre de molybdène|polvo de molibdeno|钼粉|モリブデン粉末|モリブデン粉|' +
      'polvere di molibdeno|pó de molibdênio|proszek molibdenu|порошок молибдена|몰리브덴 분말|molibden tozu|molybdeenpoeder',
  ],
  [
    'tungsten-powder',
    'metal',
    'tungsten metal powder|tungsten powder|wolframpulver|wolfram pulver|wolframmetallpulver|poudre de tungstène|polvo de wolframio|polvo de tungsteno|钨粉|タングステン粉末|タングステン粉|' +
      'proszek wolframu|порошок вольфрама|polvere di tungsteno|텅스텐 분말|volfram tozu|wolfraampoeder',
  ],
  [
    'germanium-metal',
    'metal',
    'germanio metallico|germânio metálico|german metaliczny|германий металлический|금속 게르마늄|germanyum metal|germaniummetaal',
  ],
  [
    'antimony-metal',
    'metal',
    'antimonio metallico|antimônio metálico|antymon metaliczny|сурьма металлическая|금속 안티몬',
  ],
];

/** Returns the words of the compounds, and of the powders and metals in further languages, that rules name. */
export function listCompoundGroups(): readonly MaterialGroup[] {
  return [
    ...SEMICONDUCTORS.map(([category, names, needShape]): MaterialGroup => {
      const shaped = [...names.split('|').filter((name) => /^[a-z ]+$/.test(name)), ...needShape.split('|')];
      return [
        category,
        'compound',
        [...names.split('|'), ...shaped.flatMap((name) => SHAPES.map((shape) => `${name} ${shape}`))],
      ];
    }),
    ...COMPOUNDS.map(([category, form, words]): MaterialGroup => [category, form, words.split('|')]),
  ];
}

import { SYMBOL_OF_NAME } from './element-names.ts';

/** Meaning of one word of a substance's name. */
export type SubstanceWord =
  | { readonly kind: 'element'; readonly symbol: string }
  /** The other part of a compound: oxide, sulfate, hydrate. */
  | { readonly kind: 'compound'; readonly elements: readonly string[] }
  /** One or several of some elements; `core`: those meant by every use of the word. */
  | { readonly kind: 'group'; readonly elements: readonly string[]; readonly core: readonly string[] }
  /** A material with these elements and others beyond its name; [] for a word such as alloy. */
  | { readonly kind: 'open'; readonly elements: readonly string[] }
  /** A material of just these elements. */
  | { readonly kind: 'material'; readonly elements: readonly string[] }
  /** Turns the meaning around: free, without. */
  | { readonly kind: 'denial' }
  | { readonly kind: 'rest' }
  /** Says nothing of its contents: metal, powder, content. */
  | { readonly kind: 'filler' };

const LANTHANIDES = 'La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu'.split(' ');
/** The seventeen rare earths. */
export const RARE_EARTHS: readonly string[] = [...LANTHANIDES, 'Y', 'Sc'];
const HEAVY = 'Tb Dy Ho Er Tm Yb Lu Y'.split(' ');
const MEDIUM = 'Sm Eu Gd'.split(' ');

/** Words by their meaning, divided by semicolons; folded as `foldSubstanceText` does. */
const LISTS: readonly (readonly [SubstanceWord, string])[] = [
  [
    { kind: 'group', elements: RARE_EARTHS, core: RARE_EARTHS },
    'rare earth; rare earths; rare earth element; rare earth elements; rare earth metal; rare earth metals; ree; rees; rem; rems; reo; reos; rey; tre; tree; trem; treo; re2o3; total rare earths; seltene erden; seltene erde; seltener erden; seltenerden; seltenerd; seltenerde; seltenerdmetall; seltenerdmetalle; seltenerdoxid; seltenerdoxide; terre rare; terres rares; 稀土; 稀土元素; 稀土金属; 稀土金屬; 总稀土; 總稀土; 稀土总量; 稀土總量; 稀土类; 希土類; 希土; 希土類元素; 総希土; 全希土; レアアース; terre rare; terra rara; elementi delle terre rare; tierras raras; tierra rara; elementos de tierras raras; terras raras; terra rara; elementos de terras raras; ziemie rzadkie; metale ziem rzadkich; pierwiastki ziem rzadkich; vzacne zeminy; prvky vzacnych zemin; kovy vzacnych zemin; nadir toprak elementleri; nadir toprak elementi; nadir topraklar; nadir toprak metalleri; sallsynta jordartsmetaller; sallsynta jordarter; zeldzame aarden; zeldzame aardmetalen; ritkafoldfemek; pamanturi rare; редкоземельные элементы; редкоземельные металлы; редкие земли; рзэ; 희토류; 희토류 원소; 희토류 금속; 希土類金属; 希土類金屬',
  ],
  [
    { kind: 'group', elements: LANTHANIDES, core: LANTHANIDES },
    'lanthanide; lanthanides; lanthanoid; lanthanoids; lanthanoide; lanthaniden; ln; 镧系; 鑭系; 镧系元素; ランタノイド',
  ],
  [
    // Sm, Eu, Gd and Sc are heavy in some divisions and not in others.
    { kind: 'group', elements: [...HEAVY, ...MEDIUM, 'Sc'], core: HEAVY },
    'heavy rare earth; heavy rare earths; heavy rare earth element; heavy rare earth elements; heavy rare earth metal; heavy rare earth metals; heavy ree; hre; hres; hree; hrees; hreo; hrem; schwere seltene erden; schwere seltene erde; schwere seltenerden; schwere seltenerdmetalle; terres rares lourdes; terre rare lourde; 重稀土; 重稀土元素; 重希土; 重希土類; 重希土類元素; 重レアアース; 中重稀土; medium and heavy rare earths; medium heavy rare earths; mittlere und schwere seltene erden; terre rare pesanti; tierras raras pesadas; terras raras pesadas; ciezkie metale ziem rzadkich; ciezkie pierwiastki ziem rzadkich; tezke vzacne zeminy; agir nadir toprak elementleri; agir nadir topraklar; tunga sallsynta jordartsmetaller; тяжелые редкоземельные элементы; тяжелые рзэ; 중희토류; 중희토; 중희토류 원소',
  ],
  [
    { kind: 'group', elements: [...MEDIUM, 'Tb', 'Dy', 'Y', 'Sc'], core: ['Sm', 'Eu'] },
    'medium rare earth; medium rare earths; mittlere seltene erden; terres rares moyennes; 中稀土; 中希土類',
  ],
  [
    { kind: 'group', elements: ['La', 'Ce', 'Pr', 'Nd', 'Pm', ...MEDIUM, 'Sc'], core: ['La', 'Ce', 'Pr', 'Nd'] },
    'light rare earth; light rare earths; light rare earth element; light rare earth elements; lre; lree; lreo; leichte seltene erden; leichte seltenerden; terres rares legeres; terre rare leggere; tierras raras ligeras; terras raras leves; 경희토류; 轻稀土; 輕稀土; 軽希土; 軽希土類; 軽レアアース',
  ],
  [
    { kind: 'group', elements: 'Ru Rh Pd Os Ir Pt'.split(' '), core: 'Ru Rh Pd Os Ir Pt'.split(' ') },
    'platinum group metals; platinum group metal; pgm; pgms; platingruppe; platinmetalle; platingruppenmetalle; 铂族金属; 鉑族金屬; 白金族',
  ],
  [
    { kind: 'material', elements: ['Pr', 'Nd'] },
    'didymium; didym; didyme; prnd; ndpr; 镨钕; 鐠釹; 钕镨; ジジム; praseodymium neodymium; neodymium praseodymium; neodym praseodym; praseodym neodym',
  ],
  [
    { kind: 'material', elements: ['W', 'N', 'H', 'O'] },
    'ammonium paratungstate; paratungstate; apt; ammoniumparawolframat; 仲钨酸铵; ammonium metatungstate; metatungstate; amt; ammoniummetawolframat; 偏钨酸铵',
  ],
  [{ kind: 'material', elements: ['Bi', 'C', 'H'] }, 'triphenylbismuth; triphenylbismuthine; 三苯基铋'],
  [{ kind: 'material', elements: ['In', 'C', 'H'] }, 'trimethylindium; triethylindium; tmin; tein; 三甲基铟; 三乙基铟'],
  [{ kind: 'material', elements: ['H', 'O'] }, 'water; wasser; eau; 水; hydrate; hydrat; 水合'],
  [
    { kind: 'open', elements: ['Nd', 'Fe', 'B'] },
    'neodymium magnet; neodym magnet; 钕铁硼; 釹鐵硼; 钕磁铁; ネオジム磁石; ネオジウム磁石',
  ],
  [{ kind: 'open', elements: ['Sm', 'Co'] }, 'samarium cobalt; samariumkobalt; 钐钴; 釤鈷; サマリウムコバルト'],
  [
    { kind: 'open', elements: ['Fe'] },
    'steel; stainless steel; stahl; edelstahl; acier; inox; 钢; 鋼; 不锈钢; 不鏽鋼; ステンレス; スチール; cast iron; gusseisen; ferrous; ferric; ferrite; ferrit; フェライト; 铁氧体',
  ],
  [{ kind: 'open', elements: ['Cu', 'Zn'] }, 'brass; messing; laiton; 黄铜; 黃銅; 真鍮'],
  [{ kind: 'open', elements: ['Cu'] }, 'bronze; 青铜; 青銅'],
  [{ kind: 'open', elements: ['Ce', 'La'] }, 'mischmetal; misch metal; mischmetall; ミッシュメタル'],
  [{ kind: 'open', elements: ['Li', 'Ni', 'Mn', 'Co', 'O'] }, 'nmc; ncm'],
  [{ kind: 'open', elements: ['Li', 'Ni', 'Co', 'Al', 'O'] }, 'nca'],
  [{ kind: 'open', elements: ['Li', 'Fe', 'P', 'O'] }, 'lfp'],
  [{ kind: 'open', elements: ['Li', 'Mn', 'O'] }, 'lmo'],
  [{ kind: 'open', elements: ['Li', 'Co', 'O'] }, 'lco'],
  [{ kind: 'open', elements: ['Li', 'Ti', 'O'] }, 'lto'],
  [
    { kind: 'open', elements: [] },
    'alloy; alloys; alloyed; legierung; legierungen; alliage; 合金; lega; leghe; aleacion; aleaciones; liga; ligas; stop; stopy; slitina; slitiny; zliatina; alasim; legering; legeringen; сплав; 합금; compound; compounds; verbindung; verbindungen; compose; 化合物; salt; salts; salz; sel; mixture; gemisch; melange; 混合物',
  ],
  [
    { kind: 'compound', elements: ['O'] },
    'oxide; oxides; oxid; oxyd; oxyde; oxydes; ossido; oxido; tlenek; tlenku; оксид; оксида; окись; oksit; oksid; oksidi; oxidi; oxido; ossidi; oxidos; kyslicnik; 산화; 산화물; 氧化; 氧化物; 酸化; 酸化物',
  ],
  [
    { kind: 'compound', elements: ['F'] },
    'fluoride; fluorid; fluorure; fluoruro; fluorek; фторид; florur; 氟化; 氟化物; フッ化; フッ化物; 弗化; fluoreto; fluoruri; 불화; 플루오린화',
  ],
  [
    { kind: 'compound', elements: ['Cl'] },
    'chloride; chlorid; chlorure; cloruro; chlorek; хлорид; klorur; 氯化; 氯化物; 塩化; 塩化物; cloreto; 염화',
  ],
  [{ kind: 'compound', elements: ['Br'] }, 'bromide; bromid; bromure; 溴化; 臭化'],
  [{ kind: 'compound', elements: ['I'] }, 'iodide; iodid; jodid; iodure; 碘化; ヨウ化'],
  [
    { kind: 'compound', elements: ['O', 'H'] },
    'hydroxide; hydroxid; hydroxyde; hidroxido; idrossido; wodorotlenek; hidroksit; гидроксид; 수산화; 氢氧化; 氫氧化; 水酸化',
  ],
  [
    { kind: 'compound', elements: ['C', 'O'] },
    'carbonate; carbonat; karbonat; carbonato; weglan; uhlicitan; карбонат; 탄산; 碳酸; 炭酸',
  ],
  [
    { kind: 'compound', elements: ['S', 'O'] },
    'sulfate; sulphate; sulfat; sulfato; solfato; siarczan; siran; сульфат; 황산; 硫酸',
  ],
  [{ kind: 'compound', elements: ['N', 'O'] }, 'nitrate; nitrat; nitrato; azotan; dusicnan; нитрат; 질산; 硝酸'],
  [{ kind: 'compound', elements: ['P', 'O'] }, 'phosphate; phosphat; 磷酸; リン酸'],
  [{ kind: 'compound', elements: ['C', 'H', 'O'] }, 'acetate; acetat; 醋酸; 酢酸; oxalate; oxalat; 草酸; シュウ酸'],
  [{ kind: 'compound', elements: ['N'] }, 'nitride; nitrid; nitrure; 氮化; 窒化'],
  [{ kind: 'compound', elements: ['C'] }, 'carbide; carbid; karbid; carbure; 碳化; 炭化'],
  [{ kind: 'compound', elements: ['H'] }, 'hydride; hydrid; hydrure; 氢化; 氫化; 水素化'],
  [{ kind: 'compound', elements: ['S'] }, 'sulfide; sulphide; sulfid; sulfure; 硫化'],
  [{ kind: 'compound', elements: ['P'] }, 'phosphide; phosphid; phosphure; 磷化; リン化'],
  [{ kind: 'compound', elements: ['B'] }, 'boride; borid; borure; 硼化; ホウ化'],
  [{ kind: 'compound', elements: ['Si'] }, 'silicide; silizid; siliciure; 硅化; ケイ化'],
  [{ kind: 'compound', elements: ['As'] }, 'arsenide; arsenid; arseniure; 砷化; ヒ化'],
  [{ kind: 'compound', elements: ['Sb'] }, 'antimonide; antimonid; 锑化; 銻化'],
  [{ kind: 'compound', elements: ['Te'] }, 'telluride; tellurid; tellurure; 碲化; テルル化'],
  [{ kind: 'compound', elements: ['Se'] }, 'selenide; selenid; seleniure; 硒化; セレン化'],
  [{ kind: 'compound', elements: ['Ti', 'O'] }, 'titanate; titanat; 钛酸; チタン酸'],
  [{ kind: 'compound', elements: ['W', 'O'] }, 'tungstate; paratungstate; wolframat; 钨酸; 鎢酸; タングステン酸'],
  [{ kind: 'compound', elements: ['Mo', 'O'] }, 'molybdate; molybdat; 钼酸; モリブデン酸'],
  [{ kind: 'compound', elements: ['Nb', 'O'] }, 'niobate; niobat; 铌酸; ニオブ酸'],
  [{ kind: 'compound', elements: ['Ta', 'O'] }, 'tantalate; tantalat; 钽酸; タンタル酸'],
  [{ kind: 'compound', elements: ['Co', 'O'] }, 'cobaltate; cobaltite; 钴酸; コバルト酸'],
  [{ kind: 'compound', elements: ['Al', 'O'] }, 'aluminate; aluminat'],
  [{ kind: 'compound', elements: ['Si', 'O'] }, 'silicate; silikat; silica; 硅酸; ケイ酸'],
  [{ kind: 'compound', elements: ['B', 'O'] }, 'borate; borat; 硼酸; ホウ酸'],
  [{ kind: 'compound', elements: ['N', 'H'] }, 'ammonium; 铵; 銨; アンモニウム'],
  [
    { kind: 'denial' },
    'free; frei; freie; freies; without; ohne; sans; no; non; kein; keine; not; nicht; pas; w/o; exempt; less; 无; 無; 不含; 不; フリー; なし',
  ],
  [
    { kind: 'rest' },
    'rest; der rest; remainder; remaining; balance; bal; reste; restant; solde; le reste; other; others; all others; other elements; other substances; sonstige; sonstiges; andere; ubrige; autres; autres elements; 余量; 余; 餘量; 剩余; 剩餘; 其余; 其餘; 其他; 其它; 残部; 残り; 残; 残余; 残量; その他; 他; バランス',
  ],
  [
    { kind: 'filler' },
    'metal; metals; metallic; metall; metalle; metallisch; metallisches; 金属; 金屬; メタル; element; elements; elemental; elementar; 元素; powder; pulver; poudre; 粉; 粉末; content; contents; gehalt; anteil; teneur; 含量; pure; pur; rein; reines; 纯; 純; total; gesamt; 总; 總; of; the; de; du; des; d; le; la; les; von; の; wt; weight; gew; mass; masse; massen; w; m; percent; pct; pourcent; prozent; ppm; approx; ca; ungefahr; environ; circa; 约; 約; di; tri; tetra; mono; hexa; penta; hepta; sesqui; per; ii; iii; iv; base; basis; 一; 二; 三; 四; 五; 六; 七; 八; 九; 十; amorphous; crystalline; natural; synthetic; artificial; ingot; 锭; 錠; 块',
  ],
];

/** The longest key in words; longer runs of words need not be looked up. */
export const MOST_WORDS = 6;

/** Meaning of each folded word or run of words. */
export const SUBSTANCE_WORDS: ReadonlyMap<string, SubstanceWord> = new Map([
  ...[...SYMBOL_OF_NAME].map(([name, symbol]): [string, SubstanceWord] => [name, { kind: 'element', symbol }]),
  ...LISTS.flatMap(([word, names]) => names.split('; ').map((name): [string, SubstanceWord] => [name, word])),
]);

/** A substance name's word on its elements. */
export type SubstanceReading = {
  /** It stands for everything without a row of its own. */
  readonly isRest: boolean;
  /** Symbols of the elements surely in it. */
  readonly contains: readonly string[];
  /** Symbols of elements perhaps in it; where `contains` is empty and it is understood, at least one of them is. */
  readonly mayContain: readonly string[];
  /** Elements denied by a mass of 0: an element by itself or each of a group, never those of a compound. */
  readonly atZero: readonly string[];
  /** False: it may hold any other element as well. */
  readonly understood: boolean;
};

/** Properties of the catalogue often stated in passing by descriptions of parts. */
export type MaterialProperty = 'magnet_family' | 'chemistry' | 'graphite_type';

/** A description's word on the material of its part, with the sentence for its confirmation by a person. */
export type MaterialWords = { readonly property: MaterialProperty; readonly value: string; readonly reason: string };

type Words = readonly (readonly [value: string, words: RegExp])[];

const MAGNETS: Words = [
  ['NdFeB', /nd-?fe-?b|neod[yiíİ]m\w*|néodyme|неодим|네오디[뮴움]|(?<![\p{L}\d])neo(?!\p{L})|钕铁硼|釹鐵硼|ネオジ/iu],
  ['SmCo', /sm2?-?co(?:5|17)?|samarium|sam[aá]rio|samaryum|самари|사마륨|钐钴|釤鈷|サマリウム|サマコバ/iu],
  ['ferrite', /ferrit\w*|феррит|페라이트|铁氧体|鐵氧體|フェライト/iu],
  ['AlNiCo', /al-?ni-?co|铝镍钴|アルニコ/iu],
];
const CHEMISTRIES: Words = [
  ['NMC811', /(?:nmc|ncm)[\s-]*811/iu],
  ['NMC622', /(?:nmc|ncm)[\s-]*622/iu],
  ['NMC532', /(?:nmc|ncm)[\s-]*532/iu],
  ['LMFP', /(?<!\p{L})lmfp(?!\p{L})|磷酸锰铁锂/iu],
  ['LFP', /(?<!\p{L})lfp(?!\p{L})|lifepo4|lithium iron phosphate|eisenphosphat|磷酸铁锂|リン酸鉄/iu],
  ['NCMA', /(?<!\p{L})(?:ncma|nmca)(?!\p{L})/iu],
  ['NCA', /(?<!\p{L})nca(?!\p{L})/iu],
  ['NMC', /(?<!\p{L})(?:nmc|ncm)(?!\p{L})|三元/iu],
  ['LNMO', /(?<!\p{L})lnmo(?!\p{L})/iu],
  ['LCO', /(?<!\p{L})lco(?!\p{L})|钴酸锂/iu],
  ['LMO', /(?<!\p{L})lmo(?!\p{L})|锰酸锂/iu],
  ['Na-ion', /(?<!\p{L})na-?ion(?!\p{L})|sodium[\s-]ion|natrium-?ionen|sodium-ion|钠离子|ナトリウムイオン/iu],
];
const GRAPHITES: Words = [
  ['artificial', /artificial|synthetic|künstlich\w*|synthetisch\w*|artificiel\w*|synthétique|人造|人工|合成/iu],
  ['natural-flake', /natural|flake|natur\w*|flocken\w*|naturel\w*|paillette\w*|天然|鳞片|鱗片|鱗状/iu],
];

const TOPICS: readonly (readonly [MaterialProperty, categories: RegExp, words: Words])[] = [
  ['magnet_family', /magnet$|^magnet-unknown-family$|^ndfeb-(?:magnet|block)/, MAGNETS],
  ['chemistry', /^(?:cell|pack|module|cathode)(?:-|$)/, CHEMISTRIES],
  ['graphite_type', /graphite$|^anode-blend$/, GRAPHITES],
];

/** Grades as the trade writes them, alone in a cell. */
const TRADE_GRADE = /^\s*N?\d\d(?:M|H|SH|UH|EH|AH|TH)?\s*$/i;

/** Returns true if the cell of a material names a magnet family, a chemistry or a type of graphite, or is a grade of magnets. */
export function tellsMaterial(cell: string): boolean {
  if (TRADE_GRADE.test(cell)) return true;
  return TOPICS.some(([, , words]) => words.some(([, expression]) => expression.test(cell)));
}

/**
 * The magnet family, the cell chemistry or the type of graphite in the description of a part, in five languages; null if its category (an id
 * of the catalogue) is about none of them, or where the words name none or two.
 */
export function findMaterial(category: string, description: string): MaterialWords | null {
  const topic = TOPICS.find(([, categories]) => categories.test(category));
  if (topic === undefined) return null;
  const [property, , words] = topic;
  const found = words.flatMap(([value, expression]) => {
    const said = expression.exec(description)?.[0];
    return said === undefined ? [] : [{ value, said }];
  });
  const [first] = found;
  if (first === undefined) return null;
  // A chemistry with its ratio contains the one without (`NMC 811`); two families in one description are no statement.
  const clash = property !== 'chemistry' && found.some(({ value }) => value !== first.value);
  if (clash) return null;
  return { property, value: first.value, reason: `The description says “${first.said}”.` };
}

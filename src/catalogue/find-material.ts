/** Properties of the catalogue that descriptions of parts often state in passing. */
export type MaterialProperty = 'magnet_family' | 'chemistry' | 'graphite_type';

/** What a description says of the material of its part, with the sentence for the person who confirms it. */
export type MaterialWords = { readonly property: MaterialProperty; readonly value: string; readonly reason: string };

type Words = readonly (readonly [value: string, words: RegExp])[];

/** Grades after IEC 60404-8-1 and the trade (`N42`, `N48SH`, `38UH`): the number is the energy product, the letters the coercivity. */
const NDFEB_GRADE =
  /(?<![\p{L}\d])(?:N(?:3\d|4\d|5[0-6])(?:M|H|SH|UH|EH|AH|TH)?|(?:2[7-9]|3\d|4\d|5[0-4])(?:SH|UH|EH|AH|TH))(?![\p{L}\d])/u;

const MAGNETS: Words = [
  ['NdFeB', /nd-?fe-?b|neodym\w*|néodyme|钕铁硼|釹鐵硼|ネオジ[ムウ]/iu],
  ['SmCo', /sm-?co(?:5|17)?|samarium|钐钴|釤鈷|サマリウム/iu],
  ['ferrite', /ferrit\w*|铁氧体|鐵氧體|フェライト/iu],
  ['AlNiCo', /al-?ni-?co|铝镍钴|アルニコ/iu],
  ['NdFeB', NDFEB_GRADE],
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
  ['magnet_family', /magnet$|^magnet-unknown-family$|^ndfeb-magnet/, MAGNETS],
  ['chemistry', /^(?:cell|pack|module|cathode)(?:-|$)/, CHEMISTRIES],
  ['graphite_type', /graphite$|^anode-blend$/, GRAPHITES],
];

/**
 * The magnet family, the cell chemistry or the type of graphite that the description of a part states, in five languages and by the grades of
 * the trade; null where its category (an id of the catalogue) is about none of them, or where the words name none or two.
 */
export function findMaterial(category: string, description: string): MaterialWords | null {
  const topic = TOPICS.find(([, categories]) => categories.test(category));
  if (topic === undefined) return null;
  const [property, , words] = topic;
  const found = words.flatMap(([value, expression]) => {
    const said = expression.exec(description)?.[0];
    return said === undefined ? [] : [{ value, said, grade: expression === NDFEB_GRADE }];
  });
  const [first] = found;
  if (first === undefined) return null;
  // A chemistry with its ratio contains the one without (`NMC 811`); two families in one description are no statement.
  const clash = property !== 'chemistry' && found.some(({ value }) => value !== first.value);
  if (clash) return null;
  const what = first.grade ? ', a grade of sintered NdFeB magnets' : '';
  return { property, value: first.value, reason: `The description says “${first.said}”${what}.` };
}

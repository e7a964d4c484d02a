import { NONE, NOT_DISCLOSED, NOT_KNOWN, SOME } from '../answers/answer-value.ts';
import { FORMS, type Form } from '../closed-lists.ts';
import { nameAskedMetals } from './contents-question.ts';
import { nameElement } from './element-words.ts';
import { LETTER_LANGUAGES } from './letter-language.ts';
import { LETTER_WORDS } from './write-letter.ts';

/** Words of answers as people write them, divided by semicolons, in the languages of letters and in French and Japanese. */
const WORDS: Readonly<Record<string, string>> = {
  [NONE]:
    'no; none; none of these; none of them; none of those; nothing of these; contains no; does not contain; nil; zero; absent; not contained; not present; free; free of; nein; keine; keins; kein; keines davon; keine davon; nichts davon; nichts von alledem; enthält kein; enthält keine; nicht enthalten; nicht vorhanden; frei; ohne; 无; 没有; 均无; 均没有; 以上均无; 以上都没有; 都没有; 均不含; 以上均不含; 不含; 不含有; 未含; 否; 非; なし; 無し; いいえ; 含まない; 含有なし; 含有無し; 含有しない; 含有しません; 含有していません; 含まれていません; 含まれておりません; 含まれません; 含まれない; 含んでいません; 含んでおりません; ありません; non; aucun; absence',
  [SOME]:
    'yes; contained; present; contains; ja; enthalten; vorhanden; 有; 含; 含有; 是; はい; あり; 有り; 含む; 含みます; 含まれています; oui; présent',
  [NOT_KNOWN]:
    'not known; unknown; n/a; na; ?; not available; nicht bekannt; unbekannt; weiß nicht; k. a.; k.a.; keine angabe; keine angaben; 不清楚; 不知道; 未知; 不详; 不明; わかりません; 分かりません; 未確認; 回答できません; 情報なし; inconnu; non connu',
  [NOT_DISCLOSED]:
    'may not be disclosed; confidential; not disclosed; trade secret; proprietary; keine angabe zulässig; vertraulich; betriebsgeheimnis; geschäftsgeheimnis; 不便披露; 保密; 商业机密; 商业秘密; 机密; 秘密; 非公開; 非開示; 開示不可; 開示できません; 企業秘密; confidentiel',
};

const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([value, words]) => words.split('; ').map((word) => [word, value] as const)),
);

/** Words that nothing of a list applies; of one thing they say as often that the question does not apply. */
const NOTHING_APPLIES: ReadonlySet<string> = new Set([
  'none applies',
  '該当なし',
  '該当無し',
  '該当しない',
  '該当しません',
]);

/** Magnet materials as people write them. */
const FAMILIES: readonly (readonly [family: string, word: RegExp])[] = [
  ['NdFeB', /nd-?\s?fe-?\s?b|neodym|钕铁硼|釹鐵硼|ネオジ/i],
  ['SmCo', /sm-?\s?co|samarium|钐钴|釤鈷|サマリウム/i],
  ['ferrite', /ferrit|铁氧体|鐵氧體|フェライト/i],
  ['AlNiCo', /al-?\s?ni-?\s?co|aluminium-nickel|铝镍钴|鋁鎳鈷|アルニコ/i],
];

/** The elements beside rare earths named by the question, and diamond. */
const NAMED_METALS = new RegExp(
  ['diamond|diamant|金刚石', ...LETTER_LANGUAGES.flatMap((language) => nameAskedMetals(language))].join('|'),
  'i',
);

/** Rare earths as such, or one of them. */
const RARE_EARTHS = new RegExp(
  [
    'rare earth|seltene|稀土|レアアース|希土',
    ...'Sc Y La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu'
      .split(' ')
      .flatMap((symbol) => LETTER_LANGUAGES.flatMap((language) => nameElement(symbol, language).split(/[ (（]/, 1))),
  ].join('|'),
  'i',
);

/** Contents in people's writing; several may be named at once. */
const CONTENTS: readonly (readonly [value: string, word: RegExp])[] = [
  ['magnets', /magnet|磁/i],
  ['rare-earths', RARE_EARTHS],
  ['battery-materials', /batter|lithium|graphit|zelle|cell|电池|電池|锂|石墨/i],
  ['named-metals', NAMED_METALS],
];

/** Says that something is not so: other things named by such an answer are not there. */
const DENIES = /\b(?:no|not|none|without|free|kein\w*|nicht|ohne|frei|sans|non)\b|[不无無非没]|ません|ない|なし/i;

/** The value of an answer in a word: `no`, `yes`, `not-known`, `not-disclosed`; null if it is none of these words. */
export function readAnswerWord(cell: string): string | null {
  return BY_WORD.get(foldWord(cell)) ?? BY_WORD.get(cell.trim().toLowerCase()) ?? null;
}

function foldWord(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[.。!！]$/, '')
    .replaceAll(/\s+/g, ' ');
}

/** The one magnet material named by an answer; null for none or several. */
export function readFamily(cell: string): string | null {
  if (DENIES.test(cell)) return null;
  const found = FAMILIES.filter(([, word]) => word.test(cell));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** Contents by an answer: `none`, or the first one named; null if it names nothing known. */
export function readContents(cell: string): string | null {
  if (readAnswerWord(cell) === NONE || NOTHING_APPLIES.has(foldWord(cell))) return 'none';
  if (DENIES.test(cell)) return null;
  return CONTENTS.find(([, word]) => word.test(cell))?.[0] ?? null;
}

/** Elements in the writing of Japanese suppliers; their letters are in another language. */
const JAPANESE: Readonly<Record<string, string>> = {
  Dy: 'ジスプロシウム',
  Tb: 'テルビウム',
  Ho: 'ホルミウム',
  Nd: 'ネオジム',
  Sm: 'サマリウム',
  Gd: 'ガドリニウム',
  Y: 'イットリウム',
  Sc: 'スカンジウム',
  Lu: 'ルテチウム',
  Er: 'エルビウム',
  Tm: 'ツリウム',
  Yb: 'イッテルビウム',
  Eu: 'ユウロピウム',
  Co: 'コバルト',
  Ga: 'ガリウム',
  Ge: 'ゲルマニウム',
  Sb: 'アンチモン',
};

/** `no` where an answer denies the element by its name or symbol (“kein Dysprosium”, “不含镝”); null if it does not. */
export function readDenial(cell: string, element: string): string | null {
  const names = [
    ...(JAPANESE[element] === undefined ? [] : [`${JAPANESE[element]}[はがをも]?`]),
    element,
    ...LETTER_LANGUAGES.flatMap((language) => nameElement(element, language).split(/[ (（]/, 1)),
  ];
  const rest = names.reduce(
    (text, name) => text.replace(new RegExp(`(?<![\\p{Script=Latin}])${name}(?![\\p{Script=Latin}])`, 'giu'), ''),
    cell,
  );
  return rest !== cell && readAnswerWord(rest) === NONE ? NONE : null;
}

/** The form named by an answer, as the letters do in any language, or by its word in the files; null: none. */
export function readForm(cell: string): Form | null {
  const said = cell.trim().toLowerCase();
  return (
    JAPANESE_FORMS.get(said) ??
    FORMS.find(
      (form) =>
        form === said ||
        form.replaceAll('-', ' ') === said ||
        LETTER_LANGUAGES.some((language) => listNames(LETTER_WORDS[language].forms[form]).includes(said)),
    ) ??
    null
  );
}

/** Forms in the words of suppliers with letters in another language. */
const JAPANESE_FORMS: ReadonlyMap<string, Form> = new Map([
  ['磁石', 'magnet'],
  ['モーター', 'motor'],
  ['モータ', 'motor'],
  ['ローター', 'magnet-assembly'],
  ['合金', 'alloy'],
  ['酸化物', 'oxide'],
]);

/** The names of a form: “rotor or other assembly with magnets” is also called “rotor”. */
function listNames(name: string): string[] {
  const folded = name.toLowerCase();
  return [folded, ...folded.split(/ or | oder |或/, 1)];
}

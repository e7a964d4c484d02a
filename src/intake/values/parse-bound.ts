/** A bound and the text of its figure: `max. 2` is `<=` and `2`, `300 未満` is `<` and `300`. */
export type Bound = { readonly sign: '<' | '<=' | '>' | '>='; readonly figure: string };

const BEFORE: readonly (readonly [sign: Bound['sign'], words: RegExp])[] = [
  [
    '<=',
    /^(?:<=|=<|≤|⩽|≦|max\b\.?:?|maximal\b|maximum\b|up to\b|at most\b|not (?:more|greater) than\b|bis(?: zu)?\b|höchstens\b|jusqu['’]à|au plus\b|no más de\b|hasta\b|non più di\b|fino a\b|até\s|nie więcej niż\b|do\b|не более|не свыше|до(?=\s)|en fazla\b|최대|不超过|不大于|不高于|至多|最大|最高)\s*/iu,
  ],
  [
    '>=',
    /^(?:>=|=>|≥|⩾|≧|min\b\.?:?|minimal\b|minimum\b|at least\b|not less than\b|ab\b|mindestens\b|au moins\b|al menos\b|almeno\b|co najmniej\b|nie mniej niż|не менее|en az\b|최소|不小于|不低于|不少于|至少|最小|最低)\s*/iu,
  ],
  [
    '<',
    /^(?:<|less than\b|lower than\b|below\b|under\b|unter\b|weniger als\b|kleiner(?: als)?\b|moins de\b|inférieur à|menos de\b|meno di\b|mniej niż|poniżej\b|менее|小于|低于|少于|不到)\s*/iu,
  ],
  [
    '>',
    /^(?:>|more than\b|greater than\b|higher than\b|above\b|over\b|über\b|mehr als\b|größer(?: als)?\b|plus de\b|supérieur à|más de\b|più di\b|oltre\b|powyżej\b|ponad\b|более|свыше|大于|高于|超过)\s*/iu,
  ],
];
const BEHIND: readonly (readonly [sign: Bound['sign'], words: RegExp])[] = [
  ['<=', /\s*(?:以下|이하|or less|oder weniger|ou moins|max\.?)$/iu],
  ['>=', /\s*(?:以上|이상|or more|oder mehr|ou plus|min\.?)$/iu],
  ['<', /\s*(?:未満|未满|미만)$/u],
  ['>', /\s*(?:を超える|超|초과)$/u],
];

/** The bound that a cell states before its figure, or behind it as in Japanese and Chinese; null where it states none. */
export function splitBound(cell: string): Bound | null {
  const text = cell.normalize('NFKC').trim();
  for (const [sign, words] of [...BEFORE, ...BEHIND]) {
    const figure = text.replace(words, '');
    if (figure !== text && /^[\d.]/.test(figure)) return { sign, figure };
  }
  return null;
}

/** Both ends behind a word that opens a span: `zwischen 2 und 3`, `de 0,1 à 0,3 %`. */
const SPANNED =
  /^\s*(?:between|from|zwischen|von|entre|desde|de|tra|fra|da|między|pomiędzy|od|mezi|mellan|från|mellem|tussen|van|между|от)\s+(\d[\d.,]*)\s*[%％]?\s*(?:and|to|und|bis|et|à|y|a|hasta|e|até|i|do|och|till|og|til|en|tot|и|до)\s+(?=\d)/iu;

/** Both ends about a letter or word that stands for the share: `1 ≤ C < 5`, `1 % <= conc. < 5 %`. */
const ABOUT_LETTER =
  /^\s*(\d[\d.,]*)\s*[%％]?\s*(?:<=?|≤|⩽|≦)\s*(?:[cxωw]|conc\w*\.?|content|gehalt|teneur|含量|浓度|濃度)\s*(?:<=?|≤|⩽|≦)\s*(?=\d)/iu;

/**
 * A cell with both of its ends joined by a dash: `≥ 25 - < 35 %`, as data sheets on safety write classes of concentration, is `25-35 %`, and so are `zwischen 25 und 35 %` and
 * `25 ≤ C < 35 %`. Any other cell as it is.
 */
export function joinBounds(cell: string): string {
  const spanned = cell.replace(SPANNED, '$1-').replace(ABOUT_LETTER, '$1-');
  if (spanned !== cell) return spanned;
  return cell.replace(
    /^\s*(?:(?:>=?|≥|⩾|≧)\s*)?(\d[\d.,]*)\s*[%％]?\s*(?:-|–|—|~|to|bis|und|and|à|,(?=\s))?\s*(?:<=?|≤|⩽|≦)\s*(?=\d)/iu,
    '$1-',
  );
}

/** Letters before the point of a word that stands alone, and of one beside others. */
const LEAST_ALONE = 4;
const LEAST_BESIDE = 3;

/** What stands in no header of words cut short, and the least word before a point: two looks, for one pattern of both takes long over long words. */
const OTHER_SIGN = /[^\p{L}.\s/-]/u;
const POINTED = /\p{L}{3}\./u;

/** True for a header whose words may be cut short with a point: `Frei verw.`, `Lagerbest.`. */
const isCutShort = (header: string): boolean => POINTED.test(header) && !OTHER_SIGN.test(header);

/**
 * A look-up of headers that are cut short, among the words of a dictionary (folded, each with what it means): what all words mean that begin as the
 * header does, word by word, and undefined where they mean several things or none begins so.
 */
export function createShortWords<Meaning>(
  known: ReadonlyMap<string, readonly Meaning[]>,
  fold: (header: string) => string,
): (header: string) => string | undefined {
  /** The words of the dictionary by the first letters of each, made when the first such header comes. */
  let byStart: Map<string, string[]> | null = null;
  const keep = (): Map<string, string[]> =>
    Map.groupBy(known.keys(), (word) => `${word.split(' ').length} ${word.slice(0, LEAST_BESIDE)}`);
  return (header) => {
    if (!isCutShort(header)) return undefined;
    const written = header.split(/[\s/-]+|(?<=\.)/u).filter((word) => /\p{L}/u.test(word));
    const cut = written.map((word) => word.endsWith('.'));
    const words = written.map(fold);
    const least = words.length === 1 ? LEAST_ALONE : LEAST_BESIDE;
    if (words.some((word, at) => word.includes(' ') || (cut[at] === true && word.length < least))) return undefined;
    byStart ??= keep();
    const start = words.join(' ').slice(0, LEAST_BESIDE);
    const fitting = (byStart.get(`${words.length} ${start}`) ?? []).filter((word) =>
      word.split(' ').every((each, at) => (cut[at] === true ? each.startsWith(words[at] ?? '') : each === words[at])),
    );
    const [first] = fitting;
    const says = (word: string): string => JSON.stringify(known.get(word)?.[0] ?? null);
    return first !== undefined && fitting.every((word) => says(word) === says(first)) ? first : undefined;
  };
}

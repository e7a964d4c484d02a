import { findHeaderMeanings } from '../find-meaning.ts';

/** Signs of a script other than Latin, with the blanks between them. */
const OTHER_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}ー・\s]*/gu;
/** A word of Latin letters; shorter ones are signs and units: `PCB`, `kg`. */
const LATIN_WORD = /\p{Script=Latin}{4,}/u;
/** One such header may be a word with a sign beside it: `CAS 番号`. */
const LEAST_HEADERS = 2;

/**
 * Headers of which each says the same in two scripts (`Country 国家`, `Preis Цена`), by the half that the dictionary knows surest; what stands besides, such as a unit in
 * brackets, stays. A table with one header of the kind is left as it is.
 */
export function spellInOneScript(header: readonly string[]): readonly string[] {
  const halves = header.map(halve);
  return halves.filter((each) => each !== null).length < LEAST_HEADERS
    ? header
    : header.map((name, at) => {
        const both = halves[at] ?? null;
        if (both === null) return name;
        const [latin, other] = both;
        const [ofLatin, ofOther] = [findHeaderMeanings(latin)[0], findHeaderMeanings(other)[0]];
        // The half in Latin letters has the unit or the currency beside it.
        if (ofOther === undefined || ofOther.meaning === ofLatin?.meaning) return latin;
        return ofOther.confidence > (ofLatin?.confidence ?? 0) ? other : latin;
      });
}

/** The two halves of a header, each with what belongs to neither; null where it is in one script. */
function halve(name: string): readonly [latin: string, other: string] | null {
  const plain = name.normalize('NFKC');
  const other = [...plain.matchAll(OTHER_SCRIPT)].map(([run]) => run.trim()).join(' ');
  const latin = plain
    .replaceAll(OTHER_SCRIPT, ' ')
    .replaceAll(/\(\s*\)|^\s*[/|]|[/|]\s*$/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return other === '' || !LATIN_WORD.test(latin) ? null : [latin, other];
}

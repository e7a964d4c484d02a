const SHY = '\u00AD';
/** A shorter word goes to the next line whole. */
const LONG = 14;
/** So many letters stand before a hyphen and after it at least. */
const LEAST = 4;
/** Consonants that sound as one, or begin a syllable together and seldom meet where two words were joined (as those of "Feld-richtung" do). */
const TOGETHER = /^(sch|ch|ck|ph|th|sh|st|sp|qu|pl|pr|gr)/;
const VOWEL = /[aeiouyäöüàáâèéêíïóôúœæå]/;

/**
 * Returns a name with soft hyphens in its long words (compounds such as "Hocheffizienzpumpe"), for columns that are narrower than such a
 * word: between syllables, the last consonant between two vowels beginning the next one. No browser is sure to have the patterns of a
 * language, and nobody says of a name in which it is written. Codes, and words with digits, stay as they are.
 */
export function hyphenate(name: string): string {
  return name.replaceAll(/[\p{Script=Latin}]+/gu, (word, at: number) => {
    const isCode = /\d/.test(name.charAt(at - 1)) || /\d/.test(name.charAt(at + word.length));
    return word.length < LONG || isCode ? word : hyphenateWord(word);
  });
}

function hyphenateWord(word: string): string {
  const letters = word.toLowerCase();
  let written = '';
  let last = 0;
  for (let at = LEAST; at <= word.length - LEAST; at++) {
    if (at - last < LEAST || !beginsSyllable(letters, at)) continue;
    written += word.slice(last, at) + SHY;
    last = at;
  }
  return written + word.slice(last);
}

/** Whether a consonant, or several that sound as one, stands here between the vowels of two syllables. */
function beginsSyllable(letters: string, at: number): boolean {
  const rest = letters.slice(at);
  const consonants = TOGETHER.exec(rest)?.[0] ?? rest.charAt(0);
  if (VOWEL.test(consonants.charAt(0)) || !VOWEL.test(rest.charAt(consonants.length))) return false;
  // Not in the middle of those that sound as one: a "ch" begins with its "c", a "sch" with its "s".
  const isSplit = [1, 2].some((back) => (TOGETHER.exec(letters.slice(at - back))?.[0].length ?? 0) > back);
  return !isSplit && VOWEL.test(letters.slice(0, at));
}

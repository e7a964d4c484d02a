import { foldWord } from '../fold-word.ts';

const EASTERN = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/u;

/** Whether one text on a part says all words of another, and more: `Stepper motor NEMA 8, 42SH rotor` beside `Stepper motor NEMA 8`. */
export function saysMore(text: string, than: string): boolean {
  const [words, known] = [foldWord(text).split(' '), foldWord(than).split(' ')];
  if (foldWord(than) === '' || foldWord(text).length <= foldWord(than).length) return false;
  return known.every((word) =>
    words.some((other) => other === word || (EASTERN.test(word) && holdsInOrder(other, word))),
  );
}

/** `內六角螺絲` holds `螺絲`, and `泵浦雷射二極體` the signs of `泵浦二極體` in their order. */
function holdsInOrder(word: string, part: string): boolean {
  let at = 0;
  for (const sign of part) {
    at = word.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const OPEN = '\u2068';
const CLOSE = '\u2069';

/** Letters written from right to left: Hebrew, Arabic and their kin, with their older forms of presentation. */
const LETTER = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]';

/**
 * A name: from its first such letter to its last before a mark dividing a sentence's list, with its closing bracket and its final number. A
 * number with something after it ("35 %") is the sentence's.
 */
const NAME = new RegExp(
  `${LETTER}(?:(?:(?! › | · |[,;:] ).)*${LETTER})?[)\\]”"]?(?: \\p{L}?\\d[\\p{L}\\d]*(?=[,;:]| ›|$))?`,
  'gu',
);

/**
 * A sentence for the screen with each name written from right to left by itself, so the figures, dates and names after it keep their places. All
 * other sentences come back as they are. Not for files: an invisible mark here is a letter there.
 */
export function isolateNames(sentence: string): string {
  return sentence.replace(NAME, (name) => `${OPEN}${name}${CLOSE}`);
}

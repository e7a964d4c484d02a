import { isPlainText } from '../fold-word.ts';
import { listPartWords } from './thing-words.ts';

/** Prepositions inside of names, in French, Italian, Spanish, Portuguese and Romanian. */
const INNER_TURN = / (?:de|du|des|d'|di|à) /i;

/** A name without the prepositions inside of it: `ossido di disprosio` as `ossido disprosio`. */
export function dropInnerTurns(name: string): string {
  return name.replaceAll(/ (?:de|du|des|d'|di|à) /gi, ' ');
}

/** Names of one thing with a preposition inside (`feuille de cuivre`, `ossido di disprosio`), which do not end there. */
const WITH_INNER_TURN = new RegExp(
  listPartWords()
    .map(([word]) => word)
    .filter((word) => word !== dropInnerTurns(word))
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[éèê]/g, '[eéèê]').replaceAll(' ', '[ -]').replaceAll("'", "['’]"))
    .join('|'),
  'giu',
);
const ASCII_BREAKS = /[,;:()/|]/;
const BREAKS = /[,;:()（）/|，；、\n]/;

/** The parts of a description with letters, between commas and the like; scripts run together are cut apart. */
export function cutSegments(description: string): string[] {
  const named = INNER_TURN.test(description)
    ? description.replaceAll(WITH_INNER_TURN, (name) => dropInnerTurns(name))
    : description;
  const whole = named.includes('atter') ? named.replaceAll(/\b(?:battery grade|batteriequalität)\b/giu, ' ') : named;
  if (isPlainText(whole)) return whole.split(ASCII_BREAKS).filter((part) => /[A-Za-z]/.test(part));
  return whole
    .replaceAll(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])(?=[A-Za-z\d])/gu, '$1 ')
    .replaceAll(/([A-Za-z\d])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu, '$1 ')
    .split(BREAKS)
    .filter((part) => /\p{L}/u.test(part));
}

import { isEastern } from './short-forms.ts';
import type { WordMeaning } from './thing-words.ts';

/** A word of a phrase with what is known of it, and how: as written, by the end of a compound, or as a category. */
type Read = {
  readonly words: string;
  readonly meaning: WordMeaning | null;
  readonly by: 'word' | 'ending' | 'category';
};

/** Words alike in English and German, or French, or with German compounds followed by their owner. */
const HEAD_FIRST =
  /^(?:aimant|iman|imanes|ima|imas|calamita|calamite|magneti|magnete (?:al|in|di|per)|magnes|magnesy|магнит|магниты|постоянный магнит|moteur|motoreducteur|motoriduttore|motoriduttori|motore|motoredutor|condensateur|resistance|connecteur|vis|ecrou|rondelle|roulement|ressort|fusible|circuit|cable|faisceau|support|joint|fil|tole|cellule|module|pack|feuille|colle|arbre|haut|rotor a)(?![\p{L}\d])/u;
/** German nouns, folded, at the front and followed by their place (`Kabelsatz Motor`). */
const GERMAN =
  /(?:schraube|mutter|kabel|riemen|kabelsatz|kabelbaum|leiterplatte|platine|blechpaket|elektroblech|isolierpapier|draht|lager|welle|feder|dichtung|dichtring|stecker|steckverbinder|sicherung|widerstand|drossel|elko|halter|halterung|kleber|klebstoff|etikett|typenschild|lautsprecher|laufer|.magnet|zelle|folie|schiene|zahnrad)$/;
/** Written alike in French or Spanish, where it goes before its attributes, and in English, where it goes behind: `cable alimentation`, `cable charger`. */
const IN_TWO_LANGUAGES = /^(?:cable|support|circuit|joint|module|pack)$/;

/** Whether a thing is named by a word of two languages, so an unknown word behind it may be an attribute or the thing. */
export function isInTwoLanguages({ words }: Read): boolean {
  return IN_TWO_LANGUAGES.test(words);
}

/** Whether a noun stands first in a language where its attributes follow: French ones, Chinese and Japanese ones, and German compounds. */
export function isHeadFirst(thing: Read, pieces: readonly Read[]): boolean {
  if (thing !== pieces[0]) return false;
  if (isEastern(thing.words) || HEAD_FIRST.test(thing.words)) return true;
  return thing.by === 'ending' || GERMAN.test(thing.words);
}

/** Whether a magnet or a motor of a Romance or Slavic language stands first: what follows says what it is for (`aimant capteur`, `moteur ventilateur`). */
export function isLed(first: Read, pieces: readonly Read[]): boolean {
  const form = first.meaning?.form;
  return (form === 'magnet' || form === 'motor') && first === pieces[0] && HEAD_FIRST.test(first.words);
}

import { foldPattern, foldWord, isPlainText } from '../fold-word.ts';
import type { WordMeaning } from './thing-words.ts';

/** Words before what a thing has with it; in brackets, so that a split keeps them. */
const WITH =
  /\s(with|w\/|mit|avec|con|com|incl\.?|including|inkl\.?|inklusive|plus|and|und|u\.|et|&)\s|\s?([+＋]|含|附)\s?(?=\p{L})/iu;
/**
 * The same in Chinese, Japanese and Korean, before or behind the other thing, in folded text; not where the sign belongs to a word for mounting
 * (`取付`), for a band or for oil in a bearing (`含油`).
 */
const EASTERN_WITH = foldPattern(
  /(?<![取貼添裏据組受日])付(?!属|帯)き?|つき|入り|内蔵|搭載|一体|[带帶](?![宽寬锯鋸钢鋼状狀])|附(?!件)|含(?!油)|内置|포함|장착|내장|부착|일체/gu,
);
/** Behind these a word that nobody knows is a thing; behind `with` and `and` it is as often a finish (`with patch`). */
const ADDS = /^(?:\+|＋|含|附|plus|incl|inkl|including|inklusive)/iu;
/** What ends the name of a thing that is with another. */
const END = /[,;:()（）/|，；、]|\s(?:for|für|pour|para|per|of|de|von|in|on|an|to|from|aus)\s/iu;
/** Things without a proposal that hold nothing of themselves, folded. */
const HOLDS_NOTHING =
  /(?:housing|gehause|carter|cover|deckel|haube|lid|kasten|case|mount|holder|grommet|hulse|buchsen|cable tie|kabelbinder|stirnrad|盖|盖板)$/;

/**
 * Whether a description says that the thing `known`, which holds nothing that rules name, comes with another that may (`heat sink with fan`,
 * `shaft incl. rotor`); its name then does not settle what is in it. A thing made for another has nothing of it (`shaft for rotor`), and an ordinary
 * thing beside it changes nothing (`screw with washer`).
 */
export function comesWithMore(known: string, description: string, read: ReadPhrase): boolean {
  return (
    namesMore(known, description, read) || (!isPlainText(description) && namesMoreInEastern(known, description, read))
  );
}

/** What a material is for stands behind these, and is not in it. */
const PURPOSE = /[\s,;(]\s?(?:for|für|fuer|pour|para|per|till|voor|do|dla|для)\s/iu;

/**
 * The same of a material that rules name, whose category says all that is in it: a bar of tungsten with a magnet holds more. Another material
 * beside it, a word that nobody knows, and what the material is for change nothing (`indium foil for motors and sensors`).
 */
export function materialComesWithMore(known: string, description: string, read: ReadPhrase): boolean {
  const isThing = (meaning: WordMeaning | null): boolean =>
    meaning !== null && meaning.kind !== 'material' && meaning.role !== 'ordinary';
  const things: ReadPhrase = (phrase) => {
    const pieces = read(phrase).filter(({ meaning }) => isThing(meaning));
    return pieces.length > 0 ? pieces : NOTHING_MORE;
  };
  const said = description.split(PURPOSE, 1)[0] ?? '';
  // A metal told by its shape or purity has words that do not stand in the description.
  return comesWithMore(foldWord(said).includes(known) ? known : '', said, things);
}

const NOTHING_MORE: ReturnType<ReadPhrase> = [{ words: '', meaning: { category: null, form: null, role: 'ordinary' } }];

/** Gives the words of a phrase, folded, with what is known of each. */
type ReadPhrase = (phrase: string) => readonly { readonly words: string; readonly meaning: WordMeaning | null }[];

function namesMore(known: string, description: string, read: ReadPhrase): boolean {
  if (!WITH.test(description)) return false;
  const [head = '', ...rest] = ` ${description} `.split(WITH).filter((part) => part !== undefined);
  if (rest.length === 0 || !foldWord(head).includes(known)) return false;
  return rest.some((part, at) => {
    if (at % 2 === 0) return false;
    const pieces = read(part.split(END)[0] ?? '');
    const last = pieces.at(-1);
    if (last === undefined || last.meaning?.role === 'ordinary' || HOLDS_NOTHING.test(last.words)) return false;
    const isUnknown = pieces.every(({ meaning }) => meaning === null);
    return isUnknown
      ? ADDS.test(rest[at - 1] ?? '')
      : pieces.some(({ meaning }) => meaning !== null && meaning.role !== 'ordinary');
  });
}

/** `ローター付シャフト`, `带转子轴`; a thing made for another has no word for `with` (`转子轴`). */
function namesMoreInEastern(known: string, description: string, read: ReadPhrase): boolean {
  const beside = foldWord(description).replace(known, ' ');
  const parts = beside.split(EASTERN_WITH);
  if (parts.length === 1) return false;
  return parts
    .flatMap(read)
    .some(({ words, meaning }) => meaning !== null && meaning.role !== 'ordinary' && !HOLDS_NOTHING.test(words));
}

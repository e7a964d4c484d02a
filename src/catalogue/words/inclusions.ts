import { foldWord } from '../fold-word.ts';
import type { WordMeaning } from './thing-words.ts';

/** Words before what a thing has with it; in brackets, so that a split keeps them. */
const WITH =
  /\s(with|w\/|mit|avec|con|com|incl\.?|including|inkl\.?|inklusive|plus|and|und|u\.|et|&)\s|\s?([+＋]|含|附)\s?(?=\p{L})/iu;
/** Behind these a word that nobody knows is a thing; behind `with` and `and` it is as often a finish (`with patch`). */
const ADDS = /^(?:\+|＋|含|附|plus|incl|inkl|including|inklusive)/iu;
/** What ends the name of a thing that is with another. */
const END = /[,;:()（）/|，；、]|\s(?:for|für|pour|para|per|of|de|von|in|on|an|to|from|aus)\s/iu;
/** Things without a proposal that hold nothing of themselves, folded. */
const HOLDS_NOTHING =
  /(?:housing|gehause|carter|cover|deckel|haube|lid|kasten|case|mount|holder|grommet|hulse|buchsen|cable tie|kabelbinder|stirnrad|盖|盖板)$/;

/**
 * Whether a description says that the thing `known`, which holds nothing that rules name, comes with another that may (`heat sink with fan`,
 * `shaft incl. rotor`); its name then does not settle what is in it. `read` gives the words of a phrase with what is known of each. A thing made for
 * another has nothing of it (`shaft for rotor`), and an ordinary thing beside it changes nothing (`screw with washer`).
 */
export function comesWithMore(
  known: string,
  description: string,
  read: (phrase: string) => readonly { readonly words: string; readonly meaning: WordMeaning | null }[],
): boolean {
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

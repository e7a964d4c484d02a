import { saysDraft } from '../limited-hold.ts';
import { namesControlled } from './added-elements.ts';
import { isExample } from './example-words.ts';
import { saysMaybe } from './hedged-words.ts';
import { takesBack } from './taken-back.ts';
import { isUnfounded, isWithdrawn, namesLimit } from './weaken-denial.ts';

/**
 * Sentences around a list that take from what it denies: those by which nobody looked, vouches or is final, so that it denies nothing, and those that
 * state a threshold or what an instrument finds, so that as much as that may be there.
 */
export type Doubts = { readonly doubts: readonly string[]; readonly limits: readonly string[] };

/** A file can hold a book beside its table. */
const MOST_SENTENCES = 400;
const LONGEST_SENTENCE = 1000;
const END = /(?<=[.!?;])\s+|(?<=[。！？；])|[\r\n]+/u;
/** Sentences of a letter on something else than what the goods are made of. */
const OF_TRADE =
  /deliver|lead ?time|shipment|arrival|\bprices?\b|\bcosts?\b|quotation|liefer|preis|kosten|angebot|livraison|\bprix\b|délai|entrega|precio|plazo|consegna|prezz|交期|交货|价格|报价|納期|価格|見積|dostaw|\bcen[ayę]\b|termin|납기|가격/iu;
/** Headings of the rows that follow. */
const HEADING =
  /^\P{L}*(?:traces?(?: elements?)?|impurit(?:y|ies)|other impurities|verunreinigungen|spuren(?:elemente)?|impuretés|éléments traces|impurezas|impurità|杂质(?:元素|含量)?|微量(?:元素)?|痕量元素|不純物)\P{L}*$/iu;
/** `Not valid without a stamp` is said of the paper. */
const WITHOUT = /without|ohne|sans|senza|sin\b|sem\b|bez|无|無|なし/iu;
/** A threshold is a share, or is called one; `the table below` is none. */
const SHARE =
  /\d\s*(?:[%％‰]|pp[mb]\b|mg\/kg|µg\/g|wt|mass|gew)|detect|\blo[dq]\b|\bmdl\b|quantif|nachweis|bestimmungsgrenze|berichtsgrenze|détect|threshold|schwelle|grenzwert|seuil|检出|检测限|検出|定量|阈值|限值|閾値|wykrywaln|oznaczaln|próg|umbral|soglia|drempel|порог|검출|檢出|檢測限/i;

/** What the texts around a list say against its denials. */
export function listDoubts(texts: readonly string[]): Doubts {
  const sentences = new Set(
    texts
      .flatMap((text) => text.split(END))
      .slice(0, MOST_SENTENCES)
      .map((sentence) => sentence.slice(0, LONGEST_SENTENCE).trim())
      .filter((sentence) => /\p{L}/u.test(sentence) && !HEADING.test(sentence) && !OF_TRADE.test(sentence)),
  );
  const doubts: string[] = [];
  const limits: string[] = [];
  for (const sentence of sentences) {
    const isOpen =
      isExample(sentence) ||
      isUnfounded(sentence) ||
      saysDraft(sentence) ||
      takesBack(sentence) ||
      (saysMaybe(sentence) && namesControlled(sentence));
    if (isOpen || (isWithdrawn(sentence) && !WITHOUT.test(sentence))) doubts.push(sentence);
    else if (namesLimit(sentence) && SHARE.test(sentence)) limits.push(sentence);
  }
  return { doubts, limits };
}

/** Longer quotes are cut in the note. */
const LONGEST_QUOTED = 160;

/** The note on a list beside which such sentences stand; null where none does. */
export function describeDoubts({ doubts, limits }: Doubts): { readonly code: string; readonly message: string } | null {
  const [first] = [...doubts, ...limits];
  if (first === undefined) return null;
  const quoted = first.length > LONGEST_QUOTED ? `${first.slice(0, LONGEST_QUOTED)} …` : first;
  const what =
    doubts.length > 0
      ? 'what it says to be absent is left open'
      : 'what it says to be absent may be there up to that limit';
  return {
    code: 'words-around-denials',
    message: `“${quoted}” stands beside this list: ${what}, and what it says to be there stays.`,
  };
}

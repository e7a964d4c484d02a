import { findEndInWords, saysDraft } from '../limited-hold.ts';
import { namesControlled } from './added-elements.ts';
import { isExample } from './example-words.ts';
import { saysMaybe } from './hedged-words.ts';
import { limitsGoods } from './limited-scope.ts';
import { takesBack } from './taken-back.ts';
import { namesValues, speaksAgainstValues } from './words-on-values.ts';
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
/** Sentences of a letter on something else than what the goods are made of, unless they name that too. */
const OF_DELIVERY =
  /deliver|lead ?time|shipment|arrival|liefer|livraison|délai|entrega|plazo|consegna|交期|交货|納期|dostaw|termin|납기/iu;
const OF_PRICE =
  /\bprices?\b|\bcosts?\b|quotation|preis|kosten|angebot|\bprix\b|precio|prezz|价格|报价|価格|見積|\bcen[ayę]\b|가격/iu;
/** Headings of the rows that follow. */
const HEADING =
  /^\P{L}*(?:traces?(?: elements?)?|impurit(?:y|ies)|other impurities|verunreinigungen|spuren(?:elemente)?|impuretés|éléments traces|impurezas|impurità|杂质(?:元素|含量)?|微量(?:元素)?|痕量元素|不純物)\P{L}*$/iu;
/** `Not valid without a stamp` is said of the paper. */
const WITHOUT = /without|ohne|sans|senza|sin\b|sem\b|bez|无|無|なし/iu;
/** A threshold is a share, or is called one; `the table below` is none. */
const SHARE =
  /\d\s*(?:[%％‰]|pp[mb]\b|mg\/kg|µg\/g|wt|mass|gew)|detect|\blo[dq]\b|\bmdl\b|quantif|nachweis|bestimmungsgrenze|berichtsgrenze|détect|threshold|schwelle|grenzwert|seuil|检出|检测限|検出|定量|阈值|限值|閾値|wykrywaln|oznaczaln|próg|umbral|soglia|drempel|порог|검출|檢出|檢測限/i;

/** A number of a part, as a sentence names it. */
const CODE = /(?<![\p{L}\d])(?=[^\s\d]*\d)[\p{L}\d](?:[\p{L}\d._/-]*[\p{L}\d])?/gu;

/**
 * What the texts around a list say against its denials. `isOfList` says of a number whether the list has it, so that a sentence which names it speaks of
 * these goods.
 */
export function listDoubts(texts: readonly string[], isOfList: (code: string) => boolean = () => false): Doubts {
  const sentences = new Set(
    texts
      .flatMap((text) => text.split(END))
      .slice(0, MOST_SENTENCES)
      .map((sentence) => sentence.slice(0, LONGEST_SENTENCE).trim())
      .filter((sentence) => /\p{L}/u.test(sentence) && !HEADING.test(sentence) && !isOfTrade(sentence)),
  );
  const doubts: string[] = [];
  const limits: string[] = [];
  for (const sentence of sentences) {
    const isOpen =
      isExample(sentence) ||
      limitsGoods(sentence) ||
      isUnfounded(sentence) ||
      saysDraft(sentence) ||
      takesBack(sentence) ||
      speaksAgainstValues(sentence.replaceAll(CODE, (code) => (isOfList(code) ? ' ' : code))) ||
      (saysMaybe(sentence) && namesControlled(sentence));
    if (isOpen || (isWithdrawn(sentence) && !WITHOUT.test(sentence))) doubts.push(sentence);
    else if (namesLimit(sentence) && SHARE.test(sentence)) limits.push(sentence);
  }
  return { doubts, limits };
}

/** Papers beside a declaration that end on days of their own. */
const OF_OTHER_PAPERS = /\b(?:ISO|IATF|EMAS)\b/;

/** The last day, as it is written, until which the texts around a list say that it holds; '' where none does. */
export function findEndAround(texts: readonly string[]): string {
  const sentences = texts.flatMap((text) => text.split(END)).slice(0, MOST_SENTENCES);
  const ends = sentences.filter((sentence) => !OF_PRICE.test(sentence) && !OF_OTHER_PAPERS.test(sentence));
  return ends.map(findEndInWords).find((end) => end !== '') ?? '';
}

function isOfTrade(sentence: string): boolean {
  if (OF_PRICE.test(sentence)) return true;
  return OF_DELIVERY.test(sentence) && !namesValues(sentence) && !namesControlled(sentence);
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

import type { TextLine } from './text-lines.ts';

/** An act by its number, as the catalogue cites it. `year` null: the text gives none. */
export type ActNumber = { readonly serial: string; readonly year: string | null };
/** Effect of an act on another one. */
export type ActEffect = 'suspends' | 'repeals' | 'mentions';
export type NamedAct = ActNumber & { readonly effect: ActEffect; readonly line: number; readonly words: string };

const SUSPENDS = /暂停|中止|推迟|继续暂停|suspen[ds]|pause|put on hold|postpone/i;
const REPEALS =
  /废止|停止执行|停止实施|失效|撤销|取消|repeal|annul|abolish|revoke|cease to (have effect|apply)|rescind|withdraw/i;

/** Signs before `No.` within which the year of a number stands. */
const YEAR_WITHIN = 80;

/** The number of the act itself: the first in the head of the text. Null: none was found. */
export function findOwnNumber(lines: readonly TextLine[]): ActNumber | null {
  for (const { text } of lines.slice(0, 15)) {
    const [first] = readNumbers(text);
    if (first !== undefined && first.year !== null) return first;
  }
  return null;
}

/** Other acts named in a text, each with the effect of the sentence on it. One named twice stands with the heavier effect. */
export function findNamedActs(lines: readonly TextLine[], own: ActNumber | null): NamedAct[] {
  const found = new Map<string, NamedAct>();
  for (const { text, number } of lines) {
    let year: string | null = null;
    for (const sentence of text.split(/[。;!?]|\.(?=\s+[A-Z])/)) {
      const effect: ActEffect = REPEALS.test(sentence) ? 'repeals' : SUSPENDS.test(sentence) ? 'suspends' : 'mentions';
      for (const one of readNumbers(sentence)) {
        year = one.year ?? year;
        const act = { serial: one.serial, year, effect, line: number, words: sentence.trim() };
        if (act.serial === own?.serial && (act.year ?? own.year) === own.year) continue;
        const key = `${act.serial}/${act.year ?? ''}`;
        const known = found.get(key);
        if (known === undefined || known.effect === 'mentions') found.set(key, act);
      }
    }
  }
  return [...found.values()];
}

/** Acts numbered in a piece of text, a year carried on to the next ones: `2025年第55号、56号`, "Nos. 55 and 56 of 2025". */
function readNumbers(text: string): ActNumber[] {
  const numbers: { readonly at: number; readonly serial: string; readonly year: string | null }[] = [];
  const add = (at: number, serial: string, year: string | null): void => {
    numbers.push({ at, serial: String(Number(serial)), year });
  };
  // A blank is read in one way only: each of two ways for each number of a list would double its time.
  for (const match of text.matchAll(
    /(\d{4})\s*年?\s*(?:公告)?\s*第?\s*((?:\d{1,3}(?:\s*号)?\s*[、,和及]\s*(?:第\s*)?)*\d{1,3})\s*号/g,
  )) {
    for (const serial of match[2]!.match(/\d{1,3}/g) ?? []) add(match.index, serial, match[1]!);
  }
  for (const match of text.matchAll(/[([〔](\d{4})[)\]〕]\s*第?\s*(\d{1,3})\s*号/g))
    add(match.index, match[2]!, match[1]!);
  const list = String.raw`(\d{1,3}(?:\s*(?:,|and|&|, and|to|-|–)\s*(?:No\.?\s*)?\d{1,3})*)`;
  for (const match of text.matchAll(
    new RegExp(String.raw`\bNos?\.?\s*${list}(?:\s*(?:of|,|\(|\[)\s*(\d{4}))?`, 'gi'),
  )) {
    const year =
      match[2] ??
      /(\d{4})\s*$/.exec(
        text.slice(Math.max(0, match.index - YEAR_WITHIN), match.index).replace(/[\s,)\]]*(announcement)?s?\s*$/i, ''),
      )?.[1] ??
      null;
    for (const serial of expand(match[1]!)) add(match.index, serial, year);
  }
  return numbers.toSorted((a, b) => a.at - b.at).map(({ serial, year }) => ({ serial, year }));
}

/** `55 to 58` as four numbers, `55, 56 and 61` as three. */
function expand(list: string): string[] {
  return list.split(/,|and|&/i).flatMap((part) => {
    const [first, last] = part.match(/\d{1,3}/g) ?? [];
    if (first === undefined || last === undefined) return first ?? [];
    const count = Number(last) - Number(first) + 1;
    return count > 0 && count < 40
      ? Array.from({ length: count }, (_, step) => String(Number(first) + step))
      : [first, last];
  });
}

import type { IsoDate } from '../../domain/units.ts';
import type { TextLine } from './text-lines.ts';

/** Meaning of a day for an act: its issue, its begin, its end, or something beyond the words. */
export type DayRole = 'issued' | 'from' | 'until' | 'other';
export type FoundDay = { readonly day: IsoDate; readonly role: DayRole; readonly line: number; readonly words: string };

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY_PATTERNS: readonly (readonly [RegExp, (match: readonly string[]) => [string, string, string]])[] = [
  [/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g, ([, year, month, day]) => [year!, month!, day!]],
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, ([, year, month, day]) => [year!, month!, day!]],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})`, 'gi'),
    ([, day, month, year]) => [year!, readMonth(month!), day!],
  ],
  [
    new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'gi'),
    ([, month, day, year]) => [year!, readMonth(month!), day!],
  ],
];

/** Every day named in lines, each with its meaning by the words around it. A day outside the calendar is left out. */
export function findDays(lines: readonly TextLine[]): FoundDay[] {
  return lines.flatMap(({ text, number }) =>
    DAY_PATTERNS.flatMap(([pattern, read]) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const day = toDay(read(match));
        const end = match.index + match[0].length;
        return day === null ? [] : [{ day, role: readRole(text, match.index, end), line: number, words: text }];
      }),
    ),
  );
}

/** True if an act holds from its day of issue: `自公布之日起实施`, "with immediate effect". */
export function isEffectiveAtOnce(lines: readonly TextLine[]): boolean {
  const words =
    /自(本?公告)?(公布|发布|印发)之日起(正式)?(实施|施行|执行|生效)|即日起(实施|施行|执行|生效)|with immediate effect|effective immediately|(upon|from|on) (the date of )?(its |the )?(promulgation|publication|issuance|announcement)/i;
  return lines.some(({ text }) => words.test(text));
}

function readRole(text: string, from: number, to: number): DayRole {
  const [before, after] = [text.slice(Math.max(0, from - 40), from), text.slice(to, to + 24)];
  if (/(至|截至|截止到?|until|through|up to|valid (to|till)|expires? on|ends? on)\s*$/i.test(before)) return 'until';
  if (/^\s*起?\s*(正式)?(实施|施行|执行|生效|暂停|废止|停止|恢复)/.test(after) || /^\s*起/.test(after)) return 'from';
  if (
    /(自|从|于|from|effective|effect|force|implement\w*|as of|starting|beginning|commenc\w*|suspend\w*)\s*(from|on|as of|as from|in)?\s*$/i.test(
      before,
    )
  ) {
    return /于\s*$/.test(before) && !/^\s*(起|生效|实施|施行)/.test(after) ? 'other' : 'from';
  }
  // A day that stands alone at the foot of an act, or behind "issued on", is that of the act.
  const isAlone = ![text.slice(0, from), text.slice(to)].some((rest) => /[^\s,.:;()]/.test(rest));
  if (
    isAlone ||
    /(发布日期|公布日期|日期|issued( on)?|dated?|published( on)?|promulgated( on)?)\s*:?\s*$/i.test(before)
  )
    return 'issued';
  return 'other';
}

function readMonth(name: string): string {
  const short = name.slice(0, 3).toLowerCase();
  return String(MONTHS.findIndex((month) => month.startsWith(short)) + 1);
}

function toDay([year, month, day]: readonly [string, string, string]): IsoDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? text : null;
}

import type { PackChange } from '../../domain/packs/pack-file.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { Pause } from '../pause.ts';
import type { Catalogue, Limb, Measure } from '../schema.ts';
import { type ActHead, drafted, type MarkOpen } from './act-head.ts';
import type { NamedAct } from './find-acts.ts';
import { findDays } from './find-days.ts';
import { readChineseNumber } from './text-lines.ts';

/** Far enough against a mistake for a day of the text. */
const NO_END = '2099-12-31';

/** The days of one change: those of its own sentence, and where it has none those of the act. */
type Days = Pick<ActHead, 'effective' | 'until'>;

/** Effects of an act on earlier ones of the catalogue, as changes of their limbs. A mere mention stays as it is, and is not marked. */
export function changeNamedActs(
  named: readonly NamedAct[],
  head: ActHead,
  catalogue: Catalogue,
  mark: MarkOpen,
): PackChange[] {
  return named.flatMap((act) => {
    if (act.effect === 'mentions') return [];
    const number = `No. ${act.serial} of ${act.year ?? '?'}`;
    const does = act.effect === 'suspends' ? 'put off' : 'end';
    const measures = catalogue.measures.filter((one) => one.number === number);
    if (measures.length === 0) {
      const why = `Line ${act.line} seems to ${does} ${number}, which the catalogue does not have.`;
      mark('change.measures', act.words, why);
      return [];
    }
    const days = readDays(act, head);
    return measures.map((measure) => {
      const meant = chooseLimbs(measure, act.words);
      const limbs = measure.limbs.map((limb) => {
        if (!meant.includes(limb)) return limb;
        return act.effect === 'suspends' ? pauseLimb(limb, days, head) : endLimb(limb, days);
      });
      mark(`change.measures “${measure.id}”`, act.words, sayWhat(measure, meant, act, days));
      return { key: measure.id, set: { limbs }, was: { limbs: measure.limbs } };
    });
  });
}

function readDays({ words }: NamedAct, head: ActHead): Days {
  const days = findDays([{ text: words, number: 0 }]);
  const find = (role: string): IsoDate | undefined => days.find((one) => one.role === role)?.day;
  return { effective: find('from') ?? head.effective, until: find('until') ?? head.until };
}

/** The limbs meant by a sentence: of an act with numbered ones its numbered ones (`第二款`, "paragraph 2"), else all. */
function chooseLimbs({ limbs }: Measure, words: string): readonly Limb[] {
  const numbers = [
    ...words.matchAll(/第([一二三四五六七八九十]{1,3})[款条项]|(?:paragraph|article|section|para\.?)\s*(\d{1,2})/gi),
  ];
  const named = new Set(numbers.map(([, zh, digits]) => (zh === undefined ? Number(digits) : readChineseNumber(zh))));
  const meant = limbs.filter(({ id }) => named.has(Number(id.split('#')[1])));
  return meant.length === 0 ? limbs : meant;
}

function pauseLimb(limb: Limb, { effective, until }: Days, head: ActHead): Limb {
  const pause: Pause = {
    from: effective,
    to: until ?? NO_END,
    by: head.number,
    lastDay: 'open',
    note: '',
    agreed: null,
    seenThrough: head.written,
    laterActSeen: null,
    provenance: drafted(head),
  };
  return { ...limb, suspensions: [...limb.suspensions, pause] };
}

function endLimb(limb: Limb, { effective }: Days): Limb {
  const last = dayBefore(effective);
  return limb.ended !== null && limb.ended <= last ? limb : { ...limb, ended: last };
}

function sayWhat({ limbs, number }: Measure, meant: readonly Limb[], { effect }: NamedAct, days: Days): string {
  const which =
    limbs.length === 1
      ? ''
      : ` Of its ${limbs.length} limbs ${meant.map(({ label }) => label).join(', ')} ${meant.length === 1 ? 'is' : 'are'} changed: is that what is meant?`;
  if (effect === 'repeals')
    return `${number} is taken to hold for the last time on ${dayBefore(days.effective)}.${which}`;
  const until = days.until === null ? `without an end (${NO_END} stands for that)` : `to ${days.until}`;
  const before = meant.flatMap(({ suspensions }) => suspensions.map(({ to }) => to)).at(-1);
  const longer =
    before === undefined
      ? ''
      : ` It was put off to ${before} before: is this the longer pause, and does it follow without a gap?`;
  return `${number} is taken to be put off from ${days.effective} ${until}. Does the last day still belong to the pause (lastDay)?${longer}${which}`;
}

function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

import type { IsoDate } from '../../domain/units.ts';
import type { Measure } from '../schema.ts';
import { type ActNumber, findNamedActs } from './find-acts.ts';
import { findDays, isEffectiveAtOnce } from './find-days.ts';
import type { TextLine } from './text-lines.ts';

/** Knowledge of an act before its items are read. */
export type ActHead = {
  readonly id: string;
  readonly number: string;
  readonly issued: IsoDate;
  readonly effective: IsoDate;
  /** Last day by the text; null: none. */
  readonly until: IsoDate | null;
  readonly written: IsoDate;
};
/** Marks a point for a person's look. */
export type MarkOpen = (at: string, found: string, why: string) => void;

/** Number and days of an act out of its text; points not settled by the words are marked. `own` null: no number was found. */
export function readHead(
  lines: readonly TextLine[],
  own: ActNumber | null,
  authority: string,
  written: IsoDate,
  mark: MarkOpen,
): ActHead {
  const days = findDays(lines);
  const find = (role: 'issued' | 'from' | 'until'): (typeof days)[number] | undefined =>
    role === 'issued' ? days.findLast((one) => one.role === role) : days.find((one) => one.role === role);
  const [issuedDay, from, until] = [find('issued'), find('from'), find('until')];
  const issued =
    issuedDay?.day ??
    (own?.year === null || own === null
      ? null
      : days.find(({ role, day }) => role === 'other' && day.startsWith(own.year!))?.day) ??
    written;
  if (issuedDay === undefined)
    mark('add.measures.0.issued', '', `No day of issue stands by itself in the text; ${issued} was taken.`);
  const atOnce = isEffectiveAtOnce(lines);
  // A day in a sentence about another act is that of the other's end or pause.
  const named = new Set(
    findNamedActs(lines, own)
      .filter(({ effect }) => effect !== 'mentions')
      .map(({ line }) => line),
  );
  const ownFrom = atOnce ? days.find((one) => one.role === 'from' && !named.has(one.line)) : from;
  const effective = ownFrom?.day ?? issued;
  if (ownFrom === undefined && !atOnce) {
    mark(
      'add.measures.0.limbs.0.effective',
      '',
      `No day on which it takes effect was found; that of issue, ${issued}, was taken.`,
    );
  }
  if (ownFrom !== undefined && atOnce) {
    const why = `The text names ${ownFrom.day} and also speaks of taking effect at once: which rule begins when?`;
    mark('add.measures.0.limbs.0.effective', ownFrom.words, why);
  }
  for (const { day, role, words, line } of days) {
    const isUsed = named.has(line) || day === issued || day === effective || day === until?.day;
    if (role !== 'other' && !isUsed)
      mark(
        'add.measures.0.limbs',
        words,
        `Line ${line} gives another day, ${day}: a rule with days of its own is a limb of its own.`,
      );
  }
  const year = own?.year ?? issued.slice(0, 4);
  const serial = own?.serial ?? '0';
  if (own === null)
    mark('id', lines[0]?.text ?? '', 'No number of the act was found: write it into id, number and title.');
  const prefix = authority.startsWith('GACC') ? 'gacc' : authority.includes('MOST') ? 'mofcom-most' : 'mofcom';
  return {
    id: `${prefix}-${year}-${serial}`,
    number: `No. ${serial} of ${year}`,
    issued,
    effective,
    until: until?.day ?? null,
    written,
  };
}

const AUTHORITIES = [
  ['MOFCOM', /商务部|Ministry of Commerce|MOFCOM/i],
  ['GACC', /海关总署|General Administration of Customs|GACC/i],
  ['MOST', /科技部|科学技术部|Ministry of Science|MOST\b/],
  ['MIIT', /工业和信息化部|工信部|Ministry of Industry|MIIT/i],
] as const;

/** Its issuer, as its head says: `MOFCOM and GACC`. */
export function readAuthority(lines: readonly TextLine[]): string {
  const top = lines
    .slice(0, 6)
    .map(({ text }) => text)
    .join(' ');
  const found = AUTHORITIES.filter(([, words]) => words.test(top)).toSorted(
    (a, b) => top.search(a[1]) - top.search(b[1]),
  );
  return found.length === 0 ? 'MOFCOM' : found.map(([name]) => name).join(' and ');
}

/** Basis of a fact read by a program and confirmed by nobody. */
export function drafted({ written }: ActHead): Measure['provenance'] {
  return { asOf: written, confidence: 'low', basis: 'derived', strength: 'D', sources: [] };
}

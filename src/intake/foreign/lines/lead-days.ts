import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

const DAYS_IN: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:w|wk|wks|weeks?|wochen?|kw|semaines?|settiman[ae]|sett|semanas?|hafta|veckor|vecka|weken|week|tygodni[ea]?|tydn[yůí]|týdn[yůe]|недел[ьяи]|нед|周|週)$/i,
    7,
  ],
  [
    /^(?:m|mo|months?|monate?|mois|mes[ei]?|meses|ay|månad(?:er)?|maand(?:en)?|měsíc[eů]?|miesi[ąę]c[ey]?|месяц(?:а|ев)?|мес|月|个月|ヶ月)$/i,
    30,
  ],
  [/^(?:h|hrs?|hours?|stunden?|小时)$/i, 1 / 24],
  [/^(?:s|sec|seconds?|sekunden?)$/i, 1 / 86400],
  [
    /^(?:d|days?|tage?|jours?|j|giorn[io]|gg|d[ií]as?|dias?|t|gün|dag(?:en|ar)?|dn[yíů]|dni|дн(?:ей|я)?|день|天|日|at|wt|ad)$/i,
    1,
  ],
];
const HEADER_UNITS: readonly (readonly [RegExp, number])[] = [
  [
    /week|woche|\bwk|\bsem\b|\bsett\b|\bt[yý]d\b|нед|주|semaine|semana|settiman|hafta|veck(?:a|or)|weken|tygodn|týdn|недел|周|週/i,
    7,
  ],
  [/month|monat|mois|mesi\b|meses|\bay\b|månad|maand|miesi[ąę]c|měsíc|месяц|月/i, 30],
  [/second|sekunde|\bsec\b/i, 1 / 86400],
];

const LEAST_SECONDS = 1000;

/** A lead time in days from `12 weeks`, `168:00:00` or a plain number in the unit of its header; whole hours in seconds, as planning systems export them, are told by their size. */
export function readDays(cells: ForeignCells, line: SourceLine): number | null {
  const clock = /^(?:(\d+) days?,? )?(\d+):(\d{2}):(\d{2})$/.exec(cells.get(line, 'lead-time'));
  if (clock !== null) {
    const [, days = '0', hours = '0', minutes = '0'] = clock;
    return Number(days) + Number(hours) / 24 + Number(minutes) / 1440;
  }
  const amount = cells.amount(line, 'lead-time');
  if (amount === null || amount.value < 0) return null;
  const { value, unit } = amount;
  // `Supply Time` beside `Supply Time Unit`: the unit may stand in a column of its own.
  const besides = cells.getAll(line, 'lead-time').find((cell) => /^\p{L}+$/u.test(cell)) ?? null;
  const stated = unit ?? besides;
  if (stated !== null) {
    // `3S` of Business Central in French, Italian or Spanish is three weeks; systems that count in seconds have thousands of them.
    if (/^s$/i.test(stated) && value < LEAST_SECONDS) return value * 7;
    const factor = DAYS_IN.find(([words]) => words.test(stated))?.[1];
    return factor === undefined ? null : value * factor;
  }
  const header = cells.header('lead-time', '');
  const factor = HEADER_UNITS.find(([words]) => words.test(header))?.[1];
  if (factor !== undefined) return value * factor;
  return value >= 43_200 && value % 3600 === 0 ? value / 86_400 : value;
}

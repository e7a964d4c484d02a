import type { IsoDate } from '../../domain/units.ts';
import type { CaseDay, LicenceCase, LicenceReport } from './case-report.ts';
import { sayCoverBound } from '../../domain/notes/say-cover-bound.ts';

/**
 * Returns the days ahead of all cases of a rule in force, by date: last days to file, ends of licences, quantities and cover, and expected
 * decisions. A past last day to file stands on the law date, since it is due at once; other past days are left out.
 */
export function listCaseDays({ cases, lawDate }: Pick<LicenceReport, 'cases' | 'lawDate'>): CaseDay[] {
  return cases
    .flatMap((one) => listDays(one, lawDate))
    .filter(({ day }) => day >= lawDate)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.title < b.title ? -1 : 1));
}

function listDays(one: LicenceCase, lawDate: IsoDate): CaseDay[] {
  const { fileBy, validTo, cover, expected, state, standing } = one;
  if (standing === 'not-now' && state === 'none') return [];
  const name = `${one.code}, ${one.exporter} › ${one.endUser ?? one.destination ?? 'any end user'}`;
  const at = (day: IsoDate | null, kind: CaseDay['kind'], title: string, detail: string): CaseDay[] =>
    day === null ? [] : [{ day, kind, caseId: one.id, title: `${title}: ${name}`, detail }];
  const goods = one.parts.map(({ partNumber, description }) => `${partNumber} ${description}`).join(', ');
  const late = fileBy !== null && fileBy < lawDate;
  const due = late ? lawDate : fileBy;
  const bound = sayCoverBound(cover);
  const fileTitle = late
    ? 'File at once (too late for the median wait)'
    : `Last day to file${cover.isLatest ? bound : ''}`;
  const usedUp = `Licensed quantity used up${cover.isLatest ? ' at the latest' : ''}`;
  const isFiled = state === 'filed' || state === 'question';
  return [
    ...at(due, 'file-by', fileTitle, `${goods}. The median decision then comes by the end of cover.`),
    ...at(state === 'granted' ? validTo : null, 'licence-ends', 'Licence ends', goods),
    ...at(state === 'granted' ? cover.quantityUntil : null, 'quantity-ends', usedUp, goods),
    ...at(cover.until, 'cover-ends', `Cover ends${bound}`, goods),
    ...at(isFiled ? (expected?.median ?? null) : null, 'decision', 'Decision expected', goods),
    ...at(isFiled ? (expected?.byRule ?? null) : null, 'rule-day', '45th working day after filing', goods),
  ];
}

import type { IsoDate } from '../../domain/units.ts';
import type { CaseDay, LicenceCase, LicenceReport } from '../licences/case-report.ts';
import { sayCoverBound } from '../../domain/notes/say-cover-bound.ts';
import type { MovesReport } from '../moves/moves-report.ts';
import type { AheadDay, BriefRun, CaseAct } from './brief-report.ts';

/** A case's days on the axis; its other days are steps towards these. */
const TOLD: Readonly<Partial<Record<CaseDay['kind'], string>>> = {
  'licence-ends': 'Licence ends',
  'quantity-ends': 'Licensed quantity used up',
  'cover-ends': 'Cover ends before the decision',
  decision: 'Decision expected',
};

/** Names told of many. */
const MOST_NAMES = 3;

type Input = {
  readonly licences: Pick<LicenceReport, 'days' | 'cases' | 'lawDate'>;
  readonly run: Pick<BriefRun, 'firstStop' | 'firstShort' | 'endDate'>;
  readonly acts: readonly CaseAct[];
  readonly moves: Pick<MovesReport, 'moves'> | null;
};

/**
 * Returns dates ahead, by row and date: ends of licences and decisions with their band, the first line to stop, and last days to act. Days of
 * one title and date are one.
 */
export function listAhead({ licences, run, acts, moves }: Input): AheadDay[] {
  const days = [...listLicenceDays(licences), ...listLineDays(run), ...listActDays(acts, moves, licences.lawDate)];
  const told = new Map(days.map((one) => [JSON.stringify([one.row, one.day, one.title]), one]));
  return [...told.values()].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.title < b.title ? -1 : 1));
}

function listLicenceDays({ days, cases, lawDate }: Input['licences']): AheadDay[] {
  const caseOf = new Map(cases.map((one) => [one.id, one]));
  const told = days.flatMap(({ day, kind, caseId }) => {
    const one = caseOf.get(caseId);
    const what = TOLD[kind];
    if (what === undefined || day < lawDate || one === undefined) return [];
    // Cover that ends is told where the decision comes after it.
    if (kind === 'cover-ends' && one.standing !== 'too-late') return [];
    return [{ day, what: `${what}${sayBound(kind, one.cover)}`, one }];
  });
  const together = Map.groupBy(told, ({ day, what, one }) =>
    JSON.stringify([day, what, one.exporterSiteId, one.exporter, one.endUser]),
  );
  return [...together.values()].map((group): AheadDay => {
    const { day, what, one } = group[0]!;
    const bands = what === TOLD.decision ? group.flatMap((each) => each.one.expected ?? []) : [];
    const codes = [...new Set(group.map((each) => each.one.code))].toSorted();
    const goods = new Set(group.flatMap((each) => each.one.parts.map(({ description }) => description)));
    return {
      row: 'licences',
      day,
      from: bands.map(({ early }) => early).toSorted()[0] ?? null,
      to:
        bands
          .map(({ late }) => late)
          .toSorted()
          .at(-1) ?? null,
      title: `${what}: ${one.exporter} › ${one.endUser ?? one.destination ?? 'any end user'}`,
      detail: [codes.join(', '), [...goods].join(', ')].filter((each) => each !== '').join('; '),
      isLate: group.some((each) => each.one.standing === 'too-late'),
    };
  });
}

/** Reading of a day resting on stock, on a way here or on a need, if one of these is known in part only. */
function sayBound(kind: CaseDay['kind'], cover: LicenceCase['cover']): string {
  if (kind === 'cover-ends') {
    const bound = sayCoverBound(cover);
    return bound === '' ? '' : `,${bound}`;
  }
  return kind === 'quantity-ends' && cover.isLatest ? ', at the latest' : '';
}

function listLineDays({ firstStop, firstShort, endDate }: Input['run']): AheadDay[] {
  const told = firstStop?.when.middle === null || firstStop === null ? firstShort : firstStop;
  const what = told === firstStop ? 'stops' : 'runs short';
  if (told === null || told.when.middle === null) return [];
  return [
    {
      row: 'lines',
      day: told.when.middle,
      from: told.when.early,
      to: told.when.late ?? endDate,
      title: `${told.description} ${what}`,
      detail: told.partNumber,
      isLate: true,
    },
  ];
}

function listActDays(acts: Input['acts'], moves: Input['moves'], lawDate: IsoDate): AheadDay[] {
  const decide = (day: IsoDate, title: string, detail: string, isLate: boolean): AheadDay => ({
    row: 'decide',
    day,
    from: null,
    to: null,
    title,
    detail,
    isLate,
  });
  const due = acts.filter(({ actBy, isLate }) => actBy !== null && isLate);
  const exporters = [...new Set(due.map(({ exporter }) => exporter))];
  const more = exporters.length > MOST_NAMES ? ` and ${exporters.length - MOST_NAMES} more` : '';
  const atOnce =
    due.length === 0
      ? []
      : [
          decide(
            lawDate,
            due.length === 1 ? 'One filing is due at once' : `${due.length} filings are due at once`,
            `${exporters.slice(0, MOST_NAMES).join(', ')}${more}`,
            true,
          ),
        ];
  const later = acts.flatMap(({ actBy, isLate, codes, exporter }) =>
    actBy === null || isLate ? [] : [decide(actBy, `File ${codes.join(', ')}`, exporter, false)],
  );
  const plans = Map.groupBy(
    (moves?.moves ?? []).filter(({ isInPlan, decideBy }) => isInPlan && decideBy !== null),
    ({ decideBy }) => decideBy ?? lawDate,
  );
  const moved = [...plans].map(([day, group]): AheadDay => {
    const leverIds = group.map(({ lever }) => lever.id);
    const title = group.length === 1 ? 'Decide a move' : `Decide ${group.length} moves`;
    return { ...decide(day, title, leverIds.join(', '), day <= lawDate), leverIds };
  });
  return [...atOnce, ...later, ...moved];
}

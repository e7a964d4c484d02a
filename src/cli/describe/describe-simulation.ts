import { sayNote } from '../../domain/notes/say-note.ts';
import type { Band, DaySpread, SimulationReport, Spread } from '../../engine/simulation/results/report.ts';
import { findOpenSums, listBare } from '../../documents/words/open-notes.ts';
import { describeAssumed, describeCauses, describeLevers } from './describe-findings.ts';
import { toPlainText, writeMoney, writePercent, writeTextTable } from '../text-table.ts';

const DAY_MS = 86_400_000;

/** Spells for a person's eyes; programs get all. */
const MOST_PRINTED = 20;

/** Rows of a part over time for a person's eyes, spread evenly over the horizon; programs get every step. */
const MOST_TIMES = 13;
/** Share of a part's highest stock below which it is a rounding error and no stock. */
const ROUNDING = 1e-9;

/** Demand and its fate, as means of all draws: the first is the sum of the rest. */
const UNITS = [
  ['askedUnits', 'asked for'],
  ['onTimeUnits', '= on time'],
  ['lateUnits', '+ late'],
  ['givenUpUnits', '+ given up'],
  ['waitingUnits', '+ waiting'],
] as const;

/** A simulation as text for a terminal: unsold units, stops, limits, basis of the figures, and the courses of some parts. */
export function describeSimulation(report: SimulationReport, parts: readonly string[] = []): string {
  const { loss, unjudged, currency, basis, draws, ended, course } = report;
  const drawn =
    course.draw === 0
      ? 'one course, nothing is uncertain'
      : draws === 1
        ? `one draw, seed ${report.seed}: how far others lie from it is not known`
        : `${draws} draws, ended by ${ended}, seed ${report.seed}`;
  // Where nothing is known to be sold nothing is bought in the run either, which says nothing of what it would cost; nor does what has no price.
  const sums = findOpenSums(report);
  const isFree = sums.cost === 'unknown';
  const least = (isLeast: boolean): string => (isLeast ? 'at least ' : '');
  const head = [
    `${toPlainText(report.scenarioName)} · from ${report.startDate}, ${report.horizonDays} days in steps of ${report.stepDays} · law ${report.lawDate}`,
    loss === null
      ? `${unjudged === null ? '' : sayNote(unjudged)} · ${drawn}`
      : `Unsold ${basis} in ${currency}: ${least(sums.loss)}${writeSpread(loss.spread, writeMoney)}; mean ${writeMoney(loss.mean.value)}; worst 5 %: ${writeMoney(loss.conditional.value)} · ${drawn}`,
    `${course.draw === 0 ? 'The only course' : `Draw ${course.draw} of ${course.draws}, nearest the median`}: ${course.loss === null ? '' : `unsold ${basis} ${writeMoney(course.loss)}, `}extra cost ${isFree ? 'not known' : writeMoney(course.extraCost)}`,
    `Extra cost: ${isFree ? 'not known' : least(sums.cost === 'at least') + writeSpread(report.extraCost, writeMoney)}`,
    ...report.notes.map(sayNote),
  ];
  const bare = listBare(report);
  const products = writeTextTable(
    [
      { title: 'Product' },
      ...[...UNITS.map(([, title]) => title), `unsold ${basis}`, 'first short', 'never', 'days to recover'].map(
        (title) => ({
          title,
          right: true,
        }),
      ),
    ],
    report.products.map((one) => {
      // What goes into it is not on file: that nothing stops it in a run is not known to be so.
      const isBare = bare.has(one.partNumber);
      const isOpen = isBare && one.firstShortDay.never === 1;
      return [
        one.partNumber,
        ...UNITS.map(([field]) => writeUnits(one[field].mean)),
        one.unsoldMargin === null ? '–' : `${least(isBare)}${writeSpread(one.unsoldMargin, writeMoney)}`,
        isOpen ? 'not known' : writeDays(one.firstShortDay, (day) => writeDate(report.startDate, day)),
        isOpen ? 'not known' : writePercent(one.firstShortDay.never),
        isOpen ? 'not known' : writeDays(one.daysToRecover, String),
      ];
    }),
  );
  const spells = writeTextTable(
    [
      { title: 'Told draw: product' },
      { title: 'days', right: true },
      { title: 'not on time', right: true },
      { title: 'cause' },
      { title: 'what binds' },
    ],
    report.spells
      .slice(0, MOST_PRINTED)
      .map((spell) => [
        spell.partNumber,
        `${writeDate(report.startDate, spell.fromDay)} to ${writeDate(report.startDate, spell.toDay - 1)}`,
        writeUnits(spell.unmetUnits),
        `${spell.cause.kind}${spell.cause.disruptionId === null ? '' : `: ${spell.cause.disruptionId}`}`,
        spell.path.map(({ partNumber, siteId }) => (siteId === null ? partNumber : `${partNumber}@${siteId}`)).at(-1) ??
          '',
      ]),
  );
  const more =
    report.spells.length > MOST_PRINTED
      ? `… and ${report.spells.length - MOST_PRINTED} more; --json has them all.\n`
      : '';
  const further = [describeCauses(report), describeLevers(report), describeAssumed(report)];
  return [
    head.map((line) => `${line}\n`).join(''),
    products,
    ...describeParts(report, parts),
    spells + more,
    ...further,
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function describeParts(
  { partSeries, series, currency, startDate }: SimulationReport,
  parts: readonly string[],
): string[] {
  const day = series[0]?.day ?? [];
  const every = Math.max(1, Math.ceil(day.length / MOST_TIMES));
  const titles = ['made a day', 'in stock', 'received a day', `extra cost, ${currency}`];
  return partSeries
    .filter(({ partNumber }) => parts.includes(partNumber))
    .map(({ partNumber, production, stock, receipts, cost }) => {
      const most = Math.max(...[production, stock, receipts].flatMap(({ p90 }) => p90));
      const write = (band: Band, step: number): string => writeBand(band, step, most * ROUNDING);
      return writeTextTable(
        [{ title: `${partNumber}: from` }, ...titles.map((title) => ({ title, right: true }))],
        day.flatMap((from, step) =>
          step % every === 0
            ? [
                [
                  writeDate(startDate, from),
                  ...[production, stock, receipts].map((band) => write(band, step)),
                  writeBand(cost, step, -Infinity),
                ],
              ]
            : [],
        ),
      );
    });
}

/** The median of a step, and the span of 8 of 10 draws; anything up to `dust` is nothing. */
function writeBand({ p10, p50, p90 }: Band, step: number, dust: number): string {
  const read = (values: readonly number[]): number => {
    const value = values[step] ?? 0;
    return value > dust ? value : 0;
  };
  return writeSpread({ p10: read(p10), p50: read(p50), p90: read(p90) }, writeUnits);
}

function writeSpread({ p10, p50, p90 }: Omit<Spread, 'mean'>, write: (value: number) => string): string {
  const [low, high] = [write(p10), write(p90)];
  return low === high ? write(p50) : `${write(p50)} (${low} to ${high})`;
}

function writeUnits(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** The date of a day of the scenario; a day within a step counts as its beginning. */
function writeDate(startDate: string, day: number): string {
  return new Date(Date.parse(startDate) + Math.floor(day) * DAY_MS).toISOString().slice(0, 10);
}

function writeDays({ p10, p50, p90 }: DaySpread, writeDay: (day: number) => string): string {
  const write = (day: number | null): string => (day === null ? 'never' : writeDay(day));
  return p10 === p90 ? write(p50) : `${write(p50)} (${write(p10)} to ${write(p90)})`;
}

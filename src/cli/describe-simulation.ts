import { sayNote } from '../domain/notes/say-note.ts';
import type { Band, DaySpread, SimulationReport, Spread } from '../engine/simulation/results/report.ts';
import { toPlainText, writeMoney, writePercent, writeTextTable } from './text-table.ts';

/** Spells that a person reads; programs get all. */
const MOST_PRINTED = 20;

/** Rows that a person reads of a part over time, spread evenly over the horizon; programs get every step. */
const MOST_TIMES = 13;
/** Of the most that a part ever has, this share is a rounding error and no stock. */
const ROUNDING = 1e-9;

/** A simulation as text for a terminal: what is lost, when it stops, what binds, what the figures rest on, and the courses of some parts. */
export function describeSimulation(report: SimulationReport, parts: readonly string[] = []): string {
  const { loss, unjudged, currency, basis, draws, ended, middle } = report;
  const drawn =
    draws === 1 ? 'one course, nothing is uncertain' : `${draws} draws, ended by ${ended}, seed ${report.seed}`;
  const head = [
    `${toPlainText(report.scenarioName)} · from ${report.startDate}, ${report.horizonDays} days in steps of ${report.stepDays} · law ${report.lawDate}`,
    loss === null
      ? `${unjudged === null ? '' : sayNote(unjudged)} · ${drawn}`
      : `Loss by ${basis} in ${currency}: ${writeSpread(loss.spread, writeMoney)}; mean ${writeMoney(loss.mean.value)}; worst 5 %: ${writeMoney(loss.conditional.value)} · ${drawn}`,
    `Middle course, without luck: ${middle.loss === null ? '' : `loss ${writeMoney(middle.loss)}, `}extra cost ${writeMoney(middle.extraCost)}`,
    `Extra cost: ${writeSpread(report.extraCost, writeMoney)}`,
    ...report.notes.map(sayNote),
  ];
  const products = writeTextTable(
    [
      { title: 'Product' },
      ...['lost units', 'recovered later', 'loss', 'first stop, day', 'never', 'days to recover'].map((title) => ({
        title,
        right: true,
      })),
    ],
    report.products.map((one) => [
      one.partNumber,
      writeSpread(one.lostUnits, writeUnits),
      writeSpread(one.recoveredUnits, writeUnits),
      one.lostMargin === null ? '–' : writeSpread(one.lostMargin, writeMoney),
      writeDays(one.firstStopDay),
      writePercent(one.firstStopDay.never),
      writeDays(one.daysToRecover),
    ]),
  );
  const spells = writeTextTable(
    [
      { title: 'Middle course: product' },
      { title: 'days', right: true },
      { title: 'unmet', right: true },
      { title: 'cause' },
      { title: 'what binds' },
    ],
    report.spells
      .slice(0, MOST_PRINTED)
      .map((spell) => [
        spell.partNumber,
        `${spell.fromDay}–${spell.toDay - 1}`,
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
  return [head.map((line) => `${line}\n`).join(''), products, ...describeParts(report, parts), spells + more]
    .filter((text) => text !== '')
    .join('\n');
}

function describeParts({ partSeries, series, currency }: SimulationReport, parts: readonly string[]): string[] {
  const day = series[0]?.day ?? [];
  const every = Math.max(1, Math.ceil(day.length / MOST_TIMES));
  const titles = ['made a day', 'in stock', 'received a day', `extra cost, ${currency}`];
  return partSeries
    .filter(({ partNumber }) => parts.includes(partNumber))
    .map(({ partNumber, production, stock, receipts, cost }) => {
      const most = Math.max(...[production, stock, receipts].flatMap(({ p90 }) => p90));
      const write = (band: Band, step: number): string => writeBand(band, step, most * ROUNDING);
      return writeTextTable(
        [{ title: `${partNumber}: day` }, ...titles.map((title) => ({ title, right: true }))],
        day.flatMap((from, step) =>
          step % every === 0
            ? [
                [
                  String(from),
                  ...[production, stock, receipts].map((band) => write(band, step)),
                  writeBand(cost, step, -Infinity),
                ],
              ]
            : [],
        ),
      );
    });
}

/** The median of a step, and what 8 of 10 draws span; what is no more than `dust` is nothing. */
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

function writeDays({ p10, p50, p90 }: DaySpread): string {
  const write = (day: number | null): string => (day === null ? 'never' : String(day));
  return p10 === p90 ? write(p50) : `${write(p50)} (${write(p10)} to ${write(p90)})`;
}

import { findSilentStock, type IsSilent } from '../../documents/words/silent-stock.ts';
import { sayNothingFollowed } from '../../documents/words/nothing-followed.ts';
import { sayNote } from '../../domain/notes/say-note.ts';
import type { ResilienceQuestion } from '../../engine/resilience/analyse.ts';
import type { OutageRow, ResilienceReport } from '../../engine/resilience/report.ts';
import { answerInline } from '../../analyses/answer-inline.ts';
import { countHelpers } from '../../analyses/threads/draw-threads.ts';
import { callOutageThreads } from '../../analyses/threads/outages/outage-threads.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { type Arguments, readArguments, readWholeNumber } from '../reading/read-arguments.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { Refusal } from '../refusal.ts';
import { toPlainText, writeMoney, writeTextTable } from '../text-table.ts';

/** Rows of each table for a person's eyes; programs get all. */
const MOST_PRINTED = 15;

/** `resilience W`: how long sales survive the outage of each node, site, supplier and country, and its cost until it recovers. */
export const resilience: Command = {
  usage: 'resilience W [--no-inference] [--site ID [--down SHARE] [--lose-stock]] [--threads N]',
  summary: 'time to survive, gap to time to recover, performance impact, risk exposure index',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      json: { type: 'boolean' },
      'no-inference': { type: 'boolean' },
      site: { type: 'string' },
      down: { type: 'string' },
      'lose-stock': { type: 'boolean' },
      threads: { type: 'string' },
    });
    const single = readSingle(args);
    const threads = readWholeNumber(args, 'threads', { min: 1, max: 64, otherwise: countHelpers() + 1 });
    const about = await openData(args, surroundings);
    if (single && !about.dataset.sites.some(({ siteId }) => siteId === single.siteId)) {
      throw new Refusal(`There is no site ${single.siteId}.`);
    }
    let told = 0;
    const question = { inference: !args.flag('no-inference'), single };
    const report = await answerInline('resilience', about, question, {
      callOutageHelpers: callOutageThreads(threads - 1),
      onProgress: ({ done, budget }) => {
        if (done / budget < told + 0.1) return;
        told = done / budget;
        surroundings.tell(`analysing … ${Math.round(told * 100)} %`);
      },
    });
    const isSilent = findSilentStock(about.dataset);
    return { output: args.flag('json') ? writeJson(report) : describeResilience(report, isSilent), exitCode: 0 };
  },
};

/** One site, how much of it is down, and whether its stock is gone; null if none is named. */
function readSingle(args: Arguments): ResilienceQuestion['single'] {
  const siteId = args.text('site');
  const text = args.text('down') ?? '1';
  if (siteId === undefined) {
    if (args.text('down') !== undefined || args.flag('lose-stock')) {
      throw new Refusal('--down and --lose-stock go with --site.');
    }
    return null;
  }
  const down = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(down > 0 && down <= 1)) throw new Refusal(`--down takes a share above 0 and up to 1, not “${text}”.`);
  return { siteId, down, losesStock: args.flag('lose-stock') };
}

function describeResilience(report: ResilienceReport, isSilent: IsSilent): string {
  const tables = [
    ['Countries', 'countries'],
    ['Suppliers', 'suppliers'],
    ['Sites', 'sites'],
    ['Nodes', 'nodes'],
  ] as const;
  const basis = `Loss by ${report.basis} in ${report.currency} · data ${report.dataVersion.slice(0, 12)} · market shares ${report.inference ? 'on' : 'off'}\n`;
  const notes = report.notes.map((note) => `${toPlainText(sayNote(note))}\n`).join('');
  const printed = tables
    .filter(([, level]) => report[level].length > 0)
    .map(([title, level]) => describeRows(title, report[level], (row) => isSilent(level, row)));
  // Where no product is followed, tables of what is not known would leave that to be found out.
  const untold = report.baseline.products.length > 0 ? '' : `${sayNothingFollowed(report)}\n`;
  return [basis + untold + notes, ...printed].join('\n');
}

function describeRows(title: string, rows: readonly OutageRow[], isSilent: (row: OutageRow) => boolean): string {
  const columns = [
    { title },
    ...['survives days', 'recovers in', 'gap', 'loss', 'index'].map((name) => ({ title: name, right: true })),
    { title: 'not known' },
  ];
  // No stock on file is not an empty store: gap and loss are at most what they are without any.
  // Where further sales depend on it, it is the other way round; both together bound nothing.
  const bound = (row: OutageRow, amount: number | null): string =>
    !((amount ?? 0) > 0) || isSilent(row) === (row.isLeast === true) ? '' : isSilent(row) ? '≤ ' : '≥ ';
  const cells = rows
    .slice(0, MOST_PRINTED)
    .map((row) => [
      row.id,
      isSilent(row) ? 'not known' : `${row.isLeast === true ? '≤ ' : ''}${writeDays(row.timeToSurvive)}`,
      writeDays(row.timeToRecover),
      typeof row.gap === 'string' ? 'none' : `${bound(row, row.gap)}${writeDays(row.gap)}`,
      `${bound(row, row.performanceImpact)}${writeMoney(row.performanceImpact)}`,
      row.riskExposureIndex === null ? '–' : row.riskExposureIndex.toFixed(2),
      [isSilent(row) ? 'No stock on file.' : '', row.reason ?? ''].filter((one) => one !== '').join(' '),
    ]);
  const more = rows.length > cells.length ? `… and ${rows.length - cells.length} more; --json has them all.\n` : '';
  return writeTextTable(columns, cells) + more;
}

/** Days with one decimal, or that there is no end of them: sales outlast what was looked at. */
function writeDays(days: OutageRow['gap']): string {
  if (days === null) return '–';
  return typeof days === 'number' ? days.toFixed(1) : 'beyond the horizon';
}

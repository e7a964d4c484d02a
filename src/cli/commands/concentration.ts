import { analyseConcentration } from '../../engine/concentration/analyse.ts';
import { CONCENTRATION_LEVELS } from '../../engine/concentration/report.ts';
import type { ConcentrationReport } from '../../engine/concentration/report.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments, readChoice } from '../reading/read-arguments.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { nameSome } from '../../documents/words/name-some.ts';
import { toPlainText, writePercent, writeTextTable } from '../text-table.ts';

/** Below a whole coverage by less than this it is rounding. */
const ROUNDING = 1e-9;

/** `concentration W`: how few sources each part hangs on, and the single points of failure of each product. */
export const concentration: Command = {
  usage: 'concentration W [--level site|company|country] [--no-inference]',
  summary: 'HHI, effective number of sources, hidden concentration, single points of failure',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      json: { type: 'boolean' },
      level: { type: 'string' },
      'no-inference': { type: 'boolean' },
    });
    const level = readChoice(args, 'level', CONCENTRATION_LEVELS, 'company');
    const { dataset, dataVersion, catalogue } = await openData(args, surroundings);
    surroundings.tell('analysing …');
    const report = analyseConcentration({
      dataset,
      catalogue,
      question: { dataVersion, level, inference: !args.flag('no-inference') },
    });
    return { output: args.flag('json') ? writeJson(report) : describeConcentration(report), exitCode: 0 };
  },
};

function describeConcentration(report: ConcentrationReport): string {
  const columns = [
    { title: 'part' },
    { title: 'HHI', right: true },
    { title: 'effective sources', right: true },
    { title: 'hidden', right: true },
    { title: 'known', right: true },
    { title: 'largest source' },
  ];
  const rows = report.items.map((item) => {
    const [largest] = item.shares.toSorted((a, b) => b.share - a.share || b.openShare - a.openShare);
    return [
      `${item.partNumber} ${item.description}`,
      writeInterval(item.hhi),
      writeInterval(item.effectiveSources),
      item.hidden === null ? '–' : item.hidden.toFixed(2),
      writePercent(item.coverage),
      largest === undefined ? '' : `${largest.name} ${writeShare(largest)}`,
    ];
  });
  const products = report.products.map(({ partNumber, producible, dominators, andOrSinglePoints, minimumCut }) => {
    if (!producible)
      return `${partNumber}: not producible on the data at hand, which is a gap and not the absence of single points.\n`;
    if (minimumCut.length === 0)
      return `${partNumber}: no source of a part of it is on file, so nothing is said of single points.\n`;
    return (
      `${partNumber}: ${andOrSinglePoints.length} single points of failure, ${dominators.length} of them on every path; ` +
      `the smallest cut has ${minimumCut.length} (${minimumCut.slice(0, 5).join(', ')}${minimumCut.length > 5 ? ' …' : ''}).\n`
    );
  });
  const basis = `Level ${report.level} · data ${report.dataVersion.slice(0, 12)} · catalogue ${report.catalogueVersion}\n`;
  return [basis, writeTextTable(columns, rows), [...products, ...sayUnseen(report)].map(toPlainText).join('\n')].join(
    '\n',
  );
}

/** A source nobody knows is on no path that is counted, and may be a single point all the same; typical contents are no facts to state. */
function sayUnseen({ items }: ConcentrationReport): string[] {
  const unseen = items.filter(({ coverage, inferred }) => coverage < 1 - ROUNDING && !inferred);
  const parts = unseen.map(({ partNumber }) => partNumber);
  return parts.length === 0
    ? []
    : [
        `Who supplies ${nameSome(parts, 3)} is not on file, or not for all of it: a source that nobody knows may be a single point of failure too.\n`,
      ];
}

/** The share on file, and up to which it may rise where sources hold a share together that nobody has divided. */
function writeShare({ share, openShare }: ConcentrationReport['items'][number]['shares'][number]): string {
  return openShare > 0 ? `${writePercent(share)} to ${writePercent(share + openShare)}` : writePercent(share);
}

function writeInterval({ low, high }: { low: number; high: number }): string {
  const [one, other] = [low.toFixed(2), high.toFixed(2)];
  // Supply that nobody knows may come from any number of sources.
  if (!Number.isFinite(high)) return `${one} or more`;
  return one === other ? one : `${one} – ${other}`;
}

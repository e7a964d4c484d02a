import { sayNote } from '../../domain/notes/say-note.ts';
import { followShock, SECTOR_RULES } from '../../engine/inventory-dynamics/company-shock.ts';
import { RATIONING_RULES } from '../../engine/inventory-dynamics/ration.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { type Arguments, readArguments, readChoice, readWholeNumber } from '../reading/read-arguments.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { describeEdges, spreadOverEdges } from './spread-edges.ts';
import { Refusal } from '../refusal.ts';
import { toPlainText, writeMoney, writePercent, writeTextTable } from '../text-table.ts';
import { hasNote } from '../../documents/words/has-note.ts';
import { SHOCK_MODELS, type ShockQuestion, type ShockReport } from '../../engine/inventory-dynamics/shock-report.ts';

/** Places for a person's eyes; programs get all. */
const MOST_PRINTED = 20;

/** `spread W --site ID` or `spread --edges E.csv --damages D.csv`: how shocks travel through stocks and orders, day by day. */
export const spread: Command = {
  usage:
    'spread (W --site ID | --edges E.csv --damages D.csv [--firms F.csv] [--rebuild DAYS --builders A,B…]) [--damage SHARE] [--recovery DAYS|never] [--model firms|sectors] [--rule prop|fclast|fill] [--stock-days 15] [--reorder-days 6] [--days 365]',
  summary: 'production and final consumption over time after a shock to one site, by inventory dynamics',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      json: { type: 'boolean' },
      site: { type: 'string' },
      damage: { type: 'string' },
      recovery: { type: 'string' },
      model: { type: 'string' },
      rule: { type: 'string' },
      'stock-days': { type: 'string' },
      'reorder-days': { type: 'string' },
      days: { type: 'string' },
      edges: { type: 'string' },
      firms: { type: 'string' },
      damages: { type: 'string' },
      rebuild: { type: 'string' },
      builders: { type: 'string' },
    });
    const edges = args.text('edges');
    if (edges !== undefined) {
      refuseOptions(args, ['site', 'damage', 'recovery'], 'goes with a workspace; damages of edges stand in --damages');
      const found = await spreadOverEdges(args, edges, surroundings);
      return { output: args.flag('json') ? writeJson(found) : describeEdges(found), exitCode: 0 };
    }
    refuseOptions(args, ['firms', 'damages', 'rebuild', 'builders'], 'goes with --edges');
    const question = readQuestion(args);
    const { dataset, dataVersion, catalogue } = await openData(args, surroundings);
    if (!dataset.sites.some(({ siteId }) => siteId === question.siteId)) {
      throw new Refusal(`There is no site ${question.siteId}.`);
    }
    surroundings.tell('following the shock …');
    const report = followShock({ dataset, dataVersion, catalogue }, question);
    if (report === null) {
      throw new Refusal(
        `The site ${question.siteId} sells nothing whose price and volume are on file, so no shock to it can travel.`,
      );
    }
    return { output: args.flag('json') ? writeJson(report) : describeShock(report), exitCode: 0 };
  },
};

function refuseOptions(args: Arguments, names: readonly string[], why: string): void {
  for (const name of names) if (args.text(name) !== undefined) throw new Refusal(`--${name} ${why}.`);
}

function readQuestion(args: Arguments): ShockQuestion {
  const siteId = args.text('site');
  if (siteId === undefined) throw new Refusal('Name the site that is struck: --site ID.');
  const text = args.text('damage') ?? '1';
  const damage = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(damage > 0 && damage <= 1)) {
    throw new Refusal(`--damage takes a share above 0 and up to 1, not “${text}”.`);
  }
  const days = (name: string, otherwise: number): number =>
    readWholeNumber(args, name, { min: 1, max: 1096, otherwise });
  return {
    model: readChoice(args, 'model', SHOCK_MODELS, 'firms'),
    siteId,
    damage,
    recoveryDays: args.text('recovery') === 'never' ? null : days('recovery', 60),
    rule: readChoice(args, 'rule', RATIONING_RULES, 'prop'),
    stockDays: days('stock-days', 15),
    reorderDays: days('reorder-days', 6),
    days: days('days', 365),
  };
}

function describeShock(report: ShockReport): string {
  const { currency, normal, lost, firstDay, backDay, collapsed, placeCount } = report;
  const back = report.recoveryDays === null ? 'for good' : `back evenly over ${report.recoveryDays} days`;
  const rules =
    report.model === 'firms'
      ? `every site by itself, shortage shared by ${report.rule}`
      : `sites of one category in one country as one, production falls below ${writePercent(SECTOR_RULES.criticalShare)} of the stock, capacity stretches to ${SECTOR_RULES.overproduction.most} in ${SECTOR_RULES.overproduction.days} days`;
  // Without a product of known price and demand the model has no customers that could get less.
  const knowsSales = normal.consumption > 0;
  const short = !knowsSales
    ? 'What customers outside get is not known: no product that is made here has a price and a demand on file.\n'
    : firstDay === null
      ? `Customers outside get all that they ask for${hasNote(report, 'unsold-products-left-out') ? ' of what has a price and a demand on file' : ''}.\n`
      : `Customers outside get less from day ${firstDay}, ${backDay === null ? 'to the end' : `and all again from day ${backDay}`}; the worst day ${writePercent(1 - Math.min(...report.series.consumption) / normal.consumption)} less.\n`;
  const isLeast = hasNote(report, 'unsold-products-left-out') || hasNote(report, 'sites-without-trade');
  const bound = isLeast ? 'at least, of what is known: ' : '';
  const head = [
    `${writePercent(report.damage)} of ${toPlainText(report.siteId)} gone on day 0, ${back}; ${report.days} days; stock ${report.stockDays} days, a gap closed in ${report.reorderDays}`,
    `Inventory dynamics, ${rules}. Another model than simulate: no parts, licences, lead times or levers.`,
    `Lost in ${currency}: ${bound}production ${writeMoney(lost.production)}, final consumption ${knowsSales ? writeMoney(lost.consumption) : 'not known'}, value added ${writeMoney(lost.valueAdded)}`,
    ...report.notes.map(sayNote),
  ];
  const table = writeTextTable(
    [
      { title: 'place' },
      { title: 'category' },
      ...['lost', 'least', 'from day'].map((title) => ({ title, right: true })),
    ],
    report.places
      .slice(0, MOST_PRINTED)
      .map(({ id, category, lost: missing, least, firstDay: from }) => [
        toPlainText(id),
        category ?? '',
        writeMoney(missing),
        writePercent(least),
        String(from ?? ''),
      ]),
  );
  const all = `${report.places.length} of ${placeCount} make less than normal at some time${report.places.length > MOST_PRINTED ? '; --json has them all' : ''}.\n`;
  const end = collapsed ? 'At the end less than half of final consumption is left: shortage makes shortage.\n' : '';
  return [head.map((line) => `${line}\n`).join('') + short + end, table + all].join('\n');
}

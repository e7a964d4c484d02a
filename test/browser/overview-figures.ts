import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ExposureReport, Fills } from '../../src/engine/exposure/report.ts';
import { readPlain, writeAmount, writeAmounts, writeRange, writeShare } from './expected-text.ts';

const FILLS = [
  ['surely', 'Surely'],
  ['possibly', 'Possibly'],
  ['ifPausedBack', 'If suspended rules return'],
  ['cannotBeJudged', 'Cannot be judged'],
  ['notExposed', 'Not exposed'],
] as const;

/** The figures of the Overview page as lines of text, section by section, in the order of the page. */
export type OverviewFigures = {
  fills: string[];
  beside: string[];
  bar: string;
  products: string[];
  coverage: string;
  pathsTitle: string;
  paths: string[];
  stages: string[];
  questions: string[];
};

/** Background that is folded until somebody opens it. */
const FOLDED = [/paths? (that )?carr/i, 'At which stage', 'Best next questions'];

/** What stands on the Overview page now, what is folded opened. */
export async function readOverview(page: Page): Promise<OverviewFigures> {
  const main = page.getByRole('main');
  const finding = main.getByRole('region', { name: 'The finding' });
  const products = main.getByRole('region', { name: 'By product' });
  const paths = main.getByRole('region', { name: /paths? (that )?carr/i });
  for (const name of FOLDED) {
    await main
      .getByRole('region', { name })
      .locator('details')
      .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  }
  const read = async (lines: Promise<string[]>) => (await lines).map(readPlain);
  const texts = await read(finding.getByRole('listitem').allInnerTexts());
  const bars = await products.getByRole('img').evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')));
  const rows = await read(products.getByRole('listitem').allInnerTexts());
  return {
    fills: texts.slice(0, FILLS.length).map((text) => text.replace(/ ?, open the arithmetic.*/, '')),
    beside: texts.slice(FILLS.length),
    bar: readPlain((await finding.getByRole('img').getAttribute('aria-label')) ?? ''),
    products: rows.map((row, index) => `${row} · ${readPlain(bars[index] ?? '')}`),
    coverage: readPlain(await products.locator('p').filter({ hasText: 'seen' }).innerText()),
    pathsTitle: (await read(paths.getByRole('heading').allInnerTexts())).join(),
    paths: await read(paths.getByRole('listitem').allInnerTexts()),
    stages: await read(main.getByRole('region', { name: 'At which stage' }).getByRole('listitem').allInnerTexts()),
    questions: await read(
      main.getByRole('region', { name: 'Best next questions' }).getByRole('listitem').allInnerTexts(),
    ),
  };
}

function writeBar(label: string, fills: Fills): string {
  const shares = FILLS.filter(([fill]) => fills[fill] > 0).map(
    ([fill, name]) => `${name.toLowerCase()} ${writeShare(fills[fill] / fills.revenue)}`,
  );
  return `${label}: ${shares.join(', ')}`;
}

const COUNTS = ['No path carries', 'One path carries', 'Two paths carry', 'Three paths carry', 'Four paths carry'];
const STATUS_WORDS: Readonly<Record<string, string>> = { 'in-force': 'in force', unconfirmed: 'unclear' };
const STAGE_WORDS: Readonly<Record<string, string>> = {
  mining: 'Mine',
  metal: 'Metal, alloy',
  pCAM: 'Precursor',
  CAM: 'Cathode',
  'electrolyte-salt': 'Electrolyte salt',
  'copper-foil': 'Copper foil',
  'aluminium-foil': 'Aluminium foil',
};

function nameStage(key: string): string {
  return STAGE_WORDS[key] ?? key.charAt(0).toUpperCase() + key.slice(1);
}

/** A description without what tells its variants apart. */
function shorten(description: string): string {
  return description.split(', ', 1).join();
}

function writePath(path: ExposureReport['paths'][number], money: string): string {
  const last = path.steps.at(-1);
  const place =
    last === undefined || last.country === null
      ? (last?.siteName ?? 'source not known')
      : last.siteName === null
        ? `unseen source in ${last.country}`
        : `${last.siteName} ${last.country}`;
  const chain = [...path.steps.map(({ description }) => shorten(description)), path.decides, place].join(' › ');
  return `${money} ${chain} ${path.code ?? 'no code'} ${STATUS_WORDS[path.status] ?? path.status}`;
}

/** What depends on Chinese technology, up to the most that may where plants do not say. */
function writeKnowHow({ totals, knowHowOpen, currency }: ExposureReport): string {
  const sure = writeAmount(totals.knowHow, currency);
  return knowHowOpen.plants.length === 0 ? sure : `${sure} – ${writeAmount(knowHowOpen.atMost, currency)}`;
}

/** What the Overview page has to show of a report, worked out from its numbers alone. */
export function writeOverview(report: ExposureReport): OverviewFigures {
  const { totals, currency, linearTotals, paths } = report;
  const money = writeAmounts(
    FILLS.map(([fill]) => totals[fill]),
    currency,
  );
  const products = report.products.toSorted((a, b) => b.revenue - a.revenue);
  const revenues = writeAmounts(
    products.map(({ revenue }) => revenue),
    currency,
  );
  const pathMoney = writeAmounts(
    paths.map((path) => path.money),
    currency,
  );
  const asked = report.questions.slice(0, 5);
  const questionMoney = writeAmounts(
    asked.map(({ revenueAtRisk }) => revenueAtRisk),
    currency,
  );
  const { seen, declared, inferred, unknown } = totals.coverage;
  const unjudged = linearTotals.cannotBeJudged;
  const silent = report.knowHowOpen.plants;
  return {
    fills: FILLS.map(([fill, name], i) => `${name} ${money[i] ?? ''} ${writeShare(totals[fill] / totals.revenue)}`),
    beside: [
      `Depends on Chinese technology ${writeKnowHow(report)} counted apart${silent.length > 0 ? `; not known of ${silent.length} plants with ${new Set(silent.flatMap(({ partNumbers }) => partNumbers)).size} parts` : ''}`,
      `By purchase cost only ${writeAmount(linearTotals.surely + linearTotals.possibly, currency)} every part replaceable${unjudged > 0 ? `; ${writeAmount(unjudged, currency)} cannot be judged` : ''}`,
    ],
    bar: writeBar('Yearly revenue by exposure', totals),
    products: products.map((product, i) => {
      const range = writeRange(product.surely / product.revenue, 1 - product.notExposed / product.revenue);
      const bar = writeBar(`Revenue of ${product.description}`, product);
      return `${product.description} ${revenues[i] ?? ''} ${range} · ${bar}`;
    }),
    coverage: `Known seen ${writeShare(seen)} declared ${writeShare(declared)} estimated ${writeShare(inferred)} not known ${writeShare(unknown)}`,
    pathsTitle: `${COUNTS[paths.length] ?? 'Five paths carry'} ${writeShare(report.pathsShare)}`,
    paths: paths.map((path, i) => writePath(path, pathMoney[i] ?? '')),
    stages: report.byStage
      .filter(({ share }) => share.ifUnknown >= 0.005)
      .map(({ key, share }) => `${nameStage(key)} ${writeRange(share.sure, share.ifUnknown)}`),
    questions: asked.map(
      ({ partNumber, fact, en, caution }, i) =>
        `${questionMoney[i] ?? ''} ${partNumber} ${fact} ${readPlain(en)}` +
        (caution?.beside.includes('en') === true ? ` ${caution.brief}` : ''),
    ),
  };
}

/** Waits until the Overview page shows a report, to the last figure. */
export async function expectOverview(page: Page, report: ExposureReport): Promise<void> {
  await expect.poll(() => readOverview(page)).toEqual(writeOverview(report));
}

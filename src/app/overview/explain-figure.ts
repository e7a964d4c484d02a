import type {
  ExposurePath,
  ExposureSummary,
  FillName,
  FourWorlds,
  GroupExposure,
} from '../../engine/exposure/report.ts';
import { formatMoney, getSharedMoneyScale } from '../format/money.ts';
import { nameGoods } from '../../documents/words/name-goods.ts';
import { formatFactor, formatShare } from '../format/number.ts';
import type { ControlsSearch, ExposureSearch } from '../url-state.ts';
import { FILL_NAMES, FILL_TEXTS, computeFillsOfWorlds } from '../words/fill-words.ts';
import { KNOW_HOW_RISKS } from '../words/know-how-words.ts';
import { getStageName } from '../words/stage-words.ts';

/** One row of an explanation's arithmetic, as text. */
export type ExplainedRow = { label: string; value: string; kind?: 'factor' | 'sum' | 'aside'; note?: string };

/** A figure opened: its meaning, its arithmetic, and the place of its rows. */
export type Explanation = {
  title: string;
  text: string;
  rows: ExplainedRow[];
  /** The rows behind the figure, on the Exposure page. */
  behind: { label: string; search: ExposureSearch }[];
  control?: { label: string; search: ControlsSearch };
};

/** Names a territory in words. */
export type NameTerritory = (code: string) => string;

/** How the lost share of a fill is read off the four worlds of stopping lanes (src/engine/exposure/README.md). */
const STEPS: Record<FillName, string> = {
  surely: 'the share of its output that is lost when every source that surely needs a licence stops',
  possibly: 'what is lost on top of that when every source that may need one stops as well',
  ifPausedBack: 'what is lost on top when the rules that are suspended, or unclear and undecided, apply again',
  cannotBeJudged: 'what is lost on top when every source that cannot be judged turns out to need one',
  notExposed: 'what is left of its output when all of that is lost',
};

/**
 * Opens the figure named by `open`: a fill, `product-…`, `path-…`, `paths`, `stage-…`, `country-…`, `coverage`, `know-how` or `linear`. Null
 * when the report has no such figure (a link to data since changed).
 */
export function explainFigure(report: ExposureSummary, open: string, nameTerritory: NameTerritory): Explanation | null {
  const fill = FILL_NAMES.find((name) => name === open);
  if (fill !== undefined) return explainFill(report, fill);
  if (open === 'coverage') return explainCoverage(report);
  if (open === 'know-how') return explainKnowHow(report);
  if (open === 'linear') return explainLinear(report);
  if (open === 'paths') return explainPaths(report);
  const at = open.indexOf('-');
  const kind = open.slice(0, at);
  const key = open.slice(at + 1);
  if (kind === 'product') return explainProduct(report, key);
  if (kind === 'path') return explainPath(report, report.paths[Number(key) - 1], nameTerritory);
  if (kind === 'stage') return explainGroup(report, report.byStage, key, getStageName(key), { stage: key });
  if (kind === 'country') return explainGroup(report, report.byCountry, key, nameTerritory(key), { country: key });
  return null;
}

/** One scale for all amounts of an arithmetic, set by its largest, to check the sum by. */
function getMoneyFormat({ currency }: ExposureSummary, largest: number): (amount: number) => string {
  const scale = getSharedMoneyScale([largest]);
  return (amount) => formatMoney(amount, currency, scale);
}

function explainFill(report: ExposureSummary, fill: FillName): Explanation {
  const money = getMoneyFormat(report, report.totals.revenue);
  const rows = report.products
    .filter((product) => product[fill] > 0)
    .map((product) => ({
      label: nameGoods(product),
      note: `${money(product.revenue)} × ${formatShare(product[fill] / product.revenue)}`,
      value: money(product[fill]),
    }));
  return {
    title: FILL_TEXTS[fill].label,
    text: `${FILL_TEXTS[fill].meaning} For each product: its yearly revenue × ${STEPS[fill]}.`,
    rows: [...rows, { label: 'All products', value: money(report.totals[fill]), kind: 'sum' }],
    behind: [{ label: 'The parts behind it', search: { facet: fill } }],
  };
}

function explainProduct(report: ExposureSummary, partNumber: string): Explanation | null {
  const product = report.products.find((one) => one.partNumber === partNumber);
  if (product === undefined) return null;
  const money = getMoneyFormat(report, product.revenue);
  const rows = FILL_NAMES.map((fill) => ({
    label: FILL_TEXTS[fill].label,
    note: `${money(product.revenue)} × ${formatShare(product[fill] / product.revenue)}`,
    value: money(product[fill]),
  }));
  return {
    title: nameGoods(product),
    text: 'Every essential part that does not arrive stops the product, so its loss is the largest among its parts. The five fills add up to the revenue.',
    rows: [...rows, { label: 'Yearly revenue', value: money(product.revenue), kind: 'sum' }],
    behind: [{ label: 'The parts of this product', search: { product: partNumber } }],
  };
}

/** A place in words: site and country as far as they are known. */
function getPlace(step: ExposurePath['steps'][number], nameTerritory: NameTerritory): string {
  const country = step.country === null ? null : nameTerritory(step.country);
  return [step.siteName, country].filter((piece) => piece !== null).join(', ') || 'an unknown source';
}

function explainPath(
  report: ExposureSummary,
  path: ExposurePath | undefined,
  nameTerritory: NameTerritory,
): Explanation | null {
  if (path === undefined) return null;
  const product = report.products.find((one) => one.partNumber === path.productPartNumber);
  const money = getMoneyFormat(report, product?.revenue ?? path.money);
  const last = path.steps.at(-1);
  return {
    title: last === undefined ? 'A path' : `${nameGoods(last)} from ${getPlace(last, nameTerritory)}`,
    text: 'Revenue of the product × the share of every step down to the source that needs a licence. Paths overlap where they share a product; they are not added.',
    rows: [
      {
        label: `Revenue of ${product === undefined ? path.productPartNumber : nameGoods(product)}`,
        value: money(product?.revenue ?? Number.NaN),
      },
      ...path.steps.map((step, index) => ({
        label: index === 0 ? `× share made at ${getPlace(step, nameTerritory)}` : `× ${nameGoods(step)}`,
        ...(index === 0 ? {} : { note: `from ${getPlace(step, nameTerritory)}` }),
        value: formatFactor(step.share),
      })),
      { label: 'Revenue that rests on this path', value: money(path.money), kind: 'sum' },
    ],
    behind: last === undefined ? [] : [{ label: `${last.partNumber}, in full`, search: { part: last.partNumber } }],
    control: { label: path.code ?? 'The rule', search: { item: path.itemId } },
  };
}

/** The goods at the end of a path; undefined: it has no step. */
function nameLast({ steps }: ExposurePath): string | undefined {
  const last = steps.at(-1);
  return last === undefined ? undefined : nameGoods(last);
}

function explainPaths(report: ExposureSummary): Explanation {
  const money = getMoneyFormat(report, report.totals.revenue);
  return {
    title: `What ${report.paths.length} paths carry`,
    text: `With only the sources of these paths stopped, ${formatShare(report.pathsShare)} of the revenue is lost that all sources put at risk which surely or possibly need a licence. The single figures overlap where paths share a product, so they do not add up to it.`,
    rows: report.paths.map((path) => ({
      label: nameLast(path) ?? path.decides,
      note: path.decides,
      value: money(path.money),
    })),
    behind: [{ label: 'All parts, by revenue at risk', search: { sort: '-risk' } }],
  };
}

function explainGroup(
  report: ExposureSummary,
  groups: readonly GroupExposure[],
  key: string,
  name: string,
  search: ExposureSearch,
): Explanation | null {
  const group = groups.find((one) => one.key === key);
  if (group === undefined) return null;
  const money = getMoneyFormat(report, group.value);
  return {
    title: name,
    text: 'Purchase value (volume × price) of all that is made there, weighted by the share of each source that would be lost. The rest of the value is not exposed.',
    rows: [
      ...getWorldRows(group.share, (share) => ({ note: formatShare(share), value: money(group.value * share) })),
      { label: 'Purchase value', value: money(group.value), kind: 'sum' },
    ],
    behind: [{ label: `Parts from here`, search }],
  };
}

function getWorldRows(share: FourWorlds, toRow: (share: number) => { note: string; value: string }): ExplainedRow[] {
  const fills = computeFillsOfWorlds(share);
  return FILL_NAMES.map((fill) => ({ label: FILL_TEXTS[fill].label, ...toRow(fills[fill]) }));
}

function explainCoverage(report: ExposureSummary): Explanation {
  const { seen, declared, inferred, unknown } = report.totals.coverage;
  return {
    title: 'Coverage',
    text: 'Share of purchase value by how it is known who ships it. Known is what is seen or declared.',
    rows: [
      { label: 'Seen in your own records', value: formatShare(seen) },
      { label: 'Declared by a supplier', value: formatShare(declared) },
      { label: 'Known', value: formatShare(seen + declared), kind: 'sum' },
      { label: 'Estimated from market shares', value: formatShare(inferred), kind: 'aside' },
      { label: 'Not known', value: formatShare(unknown), kind: 'aside' },
    ],
    behind: [{ label: 'Parts that cannot be judged', search: { facet: 'cannotBeJudged' } }],
  };
}

function explainKnowHow(report: ExposureSummary): Explanation {
  const money = getMoneyFormat(report, report.totals.revenue);
  const products = report.products.filter((product) => product.knowHow > 0);
  return {
    title: 'Depends on Chinese technology',
    text: 'Revenue of products that need a plant outside China which works with Chinese technology named by a rule. It is counted apart from the exposure: an operating plant goes on shipping; what is at risk is its build, ramp, expansion or service.',
    rows: [
      ...products.map((product) => ({ label: nameGoods(product), value: money(product.knowHow) })),
      { label: 'All products', value: money(report.totals.knowHow), kind: 'sum' },
      ...(report.knowHowOpen.plants.length === 0
        ? []
        : [
            {
              label: 'At most',
              note: 'if the plants of which it is not known depend on it too',
              value: money(report.knowHowOpen.atMost),
              kind: 'aside' as const,
            },
          ]),
      ...report.knowHowOpen.plants.map(({ siteId, siteName, country }) => ({
        label: siteName || siteId,
        note: 'not known whether it works with Chinese technology that a rule names',
        value: country ?? 'country not known',
        kind: 'aside' as const,
      })),
      ...report.knowHow.map((finding) => ({
        label: finding.siteName,
        note: KNOW_HOW_RISKS[finding.atRisk].short,
        value: finding.country ?? 'country not known',
        kind: 'aside' as const,
      })),
    ],
    behind: [{ label: 'The sites', search: { tab: 'sites' } }],
  };
}

function explainLinear(report: ExposureSummary): Explanation {
  const money = getMoneyFormat(report, report.totals.revenue);
  return {
    title: 'By purchase cost only',
    text: 'The same hits, with every part taken as replaceable in proportion to its cost: a missing part costs its share of the purchases instead of stopping the line. It is the lower reading; the page shows the one in which essential parts stop a product.',
    rows: [
      ...FILL_NAMES.map((fill) => ({
        label: FILL_TEXTS[fill].label,
        note: `${money(report.totals[fill])} when essential parts stop a product`,
        value: money(report.linearTotals[fill]),
      })),
      { label: 'Yearly revenue', value: money(report.linearTotals.revenue), kind: 'sum' },
    ],
    behind: [],
  };
}

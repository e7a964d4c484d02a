import { fillPreset } from '../catalogue/fill-preset.ts';
import type { Episode, Forecast } from '../catalogue/past/past-schema.ts';
import type { Catalogue } from '../catalogue/schema.ts';
import { hashBytes } from '../domain/content-hash.ts';
import type { Dataset } from '../domain/dataset.ts';
import { USUAL_REACTIONS } from '../domain/scenario/reactions.ts';
import { type Scenario, scenario } from '../domain/scenario/scenario.ts';
import { USUAL_PATIENCE, USUALLY_ASSUMED } from '../domain/scenario/assumed.ts';
import { forecastQuestions, type PlantRows } from '../engine/backtest/measure-draws.ts';
import type { ScenarioPlan } from '../engine/simulation/scenario/planned-scenario.ts';
import { planScenario } from '../engine/simulation/scenario/scenario-plan.ts';
import { importFiles } from '../intake/import-files.ts';

/** Draws of each episode: enough to know a share to some five hundredths. */
export const BACKTEST_DRAWS = 200;
const UNITS_A_YEAR = 36_500;

/** Runs one episode of the past as any scenario and returns the model's answers to its questions. */
export async function forecastEpisode(episode: Episode, catalogue: Catalogue): Promise<Forecast[]> {
  const dataset = await readCompany(episode, catalogue);
  const plan = planScenario(dataset, catalogue, writeScenario(episode, catalogue));
  return forecastQuestions(plan, episode.questions, (plants) => findRows(plan, episode, plants), BACKTEST_DRAWS);
}

/** The name of episodes with their forecasts: one digit more or less, and it is another. */
export function hashForecasts(episodes: readonly Episode[], forecasts: readonly Forecast[]): string {
  return hashBytes(new TextEncoder().encode(JSON.stringify({ episodes, draws: BACKTEST_DRAWS, forecasts })));
}

function writeScenario(episode: Episode, catalogue: Catalogue): Scenario {
  const preset = catalogue.scenarioPresets.find(({ id }) => id === episode.presetId);
  const filled =
    preset === undefined
      ? { disruptions: [], reactions: USUAL_REACTIONS, stillWaitingAfterQuarter: USUAL_PATIENCE }
      : fillPreset(preset, episode.chosen);
  return scenario.parse({
    ...filled,
    disruptions: episode.disruptions ?? filled.disruptions,
    id: episode.id,
    name: episode.name,
    note: episode.known,
    presetId: episode.presetId,
    locked: false,
    lockedOn: null,
    clocks: { lawDate: episode.lawDate, suspensionEnd: 'inclusive' },
    assumptions: {},
    inference: false,
    startDate: episode.startDate,
    horizonDays: episode.horizonDays,
    stepDays: 1,
    seed: 1,
    draws: BACKTEST_DRAWS,
    sharing: { rule: 'pro-rata' },
    targetCoverDays: null,
    assumed: { ...USUALLY_ASSUMED, coverDays: { ...USUALLY_ASSUMED.coverDays, ...episode.cover } },
    levers: [],
  });
}

const PRODUCT = 'P-';
const namePlant = (group: string, number: number): string => `${group}-${number + 1}`;

/** The plants of an episode as the files of a company, read as any other. */
async function readCompany({ id, goods, plants }: Episode, catalogue: Catalogue): Promise<Dataset> {
  const each = plants.flatMap((group) =>
    Array.from({ length: group.count }, (_, number) => ({ ...group, site: namePlant(group.id, number) })),
  );
  const tables: Record<string, readonly (readonly (string | number)[])[]> = {
    suppliers: [
      ['supplier_id', 'name', 'country', 'role'],
      ['US', 'The plants', plants[0]?.country ?? '', 'own'],
      ...goods.map((one) => [one.id, `Maker of ${one.id}`, one.madeIn, '']),
    ],
    sites: [
      ['site_id', 'supplier_id', 'country'],
      ...each.map(({ site, country }) => [site, 'US', country]),
      ...goods.map((one) => [`made-${one.id}`, one.id, one.madeIn]),
    ],
    parts: [
      ['part_number', 'kind', 'category', 'form', 'unit_price', 'unit_margin', 'currency', 'annual_demand'],
      ...each.map(({ site, makes }) => [PRODUCT + site, 'product', makes, '', 100, 10, 'EUR', UNITS_A_YEAR]),
      ...goods.map((one) => [one.id, 'component', one.category, one.form, 1, '', 'EUR', '']),
    ],
    bom: [['parent', 'child', 'quantity'], ...each.map(({ site, needs }) => [PRODUCT + site, needs, 1])],
    composition: [
      ['part_number', 'substance', 'mass_pct_min', 'mass_pct_max', 'evidence'],
      ...goods.flatMap((one) =>
        one.contents.map(([substance, share]) => [one.id, substance, share, share, 'declared']),
      ),
    ],
    properties: [
      ['part_number', 'property', 'text', 'evidence'],
      ...goods.flatMap((one) => one.properties.map(([property, text]) => [one.id, property, text, 'declared'])),
    ],
    sourcing: [
      ['part_number', 'site_id', 'buyer_site_id', 'share_pct', 'lead_time_days', 'evidence'],
      ...each.map(({ site }) => [PRODUCT + site, site, '', 100, 0, 'declared']),
      ...each.map(({ site, needs }) => [needs, `made-${needs}`, site, 100, '', 'declared']),
    ],
    rates: [
      ['currency', 'per_reporting'],
      ['EUR', 1],
    ],
  };
  const files = Object.entries(tables).map(([name, rows]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(rows.map((row) => `${row.join(',')}\n`).join('')),
  }));
  const { dataset, document } = await importFiles(files, { name: id, demo: false, dataDate: null, catalogue });
  if (dataset === null) throw new Error(`The episode ${id} cannot be read: ${JSON.stringify(document.problems[0])}`);
  return dataset;
}

function findRows({ network, net }: ScenarioPlan, { plants }: Episode, of: string | null): PlantRows {
  const groups = plants.filter(({ id }) => of === null || id === of);
  const sites = new Set(groups.flatMap(({ id, count }) => Array.from({ length: count }, (_, at) => namePlant(id, at))));
  const isOfThem = (product: number): boolean =>
    sites.has(network.parts[network.products[product]!.part]!.partNumber.slice(PRODUCT.length));
  return {
    products: [...net.products.entries()].flatMap(([row, { product }]) => (isOfThem(product) ? [row] : [])),
    lanes: Array.from({ length: network.laneCount }, (_, lane) => lane).filter((lane) => {
      const source = network.laneSource[lane]!;
      const buyer = network.siteIds[network.groupBuyerSite[network.laneGroup[lane]!]!] ?? '';
      return sites.has(buyer) && source >= 0 && network.siteIds[network.nodeSite[source]!] !== buyer;
    }),
  };
}

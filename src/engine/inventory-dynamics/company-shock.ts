import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { type CompanyFirms, computeCompanyFirms } from '../requirements/company-firms.ts';
import { ENGINE_VERSION } from '../version.ts';
import { createFirmInventory } from './firm-inventory.ts';
import { followModel, type InventoryModel } from './inventory-model.ts';
import { buildSectorEconomy } from './sector-economy.ts';
import { createSectorInventory } from './sector-inventory.ts';
import type { ShockQuestion, ShockedPlace, ShockReport } from './shock-report.ts';

const DAYS_PER_YEAR = 365;
/** Production counts as normal again when it lacks no more than this share. */
const NORMAL = 0.001;
/** Share of final consumption; an end of a course below it counts as a collapse. */
const COLLAPSED = 0.5;

/** Values of `sectors` where nothing is chosen: stock below which production falls, most production over capacity, days to get there. */
export const SECTOR_RULES = { criticalShare: 0.8, overproduction: { most: 1.25, days: 365 } } as const;

type Economy = { model: InventoryModel; places: Pick<ShockedPlace, 'id' | 'category' | 'country'>[] };

/**
 * Follows a shock to one site through a company's network as inventory models do, day by day; null if the site is not in the data, or sells
 * nothing of known price and volume. Another model than the company simulation: it knows money between sites, not parts, licences, lead times or
 * levers.
 */
export function followShock(
  { dataset, catalogue, dataVersion }: { dataset: Dataset; catalogue: Catalogue; dataVersion: string },
  question: ShockQuestion,
): ShockReport | null {
  const company = computeCompanyFirms(dataset, catalogue);
  const struck = company.firms.findIndex(({ siteId }) => siteId === question.siteId);
  const sold = listSales(company);
  if (struck < 0 || !(sold[struck]! > 0)) return null;
  const { model, places } =
    question.model === 'firms' ? createFirms(company, struck, question) : createSectors(company, struck, question);
  // The model stands at its normal state before the first step.
  const usual = model.production.slice();
  const normal = {
    production: sum(usual),
    consumption: sum(model.consumed),
    valueAdded: usual.reduce((all, made, row) => all + made * model.valueAddedShare[row]!, 0),
  };
  const course = followModel(model, question.days);
  const [production, consumption, valueAdded] = [course.totalProduction, course.finalConsumption, course.valueAdded];
  const lack = (values: Float64Array, whole: number): number =>
    values.reduce((lost, value) => lost + (whole - value), 0);
  const isShort = (value: number, whole: number): boolean => value < whole * (1 - NORMAL);
  const first = consumption.findIndex((value) => isShort(value, normal.consumption));
  const last = consumption.findLastIndex((value) => isShort(value, normal.consumption));
  const shocked = places.map((place, row): ShockedPlace => {
    const made = Float64Array.from(course.production, (day) => day[row]!);
    const whole = usual[row]!;
    const from = made.findIndex((value) => isShort(value, whole));
    return {
      ...place,
      normal: whole,
      lost: lack(made, whole),
      least: whole > 0 ? Math.min(1, made.reduce((low, value) => Math.min(low, value), whole) / whole) : 1,
      firstDay: from < 0 ? null : from,
    };
  });
  return {
    ...question,
    dataVersion,
    engineVersion: ENGINE_VERSION,
    currency: dataset.settings.reportingCurrency,
    normal,
    series: {
      day: Array.from({ length: question.days }, (_, day) => day),
      production: [...production],
      consumption: [...consumption],
      valueAdded: [...valueAdded],
    },
    lost: {
      production: lack(production, normal.production),
      consumption: lack(consumption, normal.consumption),
      valueAdded: lack(valueAdded, normal.valueAdded),
    },
    firstDay: first < 0 ? null : first,
    backDay: last < 0 || last === question.days - 1 ? null : last + 1,
    collapsed: normal.consumption > 0 && (consumption.at(-1) ?? normal.consumption) < COLLAPSED * normal.consumption,
    places: shocked.filter(({ firstDay }) => firstDay !== null).toSorted((one, other) => other.lost - one.lost),
    placeCount: shocked.filter((place) => place.normal > 0).length,
    notes: company.notes,
  };
}

/** By firm, its sales a year to firms and to customers outside. */
function listSales({ edges, finalSales }: CompanyFirms): Float64Array {
  const sold = finalSales.slice();
  for (const { seller, value } of edges) sold[seller]! += value;
  return sold;
}

function createFirms(company: CompanyFirms, struck: number, question: ShockQuestion): Economy {
  const { firms, edges, finalSales, sectors, countries } = company;
  const economy = {
    sectors: firms.map(({ sector }) => sector),
    finalDemand: Array.from(finalSales, (value) => value / DAYS_PER_YEAR),
    flows: edges.map(({ seller, buyer, value }) => ({
      supplier: seller,
      client: buyer,
      amount: value / DAYS_PER_YEAR,
    })),
    targetDays: firms.map(() => question.stockDays),
    reorderDays: question.reorderDays,
  };
  const damages = [
    { firm: struck, share: question.damage, recoveryDays: question.recoveryDays ?? Number.POSITIVE_INFINITY },
  ];
  return {
    model: createFirmInventory(economy, damages, question.rule),
    places: firms.map(({ siteId, sector }, row) => ({
      id: siteId,
      category: sectors[sector] ?? null,
      country: countries[row] ?? null,
    })),
  };
}

/** Sites of one category in one country as one place; the shock takes the struck site's part of its place. */
function createSectors(company: CompanyFirms, struck: number, question: ShockQuestion): Economy {
  const { firms, edges, finalSales, sectors, countries } = company;
  const sold = listSales(company);
  const nameOf = (row: number): string =>
    `${countries[row] ?? 'no country'}/${sectors[firms[row]!.sector] ?? 'no category'}`;
  const names = [...new Set(firms.map((_, row) => nameOf(row)))].toSorted();
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const placeOf = firms.map((_, row) => rowOf.get(nameOf(row))!);
  const one = names.map((_, place) => placeOf.indexOf(place));
  const finalDemand = names.map(() => 0);
  for (const [row, value] of finalSales.entries()) finalDemand[placeOf[row]!]! += value / DAYS_PER_YEAR;
  const place = placeOf[struck]!;
  const ofPlace = sold.reduce((all, value, row) => all + (placeOf[row] === place ? value : 0), 0);
  const share = (question.damage * sold[struck]!) / ofPlace;
  const economy = buildSectorEconomy({
    sectors: one.map((row) => firms[row]!.sector),
    sales: edges.map(({ seller, buyer, value }) => ({
      from: placeOf[seller]!,
      to: placeOf[buyer]!,
      amount: value / DAYS_PER_YEAR,
    })),
    finalDemand,
    capital: null,
  });
  const rules = {
    ...SECTOR_RULES,
    stockDays: sectors.map(() => question.stockDays),
    reorderDays: question.reorderDays,
  };
  // Production is cut by itself, as the value added of a place, from which its capital would follow, is not known to be positive.
  const event = {
    day: 0,
    duration: 0,
    hits: [{ place, capitalShare: 0, cutShare: share }],
    after: { kind: 'recovery', days: question.recoveryDays ?? Number.POSITIVE_INFINITY },
  } as const;
  return {
    model: createSectorInventory(economy, rules, [event]),
    places: one.map((row, at) => ({
      id: names[at]!,
      category: sectors[firms[row]!.sector] ?? null,
      country: countries[row] ?? null,
    })),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0);
}

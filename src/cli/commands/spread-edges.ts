import { RATIONING_RULES, type RationingRule } from '../../engine/inventory-dynamics/ration.ts';
import { createFirmInventory } from '../../engine/inventory-dynamics/firm-inventory.ts';
import { followModel, type InventoryModel } from '../../engine/inventory-dynamics/inventory-model.ts';
import { buildSectorEconomy } from '../../engine/inventory-dynamics/sector-economy.ts';
import { createSectorInventory } from '../../engine/inventory-dynamics/sector-inventory.ts';
import { SECTOR_RULES } from '../../engine/inventory-dynamics/company-shock.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Surroundings } from '../command.ts';
import { type Arguments, readChoice, readWholeNumber } from '../reading/read-arguments.ts';
import { type FirmDamageRow, type NamedFirms, readDamages, readFirms } from '../reading/read-firms.ts';
import { Refusal } from '../refusal.ts';
import { toPlainText, writeMoney, writePercent, writeTextTable } from '../text-table.ts';

const MOST_PRINTED = 20;
/** Production counts as less than normal when it lacks more than this share. */
const NORMAL = 0.001;
const MOST_DAYS = 1096;

/** Findings of `spread --edges`; money as the edges count it, a day. */
export type EdgeReport = ReturnType<typeof followEdges>;

/** How damages are gone through, as the arguments say. */
type EdgeQuestion = {
  readonly model: 'firms' | 'sectors';
  readonly rule: RationingRule;
  readonly stockDays: number;
  readonly reorderDays: number;
  readonly days: number;
  /** Days of ordering the loss anew, and the sectors asked; null: it comes back by itself. */
  readonly rebuild: { readonly days: number; readonly sectors: readonly number[] } | null;
};

/** Reads a list of sales and of damages and follows them; see `spread`. */
export async function spreadOverEdges(args: Arguments, edges: string, surroundings: Surroundings): Promise<EdgeReport> {
  const damagesPath = args.text('damages');
  if (damagesPath === undefined)
    throw new Refusal('--edges needs --damages D.csv: firm, damage, perhaps recovery and day.');
  if (args.paths.length > 0)
    throw new Refusal(`Give either a workspace or --edges, not ${args.paths[0] ?? ''} as well.`);
  const firms = await readFirms({ edges, firms: args.text('firms') }, surroundings);
  const damages = await readDamages(damagesPath, firms.names, surroundings);
  const question = readEdgeQuestion(args, firms);
  surroundings.tell('following the damages …');
  return followEdges(firms, damages, question);
}

function readEdgeQuestion(args: Arguments, firms: NamedFirms): EdgeQuestion {
  const days = (name: string, otherwise: number): number =>
    readWholeNumber(args, name, { min: 1, max: MOST_DAYS, otherwise });
  const model = readChoice(args, 'model', ['firms', 'sectors'], 'firms');
  const isRebuilt = args.text('rebuild') !== undefined;
  if (isRebuilt && model === 'firms')
    throw new Refusal('--rebuild goes with --model sectors: firms recover by themselves.');
  return {
    model,
    rule: readChoice(args, 'rule', RATIONING_RULES, 'prop'),
    stockDays: days('stock-days', 15),
    reorderDays: days('reorder-days', 6),
    days: days('days', 365),
    rebuild: isRebuilt ? { days: days('rebuild', 60), sectors: readBuilders(args, firms) } : null,
  };
}

/** Sectors, by number or category, asked to rebuild, each as much as the others. */
function readBuilders(args: Arguments, { sectors, categories }: NamedFirms): number[] {
  const text = args.text('builders');
  if (text === undefined) throw new Refusal('--rebuild needs --builders: the sectors that rebuild, such as 3,7.');
  return text.split(',').map((name) => {
    const sector = categories.includes(name.trim()) ? categories.indexOf(name.trim()) : Number(name);
    if (sectors.includes(sector)) return sector;
    throw new Refusal(`--builders names ${name}, and no firm is of that sector.`);
  });
}

function followEdges(firms: NamedFirms, damages: readonly FirmDamageRow[], question: EdgeQuestion) {
  const final = findFinalSales(firms);
  const { model, names } =
    question.model === 'firms'
      ? openFirms(firms, final.sales, damages, question)
      : openSectors(firms, final.sales, damages, question);
  const usual = model.production.slice();
  const normal = { production: sum(usual), consumption: sum(model.consumed) };
  const course = followModel(model, question.days);
  const lack = (values: Float64Array, whole: number): number => values.reduce((lost, value) => lost + whole - value, 0);
  const places = names
    .map((name, row) => {
      const made = Float64Array.from(course.production, (day) => day[row]!);
      const whole = usual[row]!;
      const firstDay = made.findIndex((value) => value < whole * (1 - NORMAL));
      const least = whole > 0 ? Math.min(1, made.reduce((low, value) => Math.min(low, value), whole) / whole) : 1;
      return { name, normal: whole, lost: lack(made, whole), least, firstDay };
    })
    .filter(({ firstDay }) => firstDay >= 0)
    .toSorted((one, other) => other.lost - one.lost);
  return {
    ...question,
    engineVersion: ENGINE_VERSION,
    damages: damages.map(({ firm, ...rest }) => ({ firm: firms.names[firm]!, ...rest })),
    normal,
    lost: {
      production: lack(course.totalProduction, normal.production),
      consumption: lack(course.finalConsumption, normal.consumption),
    },
    series: { production: [...course.totalProduction], consumption: [...course.finalConsumption] },
    places,
    placeCount: names.length,
    notes: [...firms.notes, ...final.notes],
  };
}

/** Sales outside by firm: those on file, else a firm's purchases beyond its sales, so nobody buys more than it makes. */
function findFinalSales({ sales, final, names }: NamedFirms): { sales: Float64Array; notes: string[] } {
  if (final !== null) return { sales: Float64Array.from(final), notes: [] };
  const open = new Float64Array(names.length);
  for (const { seller, buyer, value } of sales) {
    open[seller]! -= value;
    open[buyer]! += value;
  }
  return {
    sales: open.map((value) => Math.max(0, value)),
    notes: ['No final sales were given, so each firm sells outside what it buys beyond what it sells to firms.'],
  };
}

type Opened = { readonly model: InventoryModel; readonly names: readonly string[] };

function openFirms(
  { names, sectors, sales }: NamedFirms,
  finalDemand: Float64Array,
  damages: readonly FirmDamageRow[],
  { stockDays, reorderDays, rule }: EdgeQuestion,
): Opened {
  const economy = {
    sectors,
    finalDemand: [...finalDemand],
    flows: addUp(sales).map(([supplier, client, amount]) => ({ supplier, client, amount })),
    targetDays: names.map(() => stockDays),
    reorderDays,
  };
  const struck = damages.map(({ firm, damage, recoveryDays, day }) => ({
    firm,
    share: damage,
    recoveryDays: recoveryDays ?? Infinity,
    day,
  }));
  return { model: createFirmInventory(economy, struck, rule), names };
}

/** Sectors as one place each: a damage takes the firm's part of its sector's production, or of its capital where it is rebuilt; those of several firms add up. */
function openSectors(
  { names, sectors, categories, sales }: NamedFirms,
  finalDemand: Float64Array,
  damages: readonly FirmDamageRow[],
  { stockDays, reorderDays, rebuild }: EdgeQuestion,
): Opened {
  const made = finalDemand.slice();
  for (const { seller, value } of sales) made[seller]! += value;
  const used = [...new Set(sectors)].toSorted((a, b) => a - b);
  const placeOf = new Map(used.map((sector, place) => [sector, place]));
  const of = (firm: number): number => placeOf.get(sectors[firm]!)!;
  const output = new Float64Array(used.length);
  const final = new Float64Array(used.length);
  for (const firm of names.keys()) {
    output[of(firm)]! += made[firm]!;
    final[of(firm)]! += finalDemand[firm]!;
  }
  const economy = buildSectorEconomy({
    sectors: used.map((_, place) => place),
    sales: sales.map(({ seller, buyer, value }) => ({ from: of(seller), to: of(buyer), amount: value })),
    finalDemand: [...final],
    // What comes back by itself needs no value, and lost capital adds up, as what several firms of a sector lose does; cuts would not.
    capital: rebuild === null ? [...output] : null,
  });
  const events = damages.map(({ firm, damage, recoveryDays, day }) => {
    const place = of(firm);
    const share = output[place]! > 0 ? (damage * made[firm]!) / output[place]! : 0;
    if (rebuild !== null && !(economy.capital[place]! > 0)) {
      throw new Refusal(
        `The sector of ${names[firm]!} buys as much as it sells, so that it has no capital to rebuild.`,
      );
    }
    const sectorShares = used.map((sector) =>
      rebuild?.sectors.includes(sector) === true ? 1 / rebuild.sectors.length : 0,
    );
    return {
      day,
      duration: 0,
      hits: [{ place, capitalShare: share, cutShare: 0 }],
      after:
        rebuild === null
          ? ({ kind: 'recovery', days: recoveryDays ?? Infinity } as const)
          : ({ kind: 'rebuild', days: rebuild.days, sectorShares } as const),
    };
  });
  const rules = { ...SECTOR_RULES, stockDays: used.map(() => stockDays), reorderDays };
  return {
    model: createSectorInventory(economy, rules, events),
    names: used.map((sector) => categories[sector] ?? `sector ${sector}`),
  };
}

/** Sales of the same two firms in one. */
function addUp(sales: NamedFirms['sales']): [seller: number, buyer: number, value: number][] {
  const pairs = Map.groupBy(sales, ({ seller, buyer }) => `${seller} ${buyer}`);
  return [...pairs.values()].map((rows) => [
    rows[0]!.seller,
    rows[0]!.buyer,
    rows.reduce((all, { value }) => all + value, 0),
  ]);
}

/** Output of `spread --edges` for people. */
export function describeEdges(report: EdgeReport): string {
  const struck = report.damages.map(({ firm, damage, recoveryDays, day }) => {
    const back =
      report.rebuild !== null ? '' : recoveryDays === null ? ', for good' : `, back over ${recoveryDays} days`;
    return `${writePercent(damage)} of ${toPlainText(firm)} gone on day ${day}${back}`;
  });
  const head = [
    ...struck,
    ...(report.rebuild === null ? [] : [`What is lost is ordered anew within ${report.rebuild.days} days.`]),
    `${report.days} days; stock ${report.stockDays} days, a gap closed in ${report.reorderDays}`,
    `Lost: production ${writeMoney(report.lost.production)}, final consumption ${writeMoney(report.lost.consumption)}, of ${writeMoney(report.normal.production)} and ${writeMoney(report.normal.consumption)} a day`,
    ...report.notes,
  ];
  const columns = [{ title: 'place' }, ...['lost', 'least', 'from day'].map((title) => ({ title, right: true }))];
  const rows = report.places
    .slice(0, MOST_PRINTED)
    .map(({ name, lost, least, firstDay }) => [
      toPlainText(name),
      writeMoney(lost),
      writePercent(least),
      String(firstDay),
    ]);
  const all = `${report.places.length} of ${report.placeCount} make less than normal at some time${rows.length < report.places.length ? '; --json has them all' : ''}.\n`;
  return `${head.join('\n')}\n\n${writeTextTable(columns, rows)}${all}`;
}

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0);
}

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { FORMS, SITE_STATUSES, STAGES } from '../../src/domain/closed-lists.ts';
import type { ExposureReport } from '../../src/engine/exposure/report.ts';
import { analyse } from '../engine/exposure/pump-company.ts';

/** A plant in Vietnam, on Chinese technology unless another is given, with its one product. */
const plant = z.strictObject({
  technology: z.string().nullable().default('CN'),
  owner: z.string().default('VN'),
  status: z.enum(SITE_STATUSES).default('planned'),
  stage: z.enum(STAGES).optional(),
  category: z.string().default(''),
  form: z.enum(FORMS).optional(),
  /** Elements that it surely contains, parted by blanks. */
  has: z.string().default(''),
  words: z.record(z.string(), z.string()).default({}),
  /** Figures, each with the conditions that it was measured under where they are told. */
  numbers: z.record(z.string(), z.union([z.tuple([z.number()]), z.tuple([z.number(), z.string()])])).default({}),
});

const cases = z
  .array(
    z.strictObject({
      item: z.string(),
      case: z.enum(['positive', 'negative', 'border']),
      /** `failed`: the entry speaks of such a plant, whose product misses one of its tests; `none`: it speaks of others. */
      expect: z.enum(['met', 'partial', 'missing', 'failed', 'none']),
      /** What the act says of such a plant, in own words. */
      sense: z.string().min(5),
      plant,
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('know-how-cases.json', import.meta.url), 'utf8')));

/** One company that buys from all plants of the cases: the plant of the case at 3 is `S3`, what it makes `M3`. */
function analysePlants(): Promise<ExposureReport> {
  const list = (header: string, line: (one: z.infer<typeof plant>, at: number) => string[]): string =>
    [header, ...cases.flatMap((one, at) => line(one.plant, at))].join('\n');
  return analyse({
    'suppliers.csv': list('supplier_id,name,country,role\nWE,We Motors,DE,own', ({ owner }, at) => [
      `F${at},Maker ${at} ${'ABCDEFGHIJ'[at % 10]}${at},${owner},`,
    ]),
    'sites.csv': list(
      'site_id,supplier_id,name,country,stage,technology_origin,status\nPLANT,WE,Plant,DE,,,',
      ({ stage, technology, status }, at) => [
        `S${at},F${at},Works ${at},VN,${stage ?? ''},${technology ?? ''},${status}`,
      ],
    ),
    'parts.csv': list(
      'part_number,description,kind,category,form,unit_price,currency,annual_demand\nP,Pump,product,,,10,EUR,100',
      ({ category, form }, at) => [`M${at},Goods ${at},material,${category},${form ?? ''},1,EUR,`],
    ),
    'properties.csv': list('part_number,property,min,max,text,conditions,evidence', ({ numbers, words }, at) => [
      ...Object.entries(numbers).map(
        ([id, [value, conditions]]) => `M${at},${id},${value},${value},,${conditions ?? ''},declared`,
      ),
      ...Object.entries(words).map(([id, word]) => `M${at},${id},,,${word},,declared`),
    ]),
    'bom.csv': list('parent,child,quantity', (_, at) => [`P,M${at},1`]),
    'composition.csv': list('part_number,substance,mass_pct_min,mass_pct_max,evidence', ({ has }, at) =>
      has.split(' ').flatMap((element) => (element === '' ? [] : [`M${at},${element},1,99,declared`])),
    ),
    'sourcing.csv': list('part_number,site_id,share_pct,buyer_site_id,evidence', (_, at) => [
      `M${at},S${at},100,,declared`,
    ]),
  });
}

describe('the cases of the technology items', () => {
  let report: ExposureReport;
  beforeAll(async () => {
    report = await analysePlants();
  });

  it('hold a positive, a negative and a border one for every item', () => {
    const lacking = loadCatalogue()
      .items.filter((item) => item.kind === 'technology')
      .flatMap((item) =>
        (['positive', 'negative', 'border'] as const)
          .filter((kind) => !cases.some((one) => one.item === item.id && one.case === kind))
          .map((kind) => `${item.id} ${kind}`),
      );
    expect(lacking).toEqual([]);
  });

  it('say of each plant by which way a licence can be had', () => {
    const routeOf = new Map(loadCatalogue().items.map(({ id, route }) => [id, route]));
    expect(report.knowHow.filter(({ itemId, route }) => route !== routeOf.get(itemId))).toEqual([]);
    expect(new Set(report.knowHow.map(({ route }) => route))).toContain('prohibited');
  });

  it.each(cases.map((one, at) => ({ ...one, at })))('$item, $case: $sense', ({ item, expect: wanted, at }) => {
    const isIt = (one: { siteId: string; itemId: string }): boolean => one.siteId === `S${at}` && one.itemId === item;
    const inside = report.knowHow.find(isIt);
    const found = inside?.match ?? (report.knowHowNear.some(isIt) ? 'failed' : 'none');
    expect(found).toBe(wanted);
  });
});

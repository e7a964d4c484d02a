import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { ControlledItem } from '../../src/catalogue/schema.ts';

const catalogue = loadCatalogue();
const { items } = catalogue;
const limbsOf = new Map(catalogue.measures.map((measure) => [measure.id, measure.limbs.map((limb) => limb.id)]));
const propertyOf = new Map(catalogue.properties.map((property) => [property.id, property]));
const categoryOf = new Map(catalogue.categories.map((category) => [category.id, category]));
const headings = new Set(catalogue.hsHeadings.map((heading) => heading.code));

function getItem(id: string): ControlledItem {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
}

function prefix(start: string, ends: string): string[] {
  return ends.split(' ').map((end) => `${start}-${end}`);
}

/** The ids of the published list of facts, measure by measure. */
const IDS: Record<string, string[]> = {
  'mofcom-2025-18': [
    ...['Sm', 'Gd', 'Tb', 'Dy', 'Lu', 'Sc', 'Y'].flatMap((element) =>
      prefix(`18-${element}`, 'metal alloy target oxide compound'),
    ),
    ...['Sm', 'Tb', 'Dy'].map((element) => `18-${element}-magnet`),
  ],
  'mofcom-most-2025-28': prefix('tech', 'lfp lmfp precursor li2co3 lioh limetal dle lisolution ga'),
  'mofcom-most-2023-57': prefix('t23', 'magnet separation'),
  'mofcom-2025-55': prefix('55', 'powder crystal wire wheel cvd tech'),
  'mofcom-2025-56': prefix('56', 'a b c d e f g h i j k l m n o p q r s t u v w x y z ore flot extr'),
  'mofcom-2025-57': [
    ...['Ho', 'Er', 'Tm', 'Eu', 'Yb'].flatMap((element) => prefix(`57-${element}`, 'metal oxide compound')),
    '57-Ho-magnet',
  ],
  'mofcom-2025-58': prefix(
    '58',
    'cell eq-a1 eq-a2 eq-a3 eq-a4 eq-a5 eq-a6 tech-a lfp ncm nca lmr eq-b1 eq-b2 eq-b3 eq-b4 anode-art anode-mix eq-c1 eq-c2 eq-c3 tech-b',
  ),
  'mofcom-2025-61': prefix('61', 'part1 part2-content tech origin'),
  'mofcom-2025-62': prefix('62', 'a b'),
  'mofcom-2023-39': prefix('39', 'art nat'),
  'mofcom-2023-23': prefix('23', 'ga gan ga2o3 gap gaas ingaas gase gasb ge geingot zgp gesub geo2 gecl4'),
  'mofcom-2024-33': prefix('33', 'ore metal oxide organo hydride insb tech'),
  'mofcom-2025-10': prefix('10', 'w-mat w-solid w-alloy te bi mo in tech'),
  'mofcom-2024-46': prefix('46', 'mil gages graphite'),
  'mofcom-2026-1': ['jp-all'],
};

describe('controlled items', () => {
  it('are 163, each under its published id and measure', () => {
    expect(items).toHaveLength(163);
    const found = Map.groupBy(items, (item) => item.measureId);
    expect([...found.keys()].toSorted()).toEqual(Object.keys(IDS).toSorted());
    for (const [measureId, ids] of Object.entries(IDS)) {
      expect(
        found
          .get(measureId)
          ?.map((item) => item.id)
          .toSorted(),
      ).toEqual(ids.toSorted());
    }
  });

  it('hang on a limb of their measure, except the list that hits nothing by itself', () => {
    expect(items.filter((item) => item.limb !== null && !limbsOf.get(item.measureId)?.includes(item.limb))).toEqual([]);
    expect(items.filter((item) => item.limb === null).map((item) => item.id)).toEqual(['61-part1']);
    expect(
      ['61-part2-content', '61-tech', '61-origin', '46-mil', '46-gages', '46-graphite'].map((id) => getItem(id).limb),
    ).toEqual([
      'mofcom-2025-61#content',
      'mofcom-2025-61#technology',
      'mofcom-2025-61#origin',
      'mofcom-2024-46#1',
      'mofcom-2024-46#2',
      'mofcom-2024-46#2',
    ]);
  });

  it('have a criterion each, and goods a form', () => {
    expect(items.filter((item) => item.criteria.length === 0).map((item) => item.id)).toEqual([]);
    const goods = items.filter((item) => item.kind === 'goods');
    expect(goods.filter((item) => item.forms.length + item.openForms.length === 0).map((item) => item.id)).toEqual([]);
    expect(
      items.filter((item) => item.forms.some((form) => item.openForms.includes(form))).map((item) => item.id),
    ).toEqual([]);
  });

  it('of goods test the goods, not only their way', () => {
    const goods = items.filter((item) => item.kind === 'goods');
    expect(goods.filter((item) => item.criteria.every((one) => one.kind === 'lane')).map((item) => item.id)).toEqual(
      [],
    );
  });

  it('that catch all dual-use goods have no form and ask for nothing but destination and end use', () => {
    const all = items.filter((item) => item.kind === 'catch-all');
    expect(all.map((item) => item.id).toSorted()).toEqual(['46-mil', 'jp-all']);
    for (const item of all) {
      expect(item.forms).toEqual([]);
      expect(item.route).toBe('prohibited');
      expect(item.criteria.map((one) => (one.kind === 'lane' ? one.test : one.kind))).toEqual([
        'destination',
        'end-use',
      ]);
    }
  });

  it('of technology have no form and name stages and existing categories of those stages', () => {
    for (const item of items) {
      expect(item.technology !== null, item.id).toBe(item.kind === 'technology');
      if (item.technology === null) continue;
      const { stages, categories } = item.technology;
      expect([...item.forms, ...item.openForms], item.id).toEqual([]);
      for (const id of categories) expect(stages, `${item.id} ${id}`).toContain(categoryOf.get(id)?.stage);
      expect(categories.length > 0, item.id).toBe(stages.length > 0);
    }
  });

  it('of July 2025 name the eight battery technologies', () => {
    const technologies = items.filter((item) => item.measureId === 'mofcom-most-2025-28' && item.id !== 'tech-ga');
    expect(technologies).toHaveLength(8);
    expect(
      technologies.flatMap((item) => item.technology?.categories ?? []).filter((id) => id.startsWith('cell')),
    ).toEqual([]);
  });

  it('use properties, words and units that are defined', () => {
    const wrong = items.flatMap((item) =>
      item.criteria.flatMap((one) => {
        if (one.kind !== 'number' && one.kind !== 'word') return [];
        const property = propertyOf.get(one.property);
        const fits =
          property?.kind === one.kind &&
          (one.kind === 'number' || one.anyOf.every((word) => property.words.includes(word)));
        return fits ? [] : [`${item.id} ${one.property}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('name elements that the glossary knows', () => {
    const terms = new Set(catalogue.glossary.map((term) => term.id));
    const elements = new Set(
      items.flatMap((item) => [
        ...item.elements,
        ...item.criteria.flatMap((one) =>
          one.kind === 'element' ? one.anyOf : one.kind === 'chinese-content' ? one.elements : [],
        ),
      ]),
    );
    expect([...elements].filter((element) => !terms.has(`element:${element}`))).toEqual([]);
  });

  it('have an upper end exactly where a range is asked for', () => {
    const numbers = items.flatMap((item) => item.criteria.filter((one) => one.kind === 'number'));
    expect(numbers.filter((one) => (one.op === 'between') !== (one.upper !== undefined))).toEqual([]);
    expect(numbers.filter((one) => one.upper !== undefined && one.upper <= one.value)).toEqual([]);
  });

  it('say where their customs codes come from, and every six-digit one has its heading', () => {
    for (const item of items) {
      expect(item.hsBasis !== null, item.id).toBe(item.hs6.length + item.chinaCodes.length > 0);
      expect(
        item.hs6.filter((code) => !headings.has(code)),
        item.id,
      ).toEqual([]);
      expect(
        item.chinaCodes.filter((code) => !/^(\d{8}|\d{10})$/.test(code)),
        item.id,
      ).toEqual([]);
    }
  });

  it('reach between places outside China under No. 61 only', () => {
    const outside = items.filter((item) => item.reach === 'outside-china');
    expect(outside.map((item) => item.measureId)).toEqual(Array(4).fill('mofcom-2025-61'));
    for (const item of outside.filter((one) => one.limb !== null)) {
      expect(item.forms).toContain('magnet-assembly');
      expect(item.openForms).toEqual(['motor']);
    }
  });

  it('tell licences that can be had from those that cannot', () => {
    const routes = Map.groupBy(items, (item) => item.route);
    expect(routes.get('refused in principle')?.map((item) => item.id)).toEqual(['46-gages']);
    expect(
      routes
        .get('prohibited')
        ?.map((item) => item.id)
        .toSorted(),
    ).toEqual(['46-mil', 'jp-all', 't23-magnet', 't23-separation']);
    expect(new Set(routes.get('general possible')?.map((item) => item.measureId))).toEqual(
      new Set(['mofcom-2025-18', 'mofcom-2023-39']),
    );
  });
});

describe('thresholds', () => {
  function getNumbers(id: string): string[] {
    return getItem(id).criteria.flatMap((one) => {
      if (one.kind !== 'number') return [];
      const other = one.conflictingValue === undefined ? '' : ` (${one.conflictingValue})`;
      const at = one.conditions === undefined ? '' : ` at ${one.conditions}`;
      return [`${one.property} ${one.op} ${one.value}${other}${at}`];
    });
  }

  it.each([
    ['58-cell', ['energy_density_wh_per_kg >= 300']],
    ['58-lfp', ['compaction_density_g_per_cm3 >= 2.5', 'specific_capacity_mah_per_g >= 156']],
    [
      'tech-lfp',
      [
        'compaction_density_g_per_cm3 >= 2.58 at 220 MPa',
        'specific_capacity_mah_per_g >= 160 at 0.1C',
        'first_coulombic_efficiency_pct >= 97',
      ],
    ],
    [
      'tech-lmfp',
      [
        'compaction_density_g_per_cm3 >= 2.38 at 220 MPa',
        'specific_capacity_mah_per_g >= 155 at 0.1C',
        'mean_voltage_v >= 3.85 at 0.1C',
        'first_coulombic_efficiency_pct >= 90 (95)',
      ],
    ],
    ['tech-precursor', ['tap_density_g_per_cm3 > 1.2']],
    ['39-art', ['purity_pct > 99.9', 'flexural_strength_mpa > 30', 'density_g_per_cm3 > 1.73']],
    ['33-oxide', ['purity_pct >= 99.99']],
    ['58-tech-a', ['energy_density_wh_per_kg >= 300']],
  ])('of %s are those of the act', (id, expected) => {
    expect(getNumbers(id)).toEqual(expected);
  });
});

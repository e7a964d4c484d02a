import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { ControlledItem } from '../../src/catalogue/controlled-item.ts';
import type { Category } from '../../src/catalogue/schema.ts';
import { RARE_EARTHS } from '../../src/domain/substances/substance-words.ts';

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

/** The seven elements of No. 18, and those of them whose magnets it names. */
const SEVEN = ['Sm', 'Gd', 'Tb', 'Dy', 'Lu', 'Sc', 'Y'];
const WITH_MAGNETS = ['Sm', 'Tb', 'Dy'];

describe('controlled items', () => {
  it('stand under a measure that exists, each id once', () => {
    expect(items.filter((item) => !limbsOf.has(item.measureId)).map((item) => item.id)).toEqual([]);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
  });

  it('of No. 18 are metal, alloys, targets, oxide and compounds of seven elements, and three kinds of magnets', () => {
    const ids = items.filter((item) => item.measureId === 'mofcom-2025-18').map((item) => item.id);
    const kinds = ['metal', 'alloy', 'target', 'oxide', 'compound'];
    const expected = [
      ...SEVEN.flatMap((element) => kinds.map((kind) => `18-${element}-${kind}`)),
      ...WITH_MAGNETS.map((element) => `18-${element}-magnet`),
    ];
    expect(ids.toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['Sm', 'Sm-Co Sm-Fe Sm-Ni Sm-Al Sm-Mg', 'Sm Sm-Co Sm-Fe'],
    ['Gd', 'Gd-Mg Gd-Al', 'Gd Gd-Fe Gd-Co'],
    ['Tb', 'Tb-Co Tb-Co-Fe', 'Tb Tb-Co'],
    ['Dy', 'Dy-Fe Tb-Dy-Fe', 'Dy Tb-Dy-Fe'],
    ['Lu', 'Yb-Lu', 'Lu'],
    ['Sc', 'Sc-Al Sc-Mg Sc-Cu', 'Sc'],
    ['Y', 'Y-Al Y-Mg Y-Ni Y-Cu Y-Fe', 'Y Y-Al Y-Zr'],
  ])('of %s name the alloys %s and the targets %s, each with the words of the act', (element, alloys, targets) => {
    const namesOf = (kind: string): string[] => getItem(`18-${element}-${kind}`).named.map(({ name }) => name);
    expect(namesOf('alloy')).toEqual(alloys.split(' '));
    expect(namesOf('target')).toEqual(targets.split(' '));
    const without = items
      .filter((item) => item.measureId === 'mofcom-2025-18')
      .flatMap((item) => item.named.filter(({ zh }) => !/\p{Script=Han}/u.test(zh)));
    expect(without).toEqual([]);
  });

  it('say why where their entry is not known in full, and nowhere else', () => {
    for (const item of items) {
      expect(item.complete, item.id).toBe(item.unread.length === 0);
      expect(item.complete, item.id).toBe(item.gap === null);
    }
    const known = (id: string): boolean => getItem(id).complete;
    const open =
      '57-Yb-metal 39-art 39-nat 58-cell 58-lmr 10-w-solid 55-wire 55-wheel 56-a 61-origin t23-magnet tech-li2co3';
    expect(open.split(' ').filter(known)).toEqual([]);
    const closed =
      '18-Y-alloy 18-Dy-magnet 23-ga2o3 33-oxide 10-w-apt 57-Ho-alloy 55-powder 58-lfp 62-a 46-mil jp-all tech-lfp';
    expect(closed.split(' ').filter((id) => !known(id))).toEqual([]);
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

  it('say how well their entry was read', () => {
    expect(items.filter(({ provenance }) => provenance.strength === undefined).map(({ id }) => id)).toEqual([]);
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
    expect(all.map((item) => item.id).toSorted()).toEqual(['46-gages', '46-graphite', '46-mil', 'jp-all']);
    for (const item of all) {
      expect(item.forms).toEqual([]);
      const asks = item.criteria.map((one) => (one.kind === 'lane' ? one.test : one.kind));
      expect(asks.filter((one) => one !== 'destination' && one !== 'end-use')).toEqual([]);
    }
    expect(all.filter((item) => item.reachesItemsOf === null)).toEqual([]);
    expect(items.filter((item) => item.kind !== 'catch-all' && item.reachesItemsOf !== null)).toEqual([]);
    expect(['46-mil', 'jp-all'].map((id) => [getItem(id).route, getItem(id).reachesItemsOf])).toEqual([
      ['prohibited', 'all'],
      ['prohibited', 'all'],
    ]);
  });

  it('of technology have no form and name stages and existing categories of those stages', () => {
    for (const item of items) {
      expect(item.technology !== null, item.id).toBe(item.kind === 'technology');
      if (item.technology === null) continue;
      const { stages, categories } = item.technology;
      expect([...item.forms, ...item.openForms], item.id).toEqual([]);
      for (const id of categories) expect(stages, `${item.id} ${id}`).toContain(categoryOf.get(id)?.stage);
      expect(categories.length > 0, item.id).toBe(stages.length > 0);
      expect(stages.length > 0, item.id).not.toBe(item.technology.makes !== undefined);
      for (const id of item.technology.openCategories ?? [])
        expect(stages, `${item.id} ${id}`).toContain(categoryOf.get(id)?.stage);
      for (const id of item.technology.makes?.items ?? []) expect(getItem(id).kind, `${item.id} ${id}`).toBe('goods');
    }
  });

  it('of technology for rare earths leave out no oxide, metal, alloy or salt of one', () => {
    const symbols = new Set(RARE_EARTHS.map((element) => element.toLowerCase()));
    const isOfRareEarth = ({ id, stage, form }: Category): boolean =>
      (stage === 'separation' || stage === 'metal') &&
      form !== 'magnet' &&
      id.split('-').some((word) => symbols.has(word));
    const goods = catalogue.categories.filter(isOfRareEarth).map(({ id }) => id);
    expect(goods).toEqual(expect.arrayContaining(['lu-oxide', 'sc-metal', 'sm-co-alloy', 'dy-compound', 'y-target']));
    for (const id of ['t23-separation', '62-a', '62-b']) {
      const { categories, openCategories = [] } = getItem(id).technology!;
      expect(goods.filter((one) => !categories.includes(one) && !openCategories.includes(one))).toEqual([]);
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
      item.criteria
        .flatMap((one) => (one.kind === 'one-of' ? one.of.flat() : one))
        .flatMap((one) => {
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
      expect(item.hsBasis !== null, item.id).toBe(item.hs6.length + item.lines.length > 0);
      expect(
        item.hs6.filter((code) => !headings.has(code)),
        item.id,
      ).toEqual([]);
      const beginnings = item.lines.map(({ code }) => code.slice(0, 6));
      expect(
        beginnings.filter((code) => !item.hs6.includes(code)),
        item.id,
      ).toEqual([]);
      expect(new Set(item.lines.map(({ code }) => code)).size, item.id).toBe(item.lines.length);
    }
  });

  it('reach between places outside China under No. 61 only', () => {
    const outside = items.filter((item) => item.reach === 'outside-china');
    expect(outside.map((item) => item.measureId)).toEqual(Array(4).fill('mofcom-2025-61'));
    for (const item of outside.filter((one) => one.limb !== null)) {
      expect(item.forms).toContain('magnet-assembly');
      expect(item.openForms).toEqual(['motor']);
      // Open only where the bill holds a magnet.
      expect(item.holderForms).toEqual(['assembly']);
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

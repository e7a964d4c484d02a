import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../../src/catalogue/suggest-part-facts.ts';
import { matchItem } from '../../../src/engine/controls/match.ts';
import { computePartFacts } from '../../../src/engine/controls/part-facts.ts';
import { createBlankPart } from '../../../src/domain/blank-records.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { CN_DE, JP_DE } from '../declared-goods.ts';

const catalogue = loadCatalogue();
const categories = new Map(catalogue.categories.map((one) => [one.id, one]));
const suggest = createPartSuggester(prepareSuggestingWords(catalogue));

/** Entries for goods that a description's category alone meets, out of China to Germany; `asked`: nothing is taken without a person. */
function meet(description: string): readonly string[] | 'asked' {
  const { category } = suggest({ description, hsCode: null });
  if (category === null || !category.sure) return 'asked';
  const facts = tellBy(category.value);
  return catalogue.items
    .filter((item) => item.kind === 'goods' && item.limb !== null && matchItem(item, facts, CN_DE).match === 'met')
    .map((item) => item.id);
}

/** Facts of a part of which a category is all that is known. */
function tellBy(category: string) {
  const part = createBlankPart({ partNumber: 'p', description: '', rows: [] });
  const dataset: Dataset = {
    settings: { name: '', demo: false, homeCountry: 'DE', reportingCurrency: 'EUR', endUse: null, dataDate: null },
    parts: [{ ...part, kind: 'component', category, categoryEvidence: 'declared', form: null }],
    properties: [],
    composition: [],
    bom: [],
    suppliers: [],
    sites: [],
    sourcing: [],
    inventory: [],
    rates: [],
    licences: [],
  };
  return computePartFacts(dataset, categories).get('p')!;
}

describe('an entry that names a substance by its elements', () => {
  const forms = new Set(['metal', 'oxide', 'compound', 'alloy', 'target']);
  const byName = new Set(['element', 'word']);
  const told = new Set(['alloy_family', 'compound_name']);
  const entries = catalogue.items.filter(
    (item) =>
      item.kind === 'goods' &&
      item.limb !== null &&
      item.forms.some((form) => forms.has(form)) &&
      item.criteria.some(({ kind }) => kind === 'element') &&
      item.criteria.every((one) => byName.has(one.kind) && (one.kind !== 'word' || told.has(one.property))),
  );
  const facts = catalogue.categories.map(({ id }) => [id, tellBy(id)] as const);

  it.each(entries.map((item) => [item.id, item] as const))('%s is met by a category', (_, item) => {
    const lane = item.reach === 'from-china' ? CN_DE : JP_DE;
    expect(facts.filter(([, one]) => matchItem(item, one, lane).match === 'met').length).toBeGreaterThan(0);
  });
});

describe('a substance in a description', () => {
  // No. 18 of 2025 (1C902 to 1C908), No. 57 of 2025, No. 23 of 2023, No. 33 of 2024 and No. 10 of 2025, entry by entry.
  it.each([
    ['Antimony ingot 99.65 %', '33-metal'],
    ['Bismut Barren', '10-bi-metal'],
    ['Tellurium powder 5N', '10-te-metal'],
    ['Germanium ingot', '23-ge'],
    ['锗锭', '23-ge'],
    ['Germaniumdioxid', '23-geo2'],
    ['GaN wafer 4 inch n-type', '23-gan'],
    ['GaAs substrate, undoped', '23-gaas'],
    ['Galliumoxid', '23-ga2o3'],
    ['InP substrate 3 inch S-doped', '10-in-inp'],
    ['Trimethylindium', '10-in-tmin'],
    ['Triphenylbismuth', '10-bi-triphenyl'],
    ['BGO crystal 10x10x30', '10-bi-bgo'],
    ['仲钨酸铵', '10-w-apt'],
    ['Blue tungsten oxide', '10-w-oxide'],
    ['Wolframcarbid-Pulver 1 µm', '10-w-carbide'],
    ['Yttrium metal', '18-Y-metal'],
    ['Lutetium oxide', '18-Lu-oxide'],
    ['Y2O3 99.99 %', '18-Y-oxide'],
    ['Dysprosium fluoride powder', '18-Dy-compound'],
    ['Nitrate de terbium', '18-Tb-compound'],
    ['Gadolinium oxysulfide powder', '18-Gd-compound'],
    ['硫氧化钆', '18-Gd-compound'],
    ['Yttriumvanadat', '18-Y-compound'],
    ['AlSc2 master alloy', '18-Sc-alloy'],
    ['铝钪合金', '18-Sc-alloy'],
    ['Terfenol-D rod 10x50', '18-Dy-alloy'],
    ['Terbium sputtering target', '18-Tb-target'],
    ['Erbium oxide', '57-Er-oxide'],
  ])('%s meets the entry that names it', (description, entry) => {
    expect(meet(description)).toEqual([entry]);
  });

  // Trioxide is named from 99.99 % on; metals of indium, and tungsten and molybdenum powder of no stated use, are on no entry by their name.
  it.each([
    'Antimony trioxide',
    'Indium ingot 4N5',
    'Tungsten powder',
    'Molybdenum powder 3 µm',
    'Cadmium telluride',
    'Kobaltpulver extrafein',
  ])('%s meets none by its name alone', (description) => {
    expect(meet(description)).toEqual([]);
  });

  it.each([
    'Crucible yttrium oxide',
    'Ceramic tube Y2O3',
    'Flame retardant masterbatch Sb2O3 80 %',
    'Antimony trioxide masterbatch',
    'Germanium metal detector',
    'Bismuth metal alloy bearing',
    'Terbium target drone',
    'Cobalt alloy',
    'Bismuth metal alloy',
    'Samarium alloy powder',
    'Legierung Terbium',
    'Gallium合金',
  ])('%s is a thing of it, for a person to judge', (description) => {
    expect(meet(description)).toBe('asked');
  });
});

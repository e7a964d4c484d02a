import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../../src/catalogue/suggest-part-facts.ts';

const suggest = createPartSuggester(prepareSuggestingWords(loadCatalogue()));

/** The category of a description, with `?` where a person is asked; null where none is suggested. */
function tell(description: string): string | null {
  const { category } = suggest({ description, hsCode: null });
  return category === null ? null : `${category.value}${category.sure ? '' : '?'}`;
}

describe('solid tungsten and its alloys, which rules name by their partners', () => {
  it.each([
    ['Tungsten wire 0.1 mm', 'tungsten-metal'],
    ['Wolframdraht 0,5 mm', 'tungsten-metal'],
    ['Tungsten sheet 99.95 %', 'tungsten-metal'],
    ['钨丝', 'tungsten-metal'],
    ['Tungsten heavy alloy counterweight 17.6 g/cm3', 'tungsten-heavy-alloy'],
    ['高密度钨合金 93WNiFe', 'tungsten-heavy-alloy'],
    ['Inermet radiation shield', 'tungsten-heavy-alloy'],
    ['WNiCu collimator', 'tungsten-nickel-copper-alloy'],
    ['Tungsten copper heat sink WCu85', 'tungsten-copper-alloy'],
    ['银钨', 'tungsten-silver-alloy'],
  ])('%s is %s', (description, category) => {
    expect(tell(description)).toBe(category);
  });

  it.each([
    ['Tungsten powder', 'tungsten-powder'],
    ['Tungsten trioxide powder', 'tungsten-oxide'],
    // Sintered carbide is no metal, electrodes hold oxides of rare earths, and neither name says which alloy it is.
    ['Tungsten carbide insert CNMG', null],
    ['Tungsten carbide rod', null],
    ['Tungsten electrode WL20', null],
    ['Tungsten alloy rod', null],
    ['heavy metal test kit', null],
    ['钨丝灯泡', null],
    ['Tungsten inert gas torch', null],
  ])('%s is none of them: %s', (description, category) => {
    expect(tell(description)).toBe(category);
  });
});

describe('a material that comes with another thing', () => {
  it.each([
    'Tungsten bar with magnet',
    'Antimony ingot with magnet',
    'Indium foil with sensor',
    'Tungsten heavy alloy weight incl. magnet',
    '带磁铁钨棒',
    'Molybdän Pulver mit Magnet',
  ])('is not settled by its own name: %s', (description) => {
    expect(tell(description)).toMatch(/\?$/);
  });

  it.each([
    ['Indium foil for motors and sensors', 'indium-metal'],
    ['Dysprosium metal, for magnets and motors', 'dy-metal'],
    ['Terbium oxide + packaging', 'tb-oxide'],
    ['Wolfram Pulver, 25 kg mit Deckel', 'tungsten-powder'],
    ['LiPF6 incl. drum', 'lipf6'],
    ['NMC cathode with carbon', 'cathode'],
  ])('is where that is its purpose, its packing or another material: %s', (description, category) => {
    expect(tell(description)).toBe(category);
  });
});

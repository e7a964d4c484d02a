import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../../src/catalogue/suggest-part-facts.ts';
import { namesConcern } from '../../../src/catalogue/words-of-concern.ts';

const suggest = createPartSuggester(prepareSuggestingWords(loadCatalogue()));

/** The category that is taken without asking; null: a person is asked. */
function take(description: string): string | null {
  const { category } = suggest({ description, hsCode: null });
  return category?.sure === true ? category.value : null;
}

describe('a thing whose name alone would close it', () => {
  // Flexible graphite is natural flake graphite (No. 39 of 2023); scandium-aluminium and yttrium-magnesium are named alloys in any shape (No. 18 of 2025).
  it.each([
    'Grafitdichtung',
    'Dichtung Grafit',
    'Guarnizione in grafite',
    'ネジ タングステン',
    'Housing die cast AlSc',
    'Druckguss WE54',
    'Cable YBCO',
    'Kabel z silnikiem',
    'Diamond wheel D126',
    'Gasket Sigraflex',
    'Seal ring (carbide)',
    'Bushing WC-Co',
    'W-Cu heat sink',
    'CdZnTe crystal holder',
    'TeO2 crystal',
    'GAGG crystal',
    'Bracket Bi2Te3',
  ])('is open where a material or thing that rules name stands beside it: %s', (description) => {
    expect(take(description)).toBeNull();
  });

  // A maker of pumps keeps its face seals in one group, of which most are of rubber.
  it.each([
    ['Gleitring Graphit imprägniert', 'Dichtungen'],
    ['Mechanical seal face, graphite', 'Seals'],
    ['Hartmetallbuchse WC-Co', 'Dichtungen'],
    ['Ring tungsten carbide', 'Seals'],
  ])('is open where its group would close it and its own words name such a material: %s', (description, group) => {
    expect(suggest({ description, hsCode: null, group }).category?.sure).not.toBe(true);
  });

  it.each([
    ['Crystal 16 MHz SMD', 'passive-electronics'],
    ['Quartz crystal', 'passive-electronics'],
    ['Bracket 42CrMo4', 'structural-part'],
    ['Seal ring, silicon carbide', 'rubber-part'],
    ['GaN power transistor', 'active-electronics'],
  ])('is closed where what stands beside it is on no entry: %s', (description, category) => {
    expect(take(description)).toBe(category);
  });

  it('is closed by its group where its own words name nothing of concern', () => {
    const { category } = suggest({ description: 'Gleitring 24 mm', hsCode: null, group: 'Dichtungen' });
    expect(category).toMatchObject({ value: 'rubber-part', sure: true });
  });

  it.each(['Hartmetallbuchse WC-Co', 'Gleitring Graphit', 'Tungsten carbide bush'])(
    'is doubted as a stated word where its description names such a material: %s',
    (description) => {
      expect(namesConcern(description, false)).toBe(true);
    },
  );

  it.each(['PCB assy', 'Assembled PCB', 'Leiterplatte mit Bauteilen', 'Circuit imprimé équipé', 'PCB with hall IC'])(
    'is open where a board has parts on it, since the bare one alone is known: %s',
    (description) => {
      expect(take(description)).toBeNull();
    },
  );

  it.each([
    ['PCB bare', 'pcb'],
    ['Leiterplatte unbest.', 'pcb'],
    ['Bolt stainless', 'fastener'],
    ['Housing die cast AlSi9', 'casting'],
  ])('is closed where nothing speaks against it: %s', (description, category) => {
    expect(take(description)).toBe(category);
  });

  it.each(['スピーカ', '자석', '볼트 모터', 'Болт двигатель'])(
    'is doubted in signs that folding takes apart: %s',
    (text) => {
      expect(namesConcern(text, false)).toBe(true);
    },
  );

  it('is no ferrite where Japanese or Korean words name neodymium', () => {
    expect(namesConcern('フェライト ネオジム', true)).toBe(true);
    expect(namesConcern('페라이트 네오디뮴', true)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../../src/catalogue/suggest-part-facts.ts';

const suggest = createPartSuggester(prepareSuggestingWords(loadCatalogue()));
const formOf = (description: string): string | null => suggest({ description, hsCode: null }).form?.value ?? null;
const categoryOf = (description: string): string | null =>
  suggest({ description, hsCode: null }).category?.value ?? null;

describe('materials that rules name, in the words of trade', () => {
  it.each([
    ['metal', 'Erbium metal 99.9%', 'Er metal ingot', 'Ga metal 99.9999%', 'Germanium ingot', 'Ge ingots', 'Sb ingots'],
    [
      'metal',
      'Bismut Barren',
      'Tellurium ingot 4N',
      'Indium ingots',
      '锑锭',
      '金属铋',
      '铟锭',
      'Lingot de bismuth',
      'Lingotes de antimonio',
    ],
    ['metal', 'Mo powder 3um', 'Molybdänpulver', '钼粉', 'モリブデン粉末', 'Tungsten metal powder', '钨粉'],
    [
      'oxide',
      'Antimontrioxid',
      '三氧化二锑',
      'Germanium dioxide',
      'Lutetium oxide',
      'óxido de disprosio',
      '氧化铒',
      '酸化ガリウム',
    ],
    [
      'compound',
      'InP wafer 2 inch',
      'GaAs wafer 6"',
      '砷化镓晶片',
      'Ammonium paratungstate APT',
      '仲钨酸铵',
      'Tungsten carbide powder',
      'Cadmium telluride',
      'GeCl4',
    ],
    ['electrolyte-salt', 'LiPF6', 'Lithiumhexafluorphosphat', '六氟磷酸锂', '六フッ化リン酸リチウム'],
    ['anode-active', 'Graphite anode material', 'Graphitanode', '石墨负极材料', '黒鉛負極材'],
  ])('are of the form %s', (form, ...descriptions) => {
    expect(descriptions.map((one) => `${one}: ${formOf(one)}`)).toEqual(descriptions.map((one) => `${one}: ${form}`));
  });

  it('have the category of the catalogue where it has one', () => {
    expect(
      ['Galliummetall', '金属镓', 'Samarium metal', 'Yttriumoxid', 'LiPF6 salt', 'Holmium oxide'].map(categoryOf),
    ).toEqual(['gallium', 'gallium', 'sm-metal', 'y-oxide', 'lipf6', 'ho-oxide']);
  });

  it('leave the family of a rare-earth magnet open, since samarium cobalt is one as well', () => {
    expect(['Rare earth magnet', 'Seltenerdmagnet', '稀土永磁', '希土類磁石'].map(categoryOf)).toEqual(
      Array.from({ length: 4 }, () => 'magnet-unknown-family'),
    );
    expect(categoryOf('Encoder magnet SmCo')).toBe('smco-magnet');
  });

  it.each([
    'Inconel 718 bar',
    'GaN charger 65W',
    'GaN HEMT power transistor',
    'Gallium nitride charger',
    'Erbium-free glass',
    'Erbium doped fibre amplifier',
    'Tellerfeder 20x10',
    'Moll spring',
    'Galvanik Schraube',
    'Mobile bracket',
    'Bi-metal switch',
    'Antimony-free PET',
    'LED GaAs optocoupler',
    'Indiumfreie Lötpaste',
    'TIG tungsten electrode',
    'Carbide insert',
    'Oil separator',
    'PVDF pipe fitting',
    'Graphite gasket',
    'Magnet wire',
    'Sensor magnet holder',
    'Bushing in metal',
    'Te connectivity connector',
  ])('are not read from “%s”', (description) => {
    expect(['metal', 'oxide', 'compound', 'electrolyte-salt', 'anode-active', 'magnet']).not.toContain(
      formOf(description),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../src/catalogue/suggest-part-facts.ts';

const suggest = createPartSuggester(prepareSuggestingWords(loadCatalogue()));

function suggestCategory(description: string) {
  const { category } = suggest({ description, hsCode: null });
  return category === null ? null : { value: category.value, reason: category.reason };
}

describe('the category that a description suggests', () => {
  it.each([
    ['Magnet wire, 0.8 mm', 'copper-winding', 'magnet wire'],
    ['Bracket for EPS motor', 'structural-part', 'bracket'],
    ['Steckverbinder 12-polig', 'connector', 'steckverbinder'],
    ['Dauermagnet 20x10x5', 'magnet-unknown-family', 'dauermagnet'],
    ['Seitenwandlautsprecher', 'loudspeaker', 'seitenwandlautsprecher'],
    ['Cathode powder NMC811', 'cathode', 'cathode powder'],
    ['Prismatic cell LFP', 'cell', 'prismatic cell'],
    ['HEX BOLT M8 LH', 'fastener', 'bolt'],
    ['High-voltage contactor 400 A', 'hv-contactor', 'contactor'],
    ['LÖSUNGSMITTEL (technisch rein)', 'carbonate-solvents', 'losungsmittel'],
    ['磁钢', 'magnet-unknown-family', '磁钢'],
  ])('%s', (description, value, words) => {
    expect(suggestCategory(description)).toEqual({ value, reason: `The description says “${words}”.` });
  });

  it.each([
    ['Ima de neodimio segmento', 'ndfeb-magnet'],
    ['ÍMÃ DE SAMÁRIO-COBALTO', 'smco-magnet'],
    ['Imán de ferrita anillo', 'ferrite-magnet'],
    ['Magnete al neodimio', 'ndfeb-magnet'],
    ['Магнит неодимовый N42SH', 'ndfeb-magnet'],
    ['Магнит самарий-кобальтовый', 'smco-magnet'],
    ['Neodim mıknatıs N35', 'ndfeb-magnet'],
    ['사마륨코발트 자석', 'smco-magnet'],
    ['Magnetblokk NdFeB N40UH', 'ndfeb-magnet'],
    ['Encoder ring magnet SmCo 2:17', 'smco-magnet'],
    ['디스프로슘 금속 99.9%', 'dy-metal'],
    ['Tlenek dysprozu 99%', 'dy-oxide'],
    ['Óxido de terbio', 'tb-oxide'],
    ['디스프로슘 타깃 300mm', undefined],
    ['Soporte para imán', undefined],
    ['Датчик магнитный', undefined],
  ])('is told in further languages, with accents and without: %s', (description, value) => {
    expect(suggestCategory(description)?.value).toBe(value);
  });

  it.each(['DC-Motor 18V bürstenlos', 'DC motor brushless 24 V', 'Motor bürstenlos'])(
    'is told of a motor beside the word that it has no brushes: %s',
    (description) => {
      expect(suggest({ description, hsCode: null }).form?.value).toBe('motor');
    },
  );

  it.each(['', '4711', 'Magnet gripper tool', 'plastic', 'Sonderteil', 'Camera module', '__proto__ constructor'])(
    'is none where no name stands at the end: %s',
    (description) => {
      expect(suggestCategory(description)).toBeNull();
    },
  );
});

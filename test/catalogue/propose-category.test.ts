import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { createCategoryProposer } from '../../src/catalogue/propose-category.ts';

const propose = createCategoryProposer(loadCatalogue().categories);

describe('the category that a description suggests', () => {
  it.each([
    ['Rotor magnet N42SH', 'magnet-unknown-family', 'magnet'],
    ['Magnet wire, 0.8 mm', 'copper-winding', 'magnet wire'],
    ['Bracket for EPS motor', 'structural-part', 'bracket'],
    ['Steckverbinder 12-polig', 'connector', 'steckverbinder'],
    ['Dauermagnet 20x10x5', 'magnet-unknown-family', 'dauermagnet'],
    ['Seitenwandlautsprecher', 'loudspeaker', 'seitenwandlautsprecher'],
    ['Cathode NMC 811', 'cathode-nmc811', 'nmc 811'],
    ['HEX BOLT M8 LH', 'fastener', 'bolt'],
    ['LÖSUNGSMITTEL (technisch rein)', 'carbonate-solvents', 'lösungsmittel'],
  ])('%s', (description, categoryId, words) => {
    expect(propose(description)).toEqual({ categoryId, words });
  });

  it.each(['', '4711', 'Magnet gripper tool', 'plastic', 'Sonderteil', '磁钢', '__proto__ constructor'])(
    'is none where no name stands at the end: %s',
    (description) => {
      expect(propose(description)).toBeNull();
    },
  );
});

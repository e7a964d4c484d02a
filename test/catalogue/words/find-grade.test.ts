import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../../src/catalogue/suggest-part-facts.ts';
import { createGradeFinder } from '../../../src/catalogue/words/find-grade.ts';

const catalogue = loadCatalogue();
const { magnetGrades } = catalogue;
const findGrade = createGradeFinder(magnetGrades);

function cross(energies: string, suffix: string): string[] {
  return energies.split(' ').map((energy) => `N${energy}${suffix}`);
}

/**
 * Lists of makers, as their pages had them: those that the table was written from, and two that were held out. K&J Magnetics names grades as the
 * trade does; HL MAG, whose magnets are diffused, has names of its own, of which the table knows none.
 */
const LISTS: Readonly<
  Record<string, { readonly grades: readonly string[]; readonly heldOut: boolean; readonly share: number }>
> = {
  'Arnold Magnetic Technologies': {
    grades: [
      ...cross('30 33 35 38 40 42 45 48 50 52 55', ''),
      ...cross('33 35 38 40 42 45 48 50 52', 'M'),
      ...cross('30 33 35 38 40 42 45 48', 'H'),
    ],
    heldOut: false,
    share: 1,
  },
  'Shanghai Magnet': {
    grades: [...cross('56 54 52 50 48 45 42 40 38 35', ''), ...cross('54 52 50 48 45 42 40 38 35', 'M')],
    heldOut: false,
    share: 1,
  },
  'Ningbo Lihe': {
    grades: [...cross('55 52 50 48 45 42 40 38 35 33 30', ''), ...cross('55 52 50 48 45 42 40 38 35 33 30', 'M')],
    heldOut: false,
    share: 1,
  },
  'K&J Magnetics': {
    grades: [
      ...cross('35 38 40 42 45 48 50 52', ''),
      ...cross('35 38 40 42 45 48 50 52', 'M'),
      ...cross('33 35 38 40 42 45 48 50', 'H'),
      ...cross('35 38 40 42', 'SH'),
    ],
    heldOut: true,
    share: 1,
  },
  'HL MAG': {
    grades: ['G50SH', 'G50SHT', 'G52SH', 'G45UH', 'G48UH', 'G50UH', 'G42EHT', 'G45EH', 'G38AHT', 'G40AH', 'G42AH'],
    heldOut: true,
    share: 0,
  },
};

describe('the table of magnet grades', () => {
  it.each(Object.entries(LISTS))('covers the list of %s as far as is said', (maker, { grades, heldOut, share }) => {
    const found = grades.filter((grade) => findGrade(`Magnet ${grade}`) !== null);
    const kind = heldOut ? 'held out' : 'in the table';
    process.stdout.write(`${maker}, ${kind}: ${found.length} of ${grades.length} grades have a row\n`);
    expect(found.length / grades.length).toBe(share);
  });

  it.each([
    ['N42', 'NdFeB', 'sintered', 80],
    ['N42M', 'NdFeB', 'sintered', 100],
    ['N42H', 'NdFeB', 'sintered', 120],
    ['42SH', 'NdFeB', 'sintered', 150],
    ['N38UH', 'NdFeB', 'sintered', 180],
    ['N35EH', 'NdFeB', 'sintered', 200],
    ['N30AH', 'NdFeB', 'sintered', 220],
    ['VACODYM 677 HR', 'NdFeB', 'sintered', null],
    ['VACOMAX 225 HR', 'SmCo', 'sintered', null],
    ['NEOREC53B', 'NdFeB', 'sintered', null],
    ['REFeB 240/110', 'NdFeB', null, null],
    ['YXG-24H', 'SmCo', 'sintered', null],
    ['BNP-8', 'NdFeB', 'bonded', null],
    ['Y30BH', 'ferrite', 'sintered', null],
  ] as const)('knows %s as %s, %s, up to %s °C', (name, family, process, temperatureC) => {
    expect(findGrade(`Magnet ${name} 20x10`)?.grade).toMatchObject({ family, process, temperatureC });
  });

  it('says nothing of what a plain grade or a name without a row holds, and no interval ends at 0', () => {
    expect(findGrade('Magnet N42')?.grade.contents).toEqual([]);
    expect(findGrade('Magnet G45UH')).toBeNull();
    expect(findGrade('Magnet XZ-17')).toBeNull();
    const contents = magnetGrades.flatMap((grade) => grade.contents);
    expect(contents.filter(({ massPctMin, massPctMax }) => massPctMax <= 0 || massPctMin > massPctMax)).toEqual([]);
  });

  it('reads more dysprosium off a class for hotter places, never less', () => {
    const upper = ['N40M', 'N40H', 'N40SH', 'N40UH', 'N40EH', 'N40AH'].map(
      (name) => findGrade(name)?.grade.contents.find(({ substance }) => substance === 'Dy')?.massPctMax ?? 0,
    );
    expect(upper).toEqual(upper.toSorted((a, b) => a - b));
    expect(upper.every((value) => value > 0)).toBe(true);
  });

  it('says how contents were arrived at, and whether names were read or recalled', () => {
    for (const { contents, contentsBasis, contentsProvenance, provenance } of magnetGrades) {
      expect(contents.length > 0).toBe(contentsBasis !== null && contentsProvenance !== null);
      expect(provenance.basis === 'states').toBe(provenance.sources.length > 0);
    }
    const readFrom = new Set(
      magnetGrades.flatMap(({ makers, provenance: { basis } }) => (basis === 'states' ? makers : [])),
    );
    expect(readFrom.size).toBeGreaterThanOrEqual(3);
  });

  it('names a magnet of one family, or none where two disagree', () => {
    expect(findGrade('Magnet N42SH or Y30')).toBeNull();
  });

  it('is asked of magnets only: what looks like a grade elsewhere is none', () => {
    const suggest = createPartSuggester(prepareSuggestingWords(catalogue));
    for (const description of ['Schlauch Y30', 'Cable 45M', 'Stahl N42', 'Motor 48H', 'Resistor N35'])
      expect(suggest({ description, hsCode: null }).findGrade(null)).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Criterion } from '../../../src/catalogue/controlled-item.ts';
import { readContents } from '../../../src/domain/letters/answer-words.ts';
import { ASKED_METALS, nameAskedMetals } from '../../../src/domain/letters/contents-question.ts';
import { LETTER_LANGUAGES } from '../../../src/domain/letters/letter-language.ts';
import { writeLines } from '../../../src/domain/letters/write-letter.ts';

/** Goods that the question names as magnets, graphite or battery materials. */
const NAMED_FORMS = new Set(
  'magnet magnet-powder magnet-assembly graphite anode-active precursor cathode-active cell module pack'.split(' '),
);
const RARE_EARTHS = 'Sc Y La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu'.split(' ');

/** Elements that a criterion names, also in the words of an alloy such as `W-Ni-Fe`. */
function listElements(criteria: readonly Criterion[]): string[] {
  return criteria.flatMap((one) => {
    if (one.kind === 'element') return one.anyOf;
    if (one.kind === 'word') return one.anyOf.flatMap((word) => word.split('-'));
    return one.kind === 'one-of' ? one.of.flatMap(listElements) : [];
  });
}

it('asks for all that an entry for goods names, so that “none” is true of every one of them', () => {
  const asked = new Set([...ASKED_METALS, ...RARE_EARTHS]);
  // Machines to make such goods are no part that somebody buys to build in.
  const entries = loadCatalogue().items.filter(({ kind, forms }) => kind === 'goods' && !forms.includes('equipment'));
  const uncovered = entries.filter(
    ({ forms, criteria }) =>
      !forms.every((form) => NAMED_FORMS.has(form)) && !listElements(criteria).some((one) => asked.has(one)),
  );
  expect(entries.length).toBeGreaterThan(80);
  expect(uncovered.map(({ id }) => id)).toEqual([]);
});

it.each(LETTER_LANGUAGES)(
  'names each of them in words of its language, and reads each as an answer (%s)',
  (language) => {
    const metals = nameAskedMetals(language);
    const [line = ''] = writeLines([{ kind: 'contents' }], language);
    expect(metals).toHaveLength(8);
    for (const metal of metals) {
      expect(line).toContain(metal);
      expect(metal).not.toMatch(/[()（）]/);
      expect(readContents(metal)).toBe('named-metals');
    }
  },
);

it('reads graphite as a battery material, and says nothing of an answer that denies it', () => {
  expect(readContents('Graphit')).toBe('battery-materials');
  expect(readContents('人造金刚石')).toBe('named-metals');
  expect(readContents('kein Wolfram')).toBeNull();
  expect(readContents('nein')).toBe('none');
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import categoryData from '../../src/catalogue/data/categories.json' with { type: 'json' };
import marketShareData from '../../src/catalogue/data/market-shares.json' with { type: 'json' };
import propertyData from '../../src/catalogue/data/properties.json' with { type: 'json' };
import { category, marketShare, propertyDefinition } from '../../src/catalogue/schema.ts';
import type { Category } from '../../src/catalogue/schema.ts';

const categories = z.array(category).parse(categoryData);
const byId = new Map(categories.map((entry) => [entry.id, entry]));
const properties = new Map(
  z
    .array(propertyDefinition)
    .parse(propertyData)
    .map((entry) => [entry.id, entry]),
);

function getCategory(id: string): Category {
  const entry = byId.get(id);
  if (!entry) throw new Error(`no category ${id}`);
  return entry;
}

/** Kilograms (or units) of `target` in one unit of `id`, all chains together. */
function sumContent(id: string, target: string): number {
  if (id === target) return 1;
  return getCategory(id).contents.reduce((sum, item) => sum + item.quantity * sumContent(item.category, target), 0);
}

describe('categories', () => {
  it('have unique kebab-case ids', () => {
    expect(byId.size).toBe(categories.length);
    expect(categories.filter((entry) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.id))).toEqual([]);
  });

  it('use a synonym for one category only', () => {
    const words = categories.flatMap((entry) => entry.synonyms);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('hold only categories that exist, in a range around the typical quantity', () => {
    const wrong = categories.flatMap((entry) =>
      entry.contents
        .filter(
          (item) =>
            !byId.has(item.category) || item.low > item.quantity || item.high < item.quantity || item.quantity <= 0,
        )
        .map((item) => `${entry.id} > ${item.category}`),
    );
    expect(wrong).toEqual([]);
  });

  it('never contain themselves', () => {
    const walk = (id: string, path: readonly string[]): string[] =>
      path.includes(id)
        ? [[...path, id].join(' > ')]
        : getCategory(id).contents.flatMap((item) => walk(item.category, [...path, id]));
    expect(categories.flatMap((entry) => walk(entry.id, []))).toEqual([]);
  });

  it('name a market group that has shares on file', () => {
    const groups = new Set(
      z
        .array(marketShare)
        .parse(marketShareData)
        .map((row) => `${row.material}|${row.stage}`),
    );
    const wrong = categories.filter(
      (entry) => entry.marketGroup && !groups.has(`${entry.marketGroup.material}|${entry.marketGroup.stage}`),
    );
    expect(wrong.map((entry) => entry.id)).toEqual([]);
  });

  it('have contents only while they are open and past the mine', () => {
    const wrong = categories.filter(
      (entry) => entry.contents.length > 0 && (entry.closedReason !== null || entry.stage === 'mining'),
    );
    expect(wrong.map((entry) => entry.id)).toEqual([]);
  });

  it('give mass shares between 0 and 100 whose minima leave room for each other', () => {
    const wrong = categories.filter(
      (entry) =>
        entry.composition.some(
          (row) => row.massPctMin < 0 || row.massPctMin > row.massPctMax || row.massPctMax > 100,
        ) ||
        entry.composition.reduce((sum, row) => sum + row.massPctMin, 0) > 100 ||
        (entry.composition.some((row) => row.substance === 'rest') &&
          entry.composition.reduce((sum, row) => sum + row.massPctMax, 0) < (entry.stage === 'mining' ? 0 : 95)),
    );
    expect(wrong.map((entry) => entry.id)).toEqual([]);
  });

  it('use properties and words of the property list', () => {
    const wrong = categories.flatMap((entry) => [
      ...Object.entries(entry.words).filter(([id, word]) => !properties.get(id)?.words.includes(word)),
      ...Object.keys(entry.numbers ?? {}).filter((id) => properties.get(id)?.kind !== 'number'),
    ]);
    expect(wrong).toEqual([]);
  });

  it('cite a source only where it states the fact', () => {
    const all = categories.flatMap((entry) => [entry.provenance, ...entry.contents.map((item) => item.provenance)]);
    expect(all.filter((fact) => (fact.basis === 'states') !== fact.sources.length > 0)).toEqual([]);
  });
});

describe('typical contents', () => {
  // BatPaC 5.1 defaults at pack level: 0.658 kg Ni and 0.083 kg Co per kWh of NMC811, 0.092 kg Li per kWh of LFP.
  it('add up to the nickel, cobalt and lithium that BatPaC counts per kWh', () => {
    expect(sumContent('cell-nmc811', 'nickel')).toBeGreaterThan(0.63);
    expect(sumContent('cell-nmc811', 'nickel')).toBeLessThan(0.69);
    expect(sumContent('cell-nmc811', 'cobalt-hydroxide')).toBeGreaterThan(0.078);
    expect(sumContent('cell-nmc811', 'cobalt-hydroxide')).toBeLessThan(0.088);
    expect(sumContent('cell-lfp', 'lithium-raw-material')).toBeGreaterThan(0.087);
    expect(sumContent('cell-lfp', 'lithium-raw-material')).toBeLessThan(0.105);
  });

  // 1.6 kg of finished magnet x 1.4 block x 1.03 alloy x 0.295 Nd-Pr, x 0.012 Dy.
  it('turn a traction motor into its Nd-Pr and Dy metal', () => {
    expect(sumContent('traction-motor', 'ndpr-metal')).toBeCloseTo(0.6807, 3);
    expect(sumContent('traction-motor', 'dy-metal')).toBeCloseTo(0.02769, 4);
  });

  it('leave the magnet open where it may be ferrite, and its heavy rare earths open where it is NdFeB', () => {
    for (const id of ['loudspeaker', 'seat-motor', 'hv-contactor', 'coolant-pump']) {
      expect(getCategory(id).contents.map((item) => item.category)).toEqual(['magnet-unknown-family']);
    }
    expect(getCategory('magnet-unknown-family')).toMatchObject({
      composition: [],
      words: {},
      marketGroup: null,
      closedReason: null,
    });
    const dysprosium = getCategory('ndfeb-magnet').composition.find((row) => row.substance === 'Dy');
    expect(dysprosium).toEqual({ substance: 'Dy', massPctMin: 0, massPctMax: 5 });
  });
});

describe('closed categories', () => {
  it('each say why, and hold nothing that is on a list', () => {
    const closed = categories.filter((entry) => entry.closedReason !== null);
    expect(closed.length).toBeGreaterThan(40);
    expect(closed.filter((entry) => (entry.closedReason ?? '').length < 20)).toEqual([]);
    const listed = new Set([
      'Sm',
      'Gd',
      'Tb',
      'Dy',
      'Lu',
      'Sc',
      'Y',
      'Ho',
      'Er',
      'Tm',
      'Eu',
      'Yb',
      'Ga',
      'Ge',
      'Sb',
      'W',
      'Te',
      'Bi',
      'Mo',
      'In',
    ]);
    expect(
      closed.filter((entry) => entry.composition.some((row) => listed.has(row.substance) && row.massPctMax > 0)),
    ).toEqual([]);
  });

  it('do not cover parts whose makers may buy a listed material', () => {
    for (const id of ['lead-acid-battery', 'brake-pad', 'ceramic-capacitor', 'hv-heater', 'camera']) {
      expect(getCategory(id).closedReason).toBeNull();
    }
  });

  it('cover the two false alarms of magnet searches', () => {
    expect(getCategory('inductor').closedReason).toContain('soft magnetic');
    expect(getCategory('current-sensor').closedReason).toContain('soft magnetic');
  });
});

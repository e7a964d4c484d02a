import { describe, expect, it } from 'vitest';
import type { ControlledItem } from '../../../src/catalogue/controlled-item.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { draftPack } from '../../../src/catalogue/new-act/draft-pack.ts';

const catalogue = loadCatalogue();

/** The items of a made-up act with these lines, and the points that are open on their limits. */
function read(...lines: string[]): { items: ControlledItem[]; open: string[]; limits: string[] } {
  const head = 'MOFCOM Announcement No. 79 of 2026\nDecision on goods';
  const pack = draftPack(
    `${head}\n${lines.join('\n')}\nExporters shall apply for a licence.\nNovember 26, 2026`,
    catalogue,
    '2026-11-28',
  );
  const items = (pack.add['items'] ?? []) as ControlledItem[];
  return {
    items,
    open: pack.open.filter(({ at }) => at.endsWith('.criteria')).map(({ why }) => why),
    limits: items.flatMap(({ criteria }) => criteria.flatMap((one) => (one.kind === 'number' ? [one.property] : []))),
  };
}

const PARENT = 'Magnets of neodymium, at least 0.1 % Nd';
const PURITY = 'stators with wire of purity of at least 99.95 %';

describe('points within an entry', () => {
  it.each([
    ['on lines of their own, with letters', [`1. ${PARENT}`, 'a. rotors', `b. ${PURITY}`]],
    ['in one line', [`1. ${PARENT}; a. rotors; b. ${PURITY}`]],
    ['in one line, in brackets', [`1. ${PARENT}: (a) rotors, (b) ${PURITY}`]],
    ['as numbers of a lower level', [`1. ${PARENT}`, '1.1 rotors', `1.2 ${PURITY}`]],
    ['as Roman numerals', [`1. ${PARENT}`, '(i) rotors', `(ii) ${PURITY}`]],
    ['as bullets', [`1. ${PARENT}`, '• rotors', `• ${PURITY}`]],
    ['with numbers behind a mark', [`1. ${PARENT}: 1) rotors; 2) ${PURITY}`]],
    ['of an entry with a control code', [`1C930.a ${PARENT}`, 'a. rotors', `b. ${PURITY}`]],
    ['over two lines', [`1. ${PARENT}`, 'a. stators with wire of purity', 'of at least 99.95 %']],
    ['that hold only together', [`1. ${PARENT}, having all of the following:`, 'a. magnets', `b. copper ${PURITY}`]],
  ])('%s: none of their limits is tested for the whole entry, and each is open', (_how, lines) => {
    const { items, limits, open } = read(...lines);
    expect(limits).toEqual([]);
    expect(items[0]).toMatchObject({ elements: ['Nd'], criteria: [{ kind: 'element', anyOf: ['Nd'] }] });
    expect(items[0]?.unread).toContain('limits');
    expect(open.some((why) => why.includes('99.95 %'))).toBe(true);
  });

  it('are items of their own where they name goods, with what stands above them', () => {
    const { items } = read('1. Neodymium magnets (HS 8505.11.00):', 'a. alloys with a purity ≥ 99 %', 'b. oxides');
    expect(items.map(({ elements, forms, hs6 }) => [elements, forms, hs6])).toEqual([
      [['Nd'], ['magnet'], ['850511']],
      [['Nd'], ['alloy'], ['850511']],
      [['Nd'], ['oxide'], ['850511']],
    ]);
  });

  it('（一）and ① begin points', () => {
    const { items, limits } = read('一、（一）钕铁硼永磁体', '（二）金属镝，纯度高于99.5%', '①铜线，纯度高于99%的电机');
    expect(items.map(({ elements }) => elements)).toEqual([['Nd'], ['Dy'], ['Cu']]);
    expect(limits).toEqual(['purity_pct', 'purity_pct']);
    expect(items[0]?.criteria).toEqual([{ kind: 'element', anyOf: ['Nd'] }]);
  });

  it('below a sentence of duty are not lost', () => {
    const pack = draftPack('1. The following shall be controlled:\na. neodymium magnets', catalogue, '2026-11-28');
    expect(pack.open.some(({ found }) => found.includes('neodymium magnets'))).toBe(true);
  });

  it('take none of their elements for one of the whole', () => {
    expect(read('1. Magnets that are one of these: a. with samarium; b. with neodymium').items[0]?.elements).toEqual(
      [],
    );
  });
});

describe('the element of a limit', () => {
  it.each([
    'Neodymium-iron-boron magnets with at least 0.1 % Nd',
    'Iron-boron magnets with at least 0.1 % neodymium',
    'Iron-boron magnets, Nd ≥ 0.1 %',
    'Iron-boron magnets containing 0.1 % or more of neodymium',
    'Iron-boron magnets containing 0.1 % or more by mass of neodymium',
    'Neodymium-iron-boron permanent magnet materials containing neodymium 0.1 % or more by mass',
    'Iron-boron magnets with a neodymium content of at least 0.1 per cent',
    '铁硼永磁体，钕含量不低于百分之零点一',
  ])('%s: is the one that words tie to it', (text) => {
    const { open, limits } = read(`1. ${text}`);
    expect(limits).toEqual([]);
    expect(open).toEqual([expect.stringContaining('how much Nd is in it (>= 0.1 %)')]);
    expect(open[0]).not.toContain('guess');
  });

  it('is called a guess where it only stands near', () => {
    expect(read('1. Iron-boron magnets containing neodymium and others in all 5 % or more').open[0]).toContain('guess');
    const { limits, open } = read('1. Lithium iron phosphate cells with an energy density of 150 Wh/kg or more');
    expect(limits).toEqual(['energy_density_wh_per_kg']);
    expect(open[0]).toContain('That is a guess');
  });

  it('keeps the purity of something in the goods out of the tests', () => {
    expect(read('1. Neodymium magnets containing wire of purity ≥ 99.95 %').limits).toEqual([]);
    expect(read('1. Neodymium magnets and copper wire of purity ≥ 99.95 %').limits).toEqual([]);
    expect(read('1. Neodymium metal of purity ≥ 99.5 %').limits).toEqual(['purity_pct']);
  });
});

describe('a control code in brackets', () => {
  it('behind its words, before them, and of a point within an entry', () => {
    const { items } = read('1. Neodymium magnets', 'a. Rotors of the above (1C920.a).', '2. (3A920.a) Lithium cells');
    expect(items.map(({ code, name }) => [code, name])).toEqual([
      [null, 'Neodymium magnets'],
      ['1C920.a', 'Rotors of the above'],
      ['3A920.a', 'Lithium cells'],
    ]);
  });

  it('that an earlier entry has refers to that', () => {
    const { items } = read('1. Neodymium magnets (1C920.a)', '2. Technology for magnets (1C920.a)');
    expect(items.map(({ code }) => code)).toEqual(['1C920.a', null]);
  });
});

describe('figures in words', () => {
  it.each([
    ['百分之二十', 20],
    ['百分之九十九点九五', 99.95],
    ['百分之一百', 100],
    ['百分之20', 20],
  ])('%s is read', (words, value) => {
    const { items } = read(`1. 金属钕，纯度大于等于${words}`);
    expect(items[0]?.criteria).toContainEqual({ kind: 'number', property: 'purity_pct', op: '>=', value });
  });

  it.each([
    '金属钕，杂质不高于千分之五',
    '金属钕，粒径不大于二十微米',
    '金属钕，重量三千克以上',
    'Neodymium metal with a purity of at least ninety percent',
    'Neodymium metal, twenty kilograms or more',
    'Neodymium metal, purity ≥ ninety percent',
  ])('%s: is an open point where not', (text) => {
    const { items, limits, open } = read(`1. ${text}`);
    expect(limits).toEqual([]);
    expect(open.join(' ')).toContain('stands in words');
    expect(items[0]?.unread).toContain('limits');
  });
});

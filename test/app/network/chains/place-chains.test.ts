import { describe, expect, it } from 'vitest';
import { type StopCase, findFirstStop } from '../../../../src/app/network/chains/find-first-stop.ts';
import { countLines, placeChains } from '../../../../src/app/network/chains/place-chains.ts';
import { walkChains } from '../../../../src/app/network/chains/walk-chains.ts';
import type { CaseCover } from '../../../../src/engine/licences/case-report.ts';
import { chainsFromText, type Told } from './chains-from-text.ts';

const LONG = 'Permanentmagnetrotorbaugruppe mit Wickelkopfisolierung für den Hinterachsantrieb';
const CHINESE = '电动机转子用钕铁硼永磁体组件，含镝和铽，表面镀镍铜镍';
const names = Array.from({ length: 12 }, (_none, at) => `m${String(at)}`);
const chains = chainsFromText(
  `${names.map((name) => `alloy -> ${name} -> car`).join('\n')}\n${names.map((name) => `oxide -> ${name}`).join('\n')}\nore -> oxide`,
  {
    ...Object.fromEntries(names.map((name) => [`${name} -> car`, 'sure'] as const)),
    'alloy -> m0': 'suspended',
    'oxide -> m0': 'suspended',
    'ore -> oxide': 'suspended',
  },
  {
    ore: { stage: 'mining' },
    oxide: { stage: 'separation' },
    alloy: { stage: 'metal' },
    ...Object.fromEntries(
      names.map((name, at): [string, Told] => [
        name,
        { risk: [at + 1, at + 1, at + 1], description: at % 3 === 0 ? LONG : at % 3 === 1 ? CHINESE : name },
      ]),
    ),
  },
);

describe(placeChains, () => {
  it.each([985, 1200, 1700])('lets no two boxes of a column touch, whatever the names, at %i pixels', (width) => {
    const { boxes, height } = placeChains(chains, width);
    for (const [key, box] of boxes) {
      const below = [...boxes].filter(([other, one]) => other !== key && one.x === box.x && one.y >= box.y);
      for (const [, one] of below) expect(one.y).toBeGreaterThanOrEqual(box.y + box.height);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  });

  it('has a column for each stage', () => {
    expect(placeChains(chains, 985).heads.map(({ name }) => name)).toStrictEqual([
      'mine',
      'separation',
      'metal',
      'part',
      'component',
      'product',
    ]);
  });

  it('has the same places for the same chains', () => {
    expect(placeChains(chains, 1200)).toStrictEqual(placeChains(structuredClone(chains), 1200));
  });
});

describe(countLines, () => {
  it('takes a Chinese sign for two letters', () => {
    expect([countLines('abcdefghij', 70), countLines('电动机转子用', 70)]).toStrictEqual([1, 2]);
  });
});

describe(walkChains, () => {
  it('goes down the column, right to the product and back', () => {
    const placed = placeChains(chains, 1200);
    const [first, second] = chains.rows;
    expect(walkChains(chains.links, placed, first?.key ?? '', 'ArrowDown')).toBe(second?.key);
    expect(walkChains(chains.links, placed, first?.key ?? '', 'ArrowRight')).toBe('product:CAR');
    expect(walkChains(chains.links, placed, 'product:CAR', 'ArrowRight')).toBeNull();
    expect(walkChains(chains.links, placed, first?.key ?? '', 'ArrowUp')).toBeNull();
  });
});

describe(findFirstStop, () => {
  const licenceCase = (until: CaseCover['until']): StopCase => ({
    parts: [
      {
        partNumber: 'M',
        description: '',
        yearlyUnits: 1,
        unit: null,
        verdict: 'licence-required',
        match: 'met',
        missing: [],
        estimated: [],
      },
    ],
    cover: {
      until,
      stockWeeks: 2,
      isLatest: false,
      isShared: false,
      quantityUntil: null,
      isOpenEnded: false,
      unknown: null,
      stockUntil: null,
    },
    expected: null,
    fileBy: '2026-12-01',
  });
  const row = { partNumber: 'M', coverWeeks: 2 };

  it('is the earliest end of cover of its cases', () => {
    const cases = [licenceCase('2027-01-05'), licenceCase('2026-12-14'), licenceCase(null)];
    const stop = findFirstStop(row, { cases, stockDate: '2026-11-20' }, '2026-11-24');
    expect(stop).toStrictEqual({ day: '2026-12-14', basis: 'licence', expected: null, fileBy: '2026-12-01' });
  });

  it('is the end of the stock, counted from the day that it was counted, where no case says more', () => {
    expect(findFirstStop(row, { cases: [], stockDate: '2026-11-20' }, '2026-11-24').day).toBe('2026-12-04');
  });

  it('is not known without a stock, and not today', () => {
    const stop = findFirstStop({ ...row, coverWeeks: null }, { cases: [], stockDate: '2026-11-20' }, '2026-11-24');
    expect(stop).toStrictEqual({ day: null, basis: null, expected: null, fileBy: null });
  });
});

import { describe, expect, it } from 'vitest';
import { buildChains } from '../../../../src/app/network/chains/build-chains.ts';
import { composeHeadline } from '../../../../src/app/network/chains/compose-headline.ts';
import { describeCover, describeMakers, nameStages } from '../../../../src/app/network/chains/describe-row.ts';
import { lightChain } from '../../../../src/app/network/chains/light-chain.ts';
import { chainsFromText } from './chains-from-text.ts';

const MAGNETS = `alloy -> magnet\nalloy -> ring\nore -> alloy\nmagnet -> motor\nring -> pump\nsensor -> gauge\nmotor -> car\npump -> car\ngauge -> car`;
const magnets = () =>
  chainsFromText(
    MAGNETS,
    { 'magnet -> motor': 'sure', 'ring -> pump': 'possible', 'sensor -> gauge': 'sure' },
    {
      ore: { stage: 'mining' },
      alloy: { stage: 'metal' },
      magnet: { stage: 'magnet', risk: [40, 40, 40], cover: 5 },
      ring: { stage: 'magnet', risk: [0, 70, 70], cover: 12 },
      sensor: { stage: 'magnet', risk: [10, 10, 10], cover: 0 },
    },
  );
const namesOf = ({ rows }: ReturnType<typeof magnets>) => rows.map(({ name }) => name);
const totals = { revenue: 100, surely: 50, possibly: 20, ifPausedBack: 0 };

describe(buildChains, () => {
  it('opens a chain by each part that a rule reaches first from the product, the most money first', () => {
    expect(namesOf(magnets())).toStrictEqual(['ring', 'magnet', 'sensor']);
  });

  it('folds a part behind another, unless more rests on it or a way to a product passes no other', () => {
    const chain = 'metal -> magnet -> motor -> car';
    const hits = { 'metal -> magnet': 'sure', 'magnet -> motor': 'sure' } as const;
    const less = chainsFromText(chain, hits, { metal: { risk: [5, 5, 5] }, magnet: { risk: [40, 40, 40] } });
    expect([namesOf(less), less.ledger.more]).toStrictEqual([['magnet'], 1]);
    const larger = chainsFromText(chain, hits, { metal: { risk: [60, 60, 60] }, magnet: { risk: [40, 40, 40] } });
    expect(namesOf(larger)).toStrictEqual(['metal', 'magnet']);
    const around = chainsFromText(`${chain}\nmetal -> coil -> car`, hits, {
      metal: { risk: [5, 5, 5] },
      magnet: { risk: [40, 40, 40] },
    });
    expect(namesOf(around)).toStrictEqual(['magnet', 'metal']);
  });

  it('puts what only suspended rules add below, and looks behind it for what a rule in force reaches', () => {
    const chains = chainsFromText(
      'powder -> cell -> car',
      { 'cell -> car': 'suspended', 'powder -> cell': 'sure' },
      { cell: { risk: [0, 0, 90] }, powder: { risk: [30, 30, 30] } },
    );
    expect(chains.rows.map(({ name, group, money }) => [name, group, money])).toStrictEqual([
      ['powder', 'now', 30],
      ['cell', 'suspended', 90],
    ]);
  });

  it('ends on a loop, and counts what no product needs apart', () => {
    const loop = chainsFromText(
      'a -> b -> a\na -> car',
      { 'b -> a': 'sure', 'a -> car': 'sure' },
      { a: { risk: [9, 9, 9] }, b: { risk: [1, 1, 1] } },
    );
    expect([namesOf(loop), loop.apart]).toStrictEqual([['a'], 0]);
    const apart = chainsFromText(
      'spare -> shelf -> spare\nbolt -> car',
      { 'spare -> shelf': 'sure' },
      { spare: { fill: 'surely' } },
    );
    expect([namesOf(apart), apart.apart, apart.ledger.more]).toStrictEqual([[], 1, 1]);
    expect(composeHeadline(apart, totals, 'EUR').finding).toBe(
      'No product needs a part that a rule reaches; one\u00a0part that no product needs is reached by one.',
    );
  });

  it('draws fifteen of 2,000 exposed parts and counts the others, so that the counts add up to all parts', () => {
    const numbers = Array.from({ length: 2000 }, (_none, at) => at);
    const chains = chainsFromText(
      numbers.map((at) => `m${String(at)} -> car`).join('\n'),
      Object.fromEntries(numbers.map((at) => [`m${String(at)} -> car`, 'sure'])),
      Object.fromEntries(numbers.map((at) => [`m${String(at)}`, { risk: [at, at, at], fill: 'surely' }])),
    );
    const { total, drawn, folded, more, cannotBeJudged, notExposed } = chains.ledger;
    expect([chains.rows[0]?.name, drawn, folded]).toStrictEqual(['m1999', 15, 1985]);
    expect(drawn + folded + more + cannotBeJudged + notExposed).toBe(total);
    expect(composeHeadline(chains, totals, 'EUR').finding).toContain(
      'on 2,000\u00a0parts from 2,000\u00a0makers in China',
    );
  });

  it('says what is not known in a word and never as 0', () => {
    const [row] = chainsFromText(
      'magnet -> car',
      { 'magnet -> car': 'sure' },
      { magnet: { risk: [5, 5, 5], fill: 'surely' } },
      { revenue: null },
    ).rows;
    expect([row?.money, row?.isShort, row && describeCover(row)]).toStrictEqual([null, false, 'not known, wait 9']);
    const empty = magnets().rows.find(({ name }) => name === 'sensor');
    expect([empty?.isShort, empty && describeCover(empty)]).toStrictEqual([true, '0.0 of 9']);
    expect(empty && describeCover({ ...empty, coverWeeks: 3.6, coverIsMost: true })).toBe('≤ 3.6 of 9');
  });

  it('has no columns before the parts where no stage is on file, and calls them by one word', () => {
    const chains = chainsFromText('ore -> magnet -> car', { 'magnet -> car': 'sure' }, { magnet: { risk: [5, 5, 5] } });
    expect([chains.sources, nameStages(chains.rows)]).toStrictEqual([[], 'Exposed part']);
    expect(nameStages(magnets().rows)).toBe('Magnet');
  });

  it('marks a plant that more than half of the parts pass', () => {
    const { sources } = magnets();
    expect(sources.map(({ name, behind, isChoke }) => [name, behind.length, isChoke])).toStrictEqual([]);
    const hit = chainsFromText(
      MAGNETS,
      { 'magnet -> motor': 'sure', 'ring -> pump': 'sure', 'sensor -> gauge': 'sure', 'alloy -> ring': 'suspended' },
      {
        alloy: { stage: 'metal', country: 'CN' },
        magnet: { risk: [4, 4, 4] },
        ring: { risk: [7, 7, 7] },
        sensor: { risk: [1, 1, 1] },
      },
    );
    expect(hit.sources.map(({ name, behind, isChoke }) => [name, behind.length, isChoke])).toStrictEqual([
      ['alloy', 2, true],
    ]);
    expect(composeHeadline(hit, totals, 'EUR').finding).toBe(
      '€\u00a070 of revenue rests, surely or possibly, on three\u00a0parts from three\u00a0makers in China. Behind two of the three stands one plant: alloy plant.',
    );
    expect(composeHeadline(hit, totals, 'EUR', ['lorry']).finding).toContain('At least €\u00a070 of revenue rests');
  });

  it('lights the whole chain and nothing beside it', () => {
    const chains = chainsFromText(
      MAGNETS,
      { 'magnet -> motor': 'sure', 'ring -> pump': 'sure', 'sensor -> gauge': 'sure', 'alloy -> ring': 'suspended' },
      {
        alloy: { stage: 'metal' },
        magnet: { risk: [4, 4, 4] },
        ring: { risk: [7, 7, 7] },
        sensor: { risk: [1, 1, 1] },
      },
    );
    const alloy = chains.sources[0]?.key ?? '';
    expect(lightChain(chains, 'row:MAGNET')).toStrictEqual(new Set(['row:MAGNET', alloy, 'product:CAR']));
    expect(lightChain(chains, alloy)).toStrictEqual(new Set([alloy, 'row:MAGNET', 'row:RING', 'product:CAR']));
    expect(lightChain(chains, 'row:SENSOR')).toStrictEqual(new Set(['row:SENSOR', 'product:CAR']));
  });
});

describe(lightChain, () => {
  it('goes on behind a plant that opens a chain itself', () => {
    // Metal goes into the magnet, and by itself into a coil: it opens a chain, and its ore stands behind both.
    const chains = chainsFromText(
      'ore -> metal -> alloy -> magnet -> motor -> car\nmetal -> coil -> car',
      { 'metal -> coil': 'sure', 'magnet -> motor': 'sure', 'ore -> metal': 'suspended' },
      {
        ore: { stage: 'mining' },
        alloy: { stage: 'metal', country: 'CN' },
        magnet: { risk: [9, 9, 9] },
        metal: { risk: [3, 3, 3] },
      },
    );
    expect(chains.rows.map(({ name }) => name)).toStrictEqual(['magnet', 'metal']);
    const ore = chains.sources.find(({ name }) => name === 'ore')?.key ?? '';
    expect(lightChain(chains, 'row:MAGNET').has(ore)).toBe(true);
    expect(lightChain(chains, 'row:METAL').has(ore)).toBe(true);
  });
});

describe(describeMakers, () => {
  it('counts makers in China and says the share that comes from there', () => {
    const [row] = chainsFromText(
      'a -> motor -> car\nb -> motor',
      { 'a -> motor': 'sure' },
      { a: { risk: [1, 1, 1] } },
    ).rows;
    expect(row && describeMakers(row)).toBe('1 maker in China · 100\u00a0%');
  });
});

it('says of a maker without a country neither China nor another, and where its goods leave if a file says it', () => {
  const told = (ring: { country: string | null; leaves?: string }, pin: { country?: string | null; leaves?: string }) =>
    chainsFromText(
      'ring -> car\npin -> car',
      { 'ring -> car': 'sure', 'pin -> car': 'sure' },
      { ring: { ...ring, risk: [9, 9, 9] }, pin: { ...pin, risk: [5, 5, 5] } },
    );
  const unplaced = told({ country: null }, { country: null, leaves: 'DE' });
  expect(unplaced.rows.map(describeMakers)).toEqual([
    'country of the maker not on file · 100\u00a0%',
    'country of the maker not on file · 100\u00a0%',
  ]);
  expect(composeHeadline(unplaced, totals, 'EUR').finding).toContain('parts from makers whose country no file says.');
  const fromChina = told({ country: null, leaves: 'CN' }, { country: null, leaves: 'CN' });
  expect(fromChina.rows.map(describeMakers)).toEqual([
    'from China, country of the maker not on file · 100\u00a0%',
    'from China, country of the maker not on file · 100\u00a0%',
  ]);
  expect(composeHeadline(fromChina, totals, 'EUR').finding).toContain(
    'parts from China, by makers whose country no file says.',
  );
  const mixed = told({ country: null, leaves: 'CN' }, { country: null });
  expect(composeHeadline(mixed, totals, 'EUR').finding).toContain(
    'parts from makers whose country no file says, some of whose goods leave China.',
  );
  // Who is in China is a maker there, wherever the goods of another leave.
  const beside = told({ country: null, leaves: 'CN' }, {});
  expect(composeHeadline(beside, totals, 'EUR').finding).toContain(
    'from one\u00a0maker in China, and from others whose country no file says, with goods that leave China.',
  );
  // A dealer elsewhere sends goods from China: who made them there is not on file, and nothing of them is made where he is.
  const dealt = told({ country: 'DE', leaves: 'CN' }, { country: 'DE', leaves: 'DE' });
  expect(dealt.rows.map(describeMakers)).toEqual([
    'from China, country of the maker not on file · 100\u00a0%',
    'made outside China, the rule reaches it there · 100\u00a0%',
  ]);
});

it('takes money for the least where a product that needs the part has no revenue on file, and counts folded rows without any', () => {
  const text = 'magnet -> motor\nmotor -> car\nmotor -> lorry\nring -> lorry';
  const hits = { 'magnet -> motor': 'sure', 'ring -> lorry': 'sure' } as const;
  const told = {
    magnet: { risk: [40, 40, 40], needs: ['CAR', 'LORRY'] },
    ring: { fill: 'surely', needs: ['LORRY'] },
  } as const;
  const read = (most: number) => chainsFromText(text, hits, told, { unpriced: ['LORRY'], most });
  expect(read(15).rows.map(({ name, money, moneyIsLeast }) => [name, money, moneyIsLeast])).toStrictEqual([
    ['magnet', 40, true],
    ['ring', null, true],
  ]);
  expect([read(1).ledger.folded, read(1).ledger.foldedUnknown]).toStrictEqual([1, 1]);
  expect(composeHeadline(read(15), totals, 'EUR', ['LORRY']).basis).not.toContain('overlaps');
});

describe(composeHeadline, () => {
  it('says that nothing is exposed with what is not known beside it', () => {
    const none = chainsFromText('bolt -> car', {}, {});
    expect(composeHeadline(none, totals, 'EUR').finding).toBe(
      'No chain needs a Chinese licence: every source was judged, and no rule reaches it.',
    );
    const open = chainsFromText('bolt -> car', {}, { bolt: { fill: 'cannotBeJudged' } });
    expect(composeHeadline(open, totals, 'EUR').finding).toBe(
      'No chain is known to need a licence, but one\u00a0part cannot be judged.',
    );
  });

  it('says how many are red and of how many cover is not known', () => {
    expect(composeHeadline(magnets(), totals, 'EUR').basis).toBe(
      'Red: cover is shorter than the licence wait, two of three. Money at risk overlaps.',
    );
  });

  it('counts none as red where of no part cover and wait are known', () => {
    const { rows, ...rest } = magnets();
    const silent = (count: number) => ({
      ...rest,
      rows: rows.slice(0, count).map((row) => ({ ...row, coverWeeks: null, isShort: false })),
    });
    expect(composeHeadline(silent(3), totals, 'EUR').basis).toMatch(
      /^Whether cover is shorter than the licence wait is not known of any of three\./,
    );
    expect(composeHeadline(silent(1), totals, 'EUR').basis).toMatch(
      /^Whether cover is shorter than the licence wait is not known of it\./,
    );
  });
});

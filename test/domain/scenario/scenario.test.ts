import { describe, expect, it } from 'vitest';
import { getRange } from '../../../src/domain/scenario/quantity.ts';
import { scenario } from '../../../src/domain/scenario/scenario.ts';

const outage = {
  id: 'fire',
  kind: 'site-outage',
  start: 0,
  duration: 8,
  siteId: 'S',
  share: 1,
  losesStock: false,
  recovery: { shape: 'step', days: 0 },
};

const source = {
  id: 'second',
  kind: 'second-source',
  fixedCost: 100,
  leadTimeDays: 10,
  partNumber: 'K',
  siteId: 'T',
  qualificationDays: { kind: 'triangular', low: 90, mode: 180, high: 365 },
  rampDays: 30,
  yield: 0.9,
  capacityPerDay: 5,
  transitDays: 7,
  extraCostPerUnit: 1,
};

function read(changes: object) {
  return scenario.safeParse({
    id: 'one',
    name: 'Fire at S',
    note: '',
    presetId: null,
    locked: false,
    lockedOn: null,
    clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
    assumptions: {},
    inference: true,
    startDate: '2026-11-24',
    horizonDays: 180,
    stepDays: 1,
    seed: 1,
    draws: 1000,
    sharing: { rule: 'pro-rata' },
    backlogShare: 0,
    targetCoverDays: null,
    rationing: null,
    disruptions: [outage],
    levers: [source],
    ...changes,
  });
}

function listProblems(changes: object): string[] {
  return read(changes).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('scenario', () => {
  it('takes numbers and distributions, and fills in empty lists', () => {
    const parsed = read({});
    expect(parsed.error?.issues).toBeUndefined();
    expect(parsed.data?.disruptions[0]).toMatchObject({ partNumbers: [] });
  });

  it.each([
    [
      'a share above 1',
      { disruptions: [{ ...outage, share: 1.2 }] },
      'disruptions.0.share: This must lie within 0 and 1, but it lies at 1.2.',
    ],
    [
      'a share that may exceed 1',
      { disruptions: [{ ...outage, share: { kind: 'uniform', low: 0.5, high: 1.5 } }] },
      'disruptions.0.share: This must lie within 0 and 1, but it lies from 0.5 to 1.5.',
    ],
    [
      'a duration in words',
      { disruptions: [{ ...outage, duration: 'long' }] },
      'disruptions.0.duration: This must be a number, or how it is spread: kind uniform, triangular, pert, lognormal, discrete or mixture, with the figures of that kind.',
    ],
    [
      'a low above the mode',
      { disruptions: [{ ...outage, duration: { kind: 'triangular', low: 30, mode: 20, high: 40 } }] },
      'disruptions.0.duration: Its low (30) lies above its mode (20).',
    ],
    [
      'an end before the start',
      { disruptions: [{ ...outage, duration: -5 }] },
      'disruptions.0.duration: It would end before it starts: the duration must be at least 0, but it lies at -5.',
    ],
    [
      'probabilities that do not add up',
      { disruptions: [{ ...outage, start: { kind: 'discrete', values: [{ value: 1, probability: 0.4 }] } }] },
      'disruptions.0.start: Its probabilities must add up to 1, not to 0.4.',
    ],
    [
      'a lever that earns money',
      { levers: [{ ...source, fixedCost: -1 }] },
      'levers.0.fixedCost: A lever cannot cost less than nothing.',
    ],
    ['a yield above 1', { levers: [{ ...source, yield: 1.1 }] }, 'levers.0.yield: A yield is at most 1.'],
    ['one name twice', { levers: [source, source] }, 'levers.1.id: The name second is used twice.'],
    ['a horizon beyond three years', { horizonDays: 1200 }, 'horizonDays: The horizon is at most 1096 days.'],
  ])('refuses %s at its field', (_, changes, sentence) => {
    expect(listProblems(changes)).toContain(sentence);
  });

  it('refuses a measure that comes back without a queue', () => {
    const back = {
      id: 'back',
      kind: 'measure-switch',
      start: 0,
      duration: null,
      measureId: 'm',
      to: 'reinstated',
      holds: 'possible',
      queue: null,
      frontLoading: null,
    };
    expect(listProblems({ disruptions: [back] })).toContain(
      'disruptions.0.queue: A measure that comes into force needs a licence queue.',
    );
    expect(listProblems({ disruptions: [{ ...back, to: 'off' }] })).toStrictEqual([]);
  });
});

describe(getRange, () => {
  it('covers every shape of a mixture and leaves out what has no weight', () => {
    const fast = { kind: 'triangular', low: 60, mode: 90, high: 120 } as const;
    const slow = { kind: 'uniform', low: 360, high: 1080 } as const;
    const parts = [
      { weight: 0.7, of: fast },
      { weight: 0.3, of: slow },
      { weight: 0, of: { kind: 'uniform', low: 0, high: 1 } as const },
    ];
    expect(getRange({ kind: 'mixture', parts })).toStrictEqual({ low: 60, high: 1080 });
  });

  it('knows no greatest value of a lognormal quantity', () => {
    expect(getRange({ kind: 'lognormal', p10: 40, p50: 75, p90: 125 })).toStrictEqual({ low: 0, high: Infinity });
  });
});

describe('figures that no company has', () => {
  it.each([
    [{ targetCoverDays: 1e308 }, 'targetCoverDays: Give a number up to 1,000,000,000.'],
    [
      { disruptions: [{ ...outage, start: 1e308 }] },
      'disruptions.0.start: Its figures lie below 1,000,000,000, but one is 1e+308.',
    ],
    [
      { disruptions: [{ ...outage, duration: { kind: 'uniform', low: 1, high: 1e12 } }] },
      'disruptions.0.duration: Its figures lie below 1,000,000,000, but one is 1000000000000.',
    ],
    [
      { disruptions: [{ id: 'd', kind: 'demand-shift', start: 0, duration: null, partNumbers: [], factor: 1e308 }] },
      'disruptions.0.factor: Its figures lie below 1,000,000,000, but one is 1e+308.',
    ],
    [{ levers: [{ ...source, capacityPerDay: 1e10 }] }, 'levers.0.capacityPerDay: Give a number up to 1,000,000,000.'],
    [{ levers: [{ ...source, fixedCost: 1e16 }] }, 'levers.0.fixedCost: Give an amount up to 1,000,000,000,000,000.'],
  ])('are refused with the greatest that is taken', (changes, problem) => {
    expect(listProblems(changes)).toEqual([problem]);
  });

  it('may be as great as that', () => {
    expect(
      listProblems({ targetCoverDays: 1e9, levers: [{ ...source, fixedCost: 1e15, capacityPerDay: 1e9 }] }),
    ).toEqual([]);
  });
});

describe('lists of a scenario', () => {
  const many = <One extends object>(one: One, count: number): One[] =>
    Array.from({ length: count }, (_, place) => ({ ...one, id: `n${String(place)}` }));
  const mixture = (count: number) => ({
    kind: 'mixture',
    parts: Array.from({ length: count }, () => ({ weight: 1 / count, of: { kind: 'uniform', low: 1, high: 2 } })),
  });

  it.each([
    [{ disruptions: many(outage, 1001) }, 'disruptions: Give up to 1,000 of them.'],
    [{ levers: many(source, 1001) }, 'levers: Give up to 1,000 of them.'],
  ])('have an end, since each entry is looked at in each draw', (changes, problem) => {
    expect(listProblems(changes)).toEqual([problem]);
  });

  it('have one in the shapes of a quantity too', () => {
    expect(listProblems({ disruptions: [{ ...outage, duration: mixture(1001) }] })).toHaveLength(1);
    expect(listProblems({ disruptions: [{ ...outage, duration: mixture(1000) }] })).toEqual([]);
  });

  it('may be as long as that', () => {
    expect(listProblems({ disruptions: many(outage, 1000), levers: many(source, 1000) })).toEqual([]);
  });
});

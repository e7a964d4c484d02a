import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { computeLimbStatus } from '../../src/engine/controls/status.ts';

const catalogue = loadCatalogue();
const { measures } = catalogue;
const measureIds = new Set(measures.map((measure) => measure.id));
const itemOf = new Map(catalogue.items.map((item) => [item.id, item]));
const limbOf = new Map(measures.flatMap((measure) => measure.limbs).map((limb) => [limb.id, limb]));

const OCTOBER = ['55', '56', '57', '58', '61', '62'].map((number) => `mofcom-2025-${number}`);

function getStatus(limbId: string, lawDate: string): string {
  const limb = limbOf.get(limbId);
  if (!limb) throw new Error(`no limb ${limbId}`);
  return computeLimbStatus(limb, { lawDate, suspensionEnd: 'inclusive', evidenceCutoff: catalogue.evidenceCutoff })
    .status;
}

describe('measures', () => {
  it('have an id that says their number and year', () => {
    const wrong = measures.filter(({ id, number }) => {
      const [, serial, year] = /^No\. (\d+) of (\d{4})$/.exec(number) ?? [];
      return id.startsWith('mofcom-') && !id.endsWith(`-${year}-${serial}`);
    });
    expect(wrong).toEqual([]);
  });

  it('have one limb with their own id, or limbs named after it', () => {
    const several = measures.filter((measure) => measure.limbs.length > 1);
    expect(several.flatMap((measure) => measure.limbs.map((limb) => limb.id)).toSorted()).toEqual([
      'mofcom-2024-46#1',
      'mofcom-2024-46#2',
      'mofcom-2025-61#content',
      'mofcom-2025-61#origin',
      'mofcom-2025-61#technology',
    ]);
    const single = measures.filter((measure) => measure.limbs.length === 1);
    expect(single.filter((measure) => measure.limbs[0]?.id !== measure.id)).toEqual([]);
  });

  it('are paused where No. 70 pauses them, and nowhere else but for US goods', () => {
    const paused = measures
      .filter((measure) => measure.limbs.some((limb) => limb.suspensions.length > 0))
      .map((measure) => measure.id);
    expect(paused.toSorted()).toEqual([...OCTOBER, 'mofcom-2024-46'].toSorted());
    for (const id of OCTOBER) {
      const windows = measures.find((measure) => measure.id === id)?.limbs.flatMap((limb) => limb.suspensions) ?? [];
      expect(new Set(windows.map((window) => `${window.from} ${window.to}`)), id).toEqual(
        new Set(['2025-11-07 2026-11-10']),
      );
    }
  });

  it('reach the United States, Japan, or everybody', () => {
    const narrow = measures
      .filter((measure) => measure.destinations !== 'all')
      .map((measure) => [measure.id, measure.destinations]);
    expect(Object.fromEntries(narrow)).toEqual({
      'mofcom-2024-46': ['US'],
      'mofcom-2026-1': ['JP'],
      'mofcom-2026-34': ['US'],
    });
  });

  it('claim to have read the official page only for No. 58', () => {
    expect(measures.filter((measure) => measure.officialUrlRead).map((measure) => measure.id)).toEqual([
      'mofcom-2025-58',
    ]);
  });
});

describe('status', () => {
  it.each([
    ['mofcom-2025-58', '2025-11-06', 'not-yet'],
    ['mofcom-2025-58', '2025-11-07', 'suspended'],
    ['mofcom-2025-58', '2026-11-10', 'suspended'],
    ['mofcom-2025-58', '2026-11-11', 'unconfirmed'],
    ['mofcom-2025-61#origin', '2025-10-20', 'in-force'],
    ['mofcom-2025-61#content', '2025-10-20', 'not-yet'],
    ['mofcom-2025-61#technology', '2025-10-20', 'not-yet'],
    ['mofcom-2025-61#origin', '2026-06-01', 'suspended'],
    ['mofcom-2025-61#content', '2026-06-01', 'suspended'],
    ['mofcom-2025-62', '2025-10-20', 'in-force'],
    ['mofcom-2025-62', '2026-11-24', 'unconfirmed'],
    ['mofcom-2024-46#2', '2025-11-08', 'in-force'],
    ['mofcom-2024-46#2', '2026-11-24', 'suspended'],
    ['mofcom-2024-46#2', '2026-11-28', 'unconfirmed'],
    ['mofcom-2024-46#1', '2025-12-01', 'in-force'],
    ['mofcom-2024-46#1', '2026-11-28', 'in-force'],
    ['mofcom-2025-18', '2025-04-03', 'not-yet'],
    ['mofcom-2025-18', '2025-04-04', 'in-force'],
    ['mofcom-2025-18', '2026-11-24', 'in-force'],
    ['mofcom-2023-39', '2023-11-30', 'not-yet'],
    ['mofcom-2023-39', '2026-11-24', 'in-force'],
    ['mofcom-most-2025-28', '2025-07-15', 'in-force'],
    ['mofcom-2026-1', '2026-01-06', 'in-force'],
    ['mofcom-2025-70', '2025-11-07', 'in-force'],
    ['mofcom-2025-70', '2026-11-24', 'unconfirmed'],
    ['mofcom-2026-26', '2026-11-24', 'in-force'],
  ])('of %s on %s is %s', (limbId, lawDate, expected) => {
    expect(getStatus(limbId, lawDate)).toBe(expected);
  });
});

describe('references', () => {
  it('of calendar, hints, waits and uncertainties name measures that exist', () => {
    const named = [
      ...catalogue.calendar.map((event) => event.measureId).filter((id) => id !== null),
      ...catalogue.hsHints.flatMap((hint) => hint.mayFallUnder.map((one) => one.measureId)),
      ...catalogue.licenceWaits.map((wait) => wait.measureId),
      ...catalogue.uncertainties.flatMap((uncertainty) => uncertainty.affects),
    ];
    expect(named.filter((id) => !measureIds.has(id))).toEqual([]);
  });

  it('of hints name items of the measure they stand under', () => {
    const wrong = catalogue.hsHints.flatMap((hint) =>
      hint.mayFallUnder.flatMap(({ measureId, itemIds }) =>
        itemIds.filter((id) => itemOf.get(id)?.measureId !== measureId).map((id) => `${hint.hs6} ${id}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('of hints have their heading', () => {
    const headings = new Set(catalogue.hsHeadings.map((heading) => heading.code));
    expect(headings.size).toBe(catalogue.hsHeadings.length);
    expect(catalogue.hsHints.filter((hint) => !headings.has(hint.hs6))).toEqual([]);
  });

  it('give a wait, once, for every measure with goods whose licence can be had', () => {
    const waiting = catalogue.items.filter(
      (item) =>
        item.kind !== 'technology' &&
        item.limb !== null &&
        (item.route === 'individual' || item.route === 'general possible'),
    );
    const expected = [...new Set(waiting.map((item) => item.measureId))].toSorted();
    expect(catalogue.licenceWaits.map((wait) => wait.measureId).toSorted()).toEqual(expected);
    for (const wait of catalogue.licenceWaits) {
      expect(wait.lowWeeks).toBeLessThan(wait.medianWeeks);
      expect(wait.medianWeeks).toBe(45 / 5);
      expect(wait.highWeeks).toBeGreaterThan(wait.medianWeeks);
      expect(wait.provenance).toMatchObject({ basis: 'derived', confidence: 'low', sources: [] });
    }
  });
});

describe('facts', () => {
  it('have a source exactly where they say that a source states them', () => {
    const facts = [
      ...measures,
      ...measures.flatMap((measure) => [...measure.scope, ...measure.limbs.flatMap((limb) => limb.suspensions)]),
      ...catalogue.items,
      ...catalogue.partyLists,
      ...catalogue.observations,
      ...catalogue.licensing,
      ...catalogue.licenceWaits,
    ].map((fact) => fact.provenance);
    expect(facts.filter(({ basis, sources }) => (basis === 'states') !== sources.length > 0)).toEqual([]);
    expect(facts.flatMap(({ sources }) => sources).filter((source) => !URL.canParse(source))).toEqual([]);
    expect(facts.filter(({ sources }) => new Set(sources).size !== sources.length)).toEqual([]);
  });

  it('say how well a measure was read, and name an official address where its text itself was', () => {
    expect(measures.filter(({ provenance }) => provenance.strength === undefined).map(({ id }) => id)).toEqual([]);
    const read = [...measures, ...catalogue.items, ...catalogue.partyLists].filter(
      ({ provenance }) => provenance.strength === 'A',
    );
    const isOfficial = (source: string): boolean => new URL(source).hostname.endsWith('.gov.cn');
    expect(read.filter(({ provenance }) => !provenance.sources.some(isOfficial)).map(({ id }) => id)).toEqual([]);
  });

  it('have unique ids', () => {
    for (const list of [
      measures,
      catalogue.items,
      catalogue.partyLists,
      catalogue.licensing,
      catalogue.uncertainties,
    ]) {
      expect(new Set(list.map((one) => one.id)).size).toBe(list.length);
    }
  });

  it('stand in the order of their dates where they tell a history', () => {
    const dates = catalogue.calendar.map((event) => event.date);
    expect(dates).toEqual(dates.toSorted());
    const observed = catalogue.observations.map((observation) => observation.date);
    expect(observed).toEqual(observed.toSorted());
  });
});

describe('party lists', () => {
  it('say that they are partial wherever a name is missing', () => {
    const wrong = catalogue.partyLists.filter((list) => list.complete && list.entities.length !== list.count);
    expect(wrong.map((list) => list.id)).toEqual([]);
  });

  it('put TDK on the watch list of February 2026', () => {
    const list = catalogue.partyLists.find((one) => one.entities.some(({ en }) => en === 'TDK Corporation'));
    expect(list).toMatchObject({ list: 'watch', date: '2026-02-24', country: 'JP', complete: true });
  });
});

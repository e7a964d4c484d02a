import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/app/format/date.ts';
import {
  createDayScale,
  getStatusSpans,
  getTimeRange,
  getYearTicks,
} from '../../../src/app/controls/place-time-line.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { computeLimbStatus } from '../../../src/engine/controls/status.ts';

const catalogue = loadCatalogue();
const range = { from: '2023-06-01', to: '2027-06-01' };

function spansOf(limbId: string, suspensionEnd: 'inclusive' | 'exclusive' = 'inclusive', within = range) {
  const measure = catalogue.measures.find((one) => one.limbs.some((limb) => limb.id === limbId));
  const limb = measure?.limbs.find((one) => one.id === limbId);
  if (measure === undefined || limb === undefined) throw new Error(`no limb ${limbId}`);
  const { evidenceCutoff } = catalogue;
  const spans = getStatusSpans(
    limb,
    measure.issued,
    within,
    (lawDate) => computeLimbStatus(limb, { lawDate, suspensionEnd, evidenceCutoff }).status,
  );
  return spans.map(({ from, to, status }) => `${from} ${to} ${status}`);
}

describe('getStatusSpans', () => {
  it('shows a paused rule from its announcement over the pause to what nobody has confirmed', () => {
    expect(spansOf('mofcom-2025-58')).toEqual([
      '2025-10-09 2025-11-06 not-yet',
      '2025-11-07 2026-11-10 suspended',
      '2026-11-11 2027-06-01 unconfirmed',
    ]);
  });

  it('ends the pause a day earlier where its last day no longer belongs to it', () => {
    expect(spansOf('mofcom-2025-58', 'exclusive').slice(1)).toEqual([
      '2025-11-07 2026-11-09 suspended',
      '2026-11-10 2027-06-01 unconfirmed',
    ]);
  });

  it('tells the parts of one measure apart', () => {
    expect(spansOf('mofcom-2025-61#origin')[0]).toBe('2025-10-09 2025-11-06 in-force');
    expect(spansOf('mofcom-2025-61#content')[0]).toBe('2025-10-09 2025-11-06 not-yet');
    expect(spansOf('mofcom-2024-46#1')).toEqual(['2024-12-03 2027-06-01 in-force']);
    expect(spansOf('mofcom-2024-46#2').map((span) => span.split(' ')[2])).toEqual([
      'in-force',
      'suspended',
      'unconfirmed',
    ]);
  });

  it('leaves out what lies before the range or was announced after it', () => {
    expect(spansOf('mofcom-2025-58', 'inclusive', { from: '2026-12-01', to: '2027-01-01' })).toEqual([
      '2026-11-11 2027-01-01 unconfirmed',
    ]);
    expect(spansOf('mofcom-2026-1', 'inclusive', { from: '2023-01-01', to: '2024-01-01' })).toEqual([]);
  });

  it('leaves no gap, and agrees with the status on every day, for every rule', () => {
    const limbs = catalogue.measures.flatMap((measure) => measure.limbs.map((limb) => ({ measure, limb })));
    fc.assert(
      fc.property(
        fc.constantFrom(...limbs),
        fc.integer({ min: 0, max: 1400 }),
        fc.constantFrom('inclusive', 'exclusive'),
        ({ measure, limb }, offset, suspensionEnd) => {
          const statusOn = (lawDate: string) =>
            computeLimbStatus(limb, { lawDate, suspensionEnd, evidenceCutoff: catalogue.evidenceCutoff }).status;
          const spans = getStatusSpans(limb, measure.issued, range, statusOn);
          for (const [index, span] of spans.entries()) {
            expect(spans[index + 1]?.from ?? addDays(range.to, 1)).toBe(addDays(span.to, 1));
          }
          const day = addDays(range.from, offset);
          const holding = spans.find((span) => span.from <= day && day <= span.to);
          expect(holding === undefined || holding.status === statusOn(day)).toBe(true);
        },
      ),
    );
  });
});

describe('days on pixels', () => {
  it('run from edge to edge and stay inside', () => {
    const scale = createDayScale({ from: '2025-01-01', to: '2025-12-31' }, 364);
    expect(scale('2025-01-01')).toBe(0);
    expect(scale('2025-01-11')).toBeCloseTo(10, 9);
    expect(scale('2020-01-01')).toBe(0);
    expect(scale('2030-01-01')).toBe(364);
  });

  it('have a tick at each new year of the range', () => {
    expect(getYearTicks({ from: '2023-06-01', to: '2025-01-01' }).map((tick) => tick.label)).toEqual(['2024', '2025']);
  });

  it('reach from a month before the first date to half a year after the last, the law date among them', () => {
    expect(getTimeRange(['2024-01-31', '2023-07-03'], '2026-11-24')).toEqual({ from: '2023-06-03', to: '2027-05-23' });
    expect(getTimeRange(['2024-01-31'], '2020-01-31').from).toBe('2020-01-01');
  });
});

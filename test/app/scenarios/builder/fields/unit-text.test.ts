import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatInUnit,
  readFieldNumber,
  writeFieldNumber,
  writeProblem,
} from '../../../../../src/app/scenarios/builder/fields/unit-text.ts';

describe('numbers of a field', () => {
  it('shows shares in percent and keeps them as shares', () => {
    expect(writeFieldNumber(0.07, 'share')).toBe('7');
    expect(readFieldNumber('7', 'share')).toBe(0.07);
    expect(readFieldNumber('7,5 %', 'share')).toBe(0.075);
  });

  it('says no number where the text says none', () => {
    for (const text of ['', '  ', 'often', '1 2', '--3']) expect(readFieldNumber(text, 'days')).toBeNull();
  });

  it('names the unit, one day in the singular', () => {
    expect(formatInUnit(0.35, 'share', 'EUR')).toBe('35\u00a0%');
    expect(formatInUnit(1, 'days', 'EUR')).toBe('1\u00a0day');
    expect(formatInUnit(12, 'money-a-unit', 'USD')).toBe('12\u00a0$ a unit');
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const share = thousandths / 100_000;
        expect(readFieldNumber(writeFieldNumber(share, 'share'), 'share')).toBeCloseTo(share, 12);
        expect(readFieldNumber(writeFieldNumber(thousandths, 'days'), 'days')).toBe(thousandths);
      }),
    );
  });

  it('says what is wrong in percent where percent were typed', () => {
    expect(writeProblem('This must lie within 0 and 1, but it lies at 1.4.', 'share')).toBe(
      'This must lie within 0\u00A0% and 100\u00A0%, but it lies at 140\u00A0%.',
    );
    expect(writeProblem('Its p10 (0.5) lies above its p50 (-0.25).', 'share')).toBe(
      'Its p10 (50\u00A0%) lies above its p50 (-25\u00A0%).',
    );
    expect(writeProblem('The horizon is at most 1096 days.', 'days')).toBe('The horizon is at most 1096 days.');
  });
});

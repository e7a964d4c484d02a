import { describe, expect, it } from 'vitest';
import type { SheetStep } from '../../../src/documents/brief/brief-sheet.ts';
import { placeBridge } from '../../../src/documents/brief/place-bridge.ts';

const step = (kind: SheetStep['kind'], amount: number): SheetStep => ({ label: '', kind, amount, text: '' });

describe(placeBridge, () => {
  it('hangs each step between the height before and after it', () => {
    const placed = placeBridge([
      step('total', 9000),
      step('total', 200),
      step('step', -150),
      step('step', -10),
      step('total', 40),
    ]);
    expect(placed.map(({ from, to, isOtherScale }) => [from, to, isOtherScale])).toEqual([
      [0, 1, true],
      [0, 1, false],
      [0.25, 1, false],
      [0.2, 0.25, false],
      [0, 0.2, false],
    ]);
  });

  it('shows what is added where more is short than what rests on controls', () => {
    const placed = placeBridge([step('total', 0), step('total', 0), step('step', 80), step('total', 80)]);
    expect(placed.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [0, 0],
      [0, 1],
      [0, 1],
    ]);
    expect(placeBridge([])).toEqual([]);
  });
});

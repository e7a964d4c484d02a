import { describe, expect, it } from 'vitest';
import { describeShown } from '../../../src/app/exposure/parts/describe-shown.ts';

const describePlain = (given: Partial<Parameters<typeof describeShown>[0]>) =>
  describeShown({ shown: 200, here: 200, total: null, typical: 0, isSorted: false, ...given }).replaceAll(
    '\u00a0',
    ' ',
  );

describe(describeShown, () => {
  it('counts what is shown, of what there is where that is more, and what is on no file', () => {
    expect(describePlain({})).toBe('200 parts');
    expect(describePlain({ shown: 12, typical: 3 })).toBe(
      '12 of 200 parts, 3 of them typical contents, estimated: they stand last',
    );
    expect(describePlain({ shown: 12, typical: 3, isSorted: true })).toBe(
      '12 of 200 parts, 3 of them typical contents, estimated',
    );
    expect(describePlain({ shown: 3, typical: 3 })).toBe('3 of 200 parts, 3 of them typical contents, estimated');
  });

  it('says how many of all are here while others come, and what their order is', () => {
    expect(describePlain({ total: 5000, typical: 3 })).toBe('200 of 5,000 parts so far, most revenue at risk first');
    expect(describePlain({ total: 5000, isSorted: true })).toBe(
      '200 of 5,000 parts so far; their order settles when all are here',
    );
    expect(describePlain({ total: 5000, shown: 12 })).toBe(
      '200 of 5,000 parts so far, 12 of them shown; more may follow',
    );
  });
});

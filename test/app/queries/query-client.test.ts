import { describe, expect, it } from 'vitest';
import { shouldRetry } from '../../../src/app/queries/query-client.ts';
import { ApiError } from '../../../src/api/client.ts';

describe(shouldRetry, () => {
  it('does not repeat what was refused', () => {
    expect(shouldRetry(0, new ApiError(404, 'no such workspace'))).toBe(false);
  });

  it('asks twice more after a failure or no answer', () => {
    for (const error of [new ApiError(500, 'failed'), new ApiError(0, 'not reached'), new Error('broken')]) {
      expect([0, 1, 2].map((failures) => shouldRetry(failures, error))).toStrictEqual([true, true, false]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { findCounted } from '../../../src/app/licences/find-counted.ts';

const list = { file: 'mb51.csv', sha256: 'abc' };
const version = (number: number, parent: string | null, sourceFiles: (typeof list)[] = []) => ({
  hash: `v${number}`,
  parent,
  number,
  accepted: `2026-11-0${number}T09:00:00Z`,
  sourceFiles,
});

describe(findCounted, () => {
  // What follows a version keeps its lists; v4 was made after the counting was taken back.
  const versions = [version(1, null), version(2, 'v1', [list]), version(3, 'v2', [list]), version(4, 'v1')];

  it('finds the version that counted a list first, among those before the one in use', () => {
    expect(findCounted(versions, 'v3', 'abc')?.number).toBe(2);
    expect(findCounted(versions, 'v4', 'abc')).toBeNull();
    expect(findCounted(versions, 'v3', 'other')).toBeNull();
    expect(findCounted(versions, null, 'abc')).toBeNull();
  });
});

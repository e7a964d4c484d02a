import { describe, expect, it } from 'vitest';
import { keepLately } from '../../src/domain/texts/keep-lately.ts';

describe('keepLately', () => {
  it('reads a text once, a long one each time, and forgets all once so many are kept', () => {
    const asked: string[] = [];
    const read = keepLately(
      (text) => {
        asked.push(text);
        return { text };
      },
      { most: 2, longest: 3 },
    );
    expect([read('a'), read('b'), read('a'), read('long'), read('long')].map(({ text }) => text)).toStrictEqual([
      'a',
      'b',
      'a',
      'long',
      'long',
    ]);
    expect(asked).toStrictEqual(['a', 'b', 'long', 'long']);
    read('c');
    read('a');
    expect(asked).toStrictEqual(['a', 'b', 'long', 'long', 'c', 'a']);
  });
});

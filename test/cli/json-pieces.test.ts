import { expect, it } from 'vitest';
import { writeJsonPieces } from '../../src/cli/json-pieces.ts';

it('writes what JSON.stringify writes, also of long lists and of what has no word in JSON', () => {
  const rows = Array.from({ length: 20_001 }, (_, at) => ({
    at,
    text: `“${at}”\n`,
    none: undefined,
    list: [at, null],
  }));
  const values = [
    { format: 'x', versions: [{ meta: { hash: 'a', left: undefined }, dataset: { parts: rows, bom: [] } }], views: {} },
    [undefined, 1, [], {}, [[[[[[{ deep: [1] }]]]]]]],
    { only: undefined },
    'text',
    null,
  ];
  for (const value of values) expect([...writeJsonPieces(value)].join('')).toBe(JSON.stringify(value));
  expect(Math.max(...[...writeJsonPieces(values[0])].map((piece) => piece.length))).toBeLessThan(1_000_000);
});

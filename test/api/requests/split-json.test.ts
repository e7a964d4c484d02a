import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitJson } from '../../../src/api/requests/split-json.ts';

/** Splits a text that comes in pieces at the arrays under a key "rows"; puts it together again. */
function splitAtRows(pieces: readonly string[]) {
  const lists: { path: string; elements: unknown[] }[] = [];
  const splitter = splitJson((path) => {
    if (path.at(-1) !== 'rows') return null;
    const list = { path: path.join('.'), elements: [] as unknown[] };
    lists.push(list);
    return (text) => list.elements.push(JSON.parse(text));
  });
  for (const piece of pieces) splitter.push(piece);
  return { rest: JSON.parse(splitter.finish()) as unknown, lists };
}

function cut(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += length) pieces.push(text.slice(at, at + length));
  return pieces;
}

describe(splitJson, () => {
  it.each([1, 2, 3, 7, 1000])('hands out elements and keeps the rest, in pieces of %i', (length) => {
    const text =
      '{ "a" : [1, {"b": "]"}], "r\\u006fws": [ {"x": "},]\\"\\\\"}, [1, [2]], "s,", 5 ,null], "n": {"rows": [ ], "z": [{"rows": [[]]}]} }';
    expect(splitAtRows(cut(text, length))).toEqual({
      rest: { a: [1, { b: ']' }], rows: [], n: { rows: [], z: [{ rows: [] }] } },
      lists: [
        { path: 'rows', elements: [{ x: '},]"\\' }, [1, [2]], 's,', 5, null] },
        { path: 'n.rows', elements: [] },
        { path: 'n.z.0.rows', elements: [[]] },
      ],
    });
  });

  it('is JSON.parse in two steps: for any value, any indentation, any pieces', () => {
    const row = fc.jsonValue();
    const value = fc.record({ before: row, rows: fc.array(row), after: row });
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), fc.integer({ min: 1, max: 40 }), (given, indent, length) => {
        const plain = JSON.parse(JSON.stringify(given)) as typeof given;
        const { rest, lists } = splitAtRows(cut(JSON.stringify({ data: given }, null, indent), length));
        const own = lists.find(({ path }) => path === 'data.rows');
        expect(own?.elements).toEqual(plain.rows);
        expect(rest).toMatchObject({ data: { rows: [] } });
      }),
      { numRuns: 300 },
    );
  });

  it('takes no text that is not JSON: damaged anywhere, it is refused by one of its parts', () => {
    const text = JSON.stringify({
      rows: [
        { a: '"x"', b: [1] },
        { a: '', b: [] },
      ],
      c: { d: [true] },
    });
    const damaged = fc.tuple(
      fc.nat(text.length),
      fc.constantFrom('', '{', '}', '[', ']', ',', ':', '"', '\\', '1'),
      fc.nat(1),
    );
    fc.assert(
      fc.property(damaged, fc.integer({ min: 1, max: 9 }), ([at, put, dropped], length) => {
        const changed = text.slice(0, at) + put + text.slice(at + dropped);
        const isJson = doesNotThrow(() => JSON.parse(changed));
        expect(doesNotThrow(() => splitAtRows(cut(changed, length)))).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '{"rows": [1,]}',
    '{"rows": [,1]}',
    '{"rows": [1,,2]}',
    '{"rows": [}',
    '{"rows": [1}',
    '{"rows": ["]}',
    '{"rows": [1',
  ])('refuses %s', (text) => {
    expect(() => splitAtRows([text])).toThrow(SyntaxError);
  });
});

function doesNotThrow(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

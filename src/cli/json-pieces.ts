/** Elements of a list in one written piece. */
const BLOCK = 10_000;
/** Levels of lists and objects to take apart: a workspace, its versions, one of them, its dataset, a table. */
const LEVELS = 5;

/**
 * The text of `JSON.stringify` for a value of JSON, in pieces: that of a million rows is never in memory whole. Values without a word in JSON
 * are left out as there.
 */
export function* writeJsonPieces(value: unknown, levels: number = LEVELS): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) yield JSON.stringify(value) ?? 'null';
  else if (Array.isArray(value)) yield* writeList(value, levels);
  else {
    let mark = '{';
    for (const [name, one] of Object.entries(value)) {
      if (one === undefined) continue;
      yield `${mark}${JSON.stringify(name)}:`;
      yield* writeJsonPieces(one, levels - 1);
      mark = ',';
    }
    yield mark === '{' ? '{}' : '}';
  }
}

function* writeList(list: readonly unknown[], levels: number): Generator<string> {
  yield '[';
  if (list.length > BLOCK) {
    for (let from = 0; from < list.length; from += BLOCK) {
      const text = JSON.stringify(list.slice(from, from + BLOCK));
      yield `${from === 0 ? '' : ','}${text.slice(1, -1)}`;
    }
  } else {
    for (const [at, one] of list.entries()) {
      if (at > 0) yield ',';
      yield* writeJsonPieces(one, levels - 1);
    }
  }
  yield ']';
}

/** Keys and positions from the top of a JSON text down to a value. */
export type JsonPath = readonly (string | number)[];

/** Text around the current place. */
type Frame = { isArray: boolean; index: number; isKeyNext: boolean };

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Deeper than any meaningful body; each level costs time and memory before anything else can refuse it. */
const MOST_LEVELS = 100;

/**
 * The most in memory at once: values, and characters of text, of an element or outside of elements. A value takes up to twenty times its bytes
 * as text. Above the longest records, with the names of all rows behind them.
 */
const MOST_VALUES = 1_000_000;
const MOST_CHARACTERS = 16_000_000;

/** A text has more levels of brackets than are read. */
export class TooDeepError extends Error {
  constructor() {
    super(`more than ${String(MOST_LEVELS)} levels of brackets`);
    this.name = 'TooDeepError';
  }
}

/** A part of a text in need of being taken whole is too large. */
export class TooMuchAtOnceError extends Error {
  constructor() {
    super(
      `a record, or a part outside of its records, of more than ${String(MOST_CHARACTERS / 1_000_000)} MB or a million values`,
    );
    this.name = 'TooMuchAtOnceError';
  }
}

/**
 * Takes a JSON text in pieces and hands out the elements of some of its arrays, each as text as soon as it is whole, so a long list need never
 * be in memory as text. `enter` is asked at each array outside of those, with a path it must copy to keep, and gives a taker of its elements, or
 * null. `finish` returns the rest of the text, with those arrays empty. Neither the rest nor an element is known to be JSON before it is parsed;
 * when all of them are, the whole text is. Throws a SyntaxError where an array cannot end, a `TooDeepError`, and a `TooMuchAtOnceError`.
 */
export function splitJson(enter: (path: JsonPath) => ((element: string) => void) | null): {
  push: (text: string) => void;
  finish: () => string;
} {
  const frames: Frame[] = [];
  /** Where in each of them it is read. */
  const path: (string | number)[] = [];
  const rest: string[] = [];
  let take: ((element: string) => void) | null = null;
  /** Open brackets within an element. */
  let nesting = 0;
  let elements = 0;
  let isInString = false;
  let isEscaped = false;
  /** Parts of the element, or of the key, from earlier pieces. */
  let carried = '';
  /** Begin in this piece of the current element or rest. */
  let begin = 0;
  let keyBegin = -1;
  const ofElement = { values: 0 };
  const ofRest = { values: 0, characters: 0 };

  /** Counts a comma or a bracket; no value does without one. */
  function countValue(part: { values: number }): void {
    part.values += 1;
    if (part.values > MOST_VALUES) throw new TooMuchAtOnceError();
  }

  function keepRest(text: string): void {
    ofRest.characters += text.length;
    if (ofRest.characters > MOST_CHARACTERS) throw new TooMuchAtOnceError();
    rest.push(text);
  }

  function endElement(text: string, end: number, isLast: boolean): void {
    const element = carried + text.slice(begin, end);
    carried = '';
    ofElement.values = 0;
    if (element.length > MOST_CHARACTERS) throw new TooMuchAtOnceError();
    begin = end + 1;
    // Nothing between two commas is left to the parser to refuse; nothing in an empty array is nothing.
    if (isLast && elements === 0 && element.trim() === '') return;
    elements += 1;
    take?.(element);
  }

  function readInElement(text: string, at: number, code: number): void {
    if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      nesting += 1;
      countValue(ofElement);
      if (nesting > MOST_LEVELS) throw new TooDeepError();
    } else if (code === COMMA && nesting === 0) endElement(text, at, false);
    else if (code === COMMA) countValue(ofElement);
    else if (code === CLOSE_ARRAY && nesting === 0) {
      endElement(text, at, true);
      take = null;
      begin = at;
    } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) {
      nesting -= 1;
      if (nesting < 0) throw new SyntaxError('A bracket is closed that was not opened.');
    }
  }

  function readOutside(text: string, at: number, code: number): void {
    const top = frames.at(-1);
    if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      const isArray = code === OPEN_ARRAY;
      if (frames.length >= MOST_LEVELS) throw new TooDeepError();
      countValue(ofRest);
      take = isArray ? enter(path) : null;
      if (take) {
        keepRest(text.slice(begin, at + 1));
        begin = at + 1;
        elements = 0;
      } else {
        frames.push({ isArray, index: 0, isKeyNext: !isArray });
        path.push(isArray ? 0 : '');
      }
    } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) {
      frames.pop();
      path.pop();
    } else if (code === COMMA && top) {
      countValue(ofRest);
      top.index += 1;
      top.isKeyNext = !top.isArray;
      if (top.isArray) path[path.length - 1] = top.index;
    } else if (code === COLON && top) top.isKeyNext = false;
  }

  /** A string outside of elements has ended: where a key is due, it is one. */
  function endString(text: string, at: number): void {
    const top = frames.at(-1);
    if (take === null && top?.isKeyNext === true)
      path[path.length - 1] = JSON.parse(carried + text.slice(keyBegin, at + 1)) as string;
    if (take === null) carried = '';
  }

  return {
    push: (text) => {
      begin = 0;
      keyBegin = 0;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (isInString) {
          if (isEscaped) isEscaped = false;
          else if (code === BACKSLASH) isEscaped = true;
          else if (code === QUOTE) {
            isInString = false;
            endString(text, at);
          }
        } else if (code === QUOTE) {
          isInString = true;
          keyBegin = at;
        } else if (take) readInElement(text, at, code);
        else readOutside(text, at, code);
      }
      if (take) {
        carried += text.slice(begin);
        if (carried.length > MOST_CHARACTERS) throw new TooMuchAtOnceError();
      } else {
        keepRest(text.slice(begin));
        if (isInString) carried += text.slice(keyBegin);
      }
    },
    finish: () => rest.join(''),
  };
}

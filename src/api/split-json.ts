/** Keys and positions from the top of a JSON text down to a value. */
export type JsonPath = readonly (string | number)[];

/** What stands in the text around the place that is read. */
type Frame = { isArray: boolean; key: string; index: number; isKeyNext: boolean };

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Deeper than any body that means something; each level costs time and memory before anything else can refuse it. */
const MOST_LEVELS = 100;

/** A text has more levels of brackets than are read. */
export class TooDeepError extends Error {
  constructor() {
    super(`more than ${String(MOST_LEVELS)} levels of brackets`);
    this.name = 'TooDeepError';
  }
}

/**
 * Takes a JSON text in pieces and hands out the elements of some of its arrays, each as text as soon as it is whole, so that a long list need
 * never be in memory as text. `enter` is asked at each array outside of those, and gives what takes its elements, or null. `finish` returns
 * the rest of the text, in which those arrays are empty. Neither the rest nor an element is known to be JSON before it is parsed; when all of
 * them are, the whole text is. Throws a SyntaxError where an array cannot end, and a
 * `TooDeepError`.
 */
export function splitJson(enter: (path: JsonPath) => ((element: string) => void) | null): {
  push: (text: string) => void;
  finish: () => string;
} {
  const frames: Frame[] = [];
  const rest: string[] = [];
  let take: ((element: string) => void) | null = null;
  /** Brackets that are open within an element. */
  let nesting = 0;
  let elements = 0;
  let isInString = false;
  let isEscaped = false;
  /** What was read of the element, or of the key, in earlier pieces. */
  let carried = '';
  /** Where in this piece the element or the rest that is being read began. */
  let begin = 0;
  let keyBegin = -1;

  function endElement(text: string, end: number, isLast: boolean): void {
    const element = carried + text.slice(begin, end);
    carried = '';
    begin = end + 1;
    // Nothing between two commas is left to the parser to refuse; nothing in an empty array is nothing.
    if (isLast && elements === 0 && element.trim() === '') return;
    elements += 1;
    take?.(element);
  }

  function readInElement(text: string, at: number, code: number): void {
    if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      nesting += 1;
      if (nesting > MOST_LEVELS) throw new TooDeepError();
    } else if (code === COMMA && nesting === 0) endElement(text, at, false);
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
      take = isArray ? enter(frames.map((frame) => (frame.isArray ? frame.index : frame.key))) : null;
      if (take) {
        rest.push(text.slice(begin, at + 1));
        begin = at + 1;
        elements = 0;
      } else frames.push({ isArray, key: '', index: 0, isKeyNext: !isArray });
    } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) frames.pop();
    else if (code === COMMA && top) {
      top.index += 1;
      top.isKeyNext = !top.isArray;
    } else if (code === COLON && top) top.isKeyNext = false;
  }

  /** A string outside of elements has ended: where a key is due, it is one. */
  function endString(text: string, at: number): void {
    const top = frames.at(-1);
    if (take === null && top?.isKeyNext === true)
      top.key = JSON.parse(carried + text.slice(keyBegin, at + 1)) as string;
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
      if (take) carried += text.slice(begin);
      else {
        rest.push(text.slice(begin));
        if (isInString) carried += text.slice(keyBegin);
      }
    },
    finish: () => rest.join(''),
  };
}

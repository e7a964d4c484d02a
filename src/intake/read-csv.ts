import Papa from 'papaparse';
import type { Grid } from './grid.ts';
import type { ProblemLog } from './problem.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The one sheet of a CSV file: cut by comma, semicolon or tab, whichever the header uses most; UTF-8 with or without mark,
 * UTF-16 with mark, else Windows-1252 (noted). Quotes that do not close are errors in `log`.
 */
export function readCsv(file: string, bytes: Uint8Array, log: ProblemLog): Grid {
  const text = decodeText(file, bytes, log);
  const delimiter = detectDelimiter(text);
  const parsed = Papa.parse<string[]>(text, { delimiter, header: false, skipEmptyLines: false });
  for (const error of parsed.errors) {
    if (error.type !== 'Quotes') continue;
    log.error({
      code: 'broken-quotes',
      file,
      row: (error.row ?? 0) + 1,
      found: error.message,
      expected: 'a quoted cell that closes, with quotes inside it doubled',
      message: 'The quotes of this row do not close, so its cells cannot be told apart.',
    });
  }
  return { sheet: null, hidden: false, rows: parsed.data, merged: [], decimalComma: delimiter === ';' };
}

function decodeText(file: string, bytes: Uint8Array, log: ProblemLog): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    log.note({
      code: 'windows-1252',
      file,
      expected: 'UTF-8',
      message: 'This file is not UTF-8; it was read as Windows-1252. Look at names with accents.',
    });
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The delimiter that stands most often in the first line with content, quoted parts left out; comma if none does. */
function detectDelimiter(text: string): string {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0].replaceAll(/"[^"]*"/g, '') ?? '';
  let best: string = ',';
  let bestCount = 0;
  for (const delimiter of DELIMITERS) {
    const count = line.split(delimiter).length - 1;
    if (count > bestCount) {
      best = delimiter;
      bestCount = count;
    }
  }
  return best;
}

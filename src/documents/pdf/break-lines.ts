/** Characters open to a line break between them without a space. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;

/**
 * Returns a text in lines no wider than `width`, by a measure of any text. Lines break at spaces and between Chinese characters; a word wider
 * than a line is broken where it must, so nothing is cut off. At least one line.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const take = (piece: string): void => {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece;
      return;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    const start = piece.trimStart();
    if (measure(start.trimEnd()) <= width) {
      line = start;
      return;
    }
    for (const character of start) {
      if (line !== '' && measure(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  };
  for (const piece of splitPieces(text)) take(piece);
  lines.push(line.trimEnd());
  return lines;
}

/** Words with the space behind them, and Chinese characters each by itself. */
function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  let word = '';
  for (const character of text) {
    if (WIDE.test(character)) {
      if (word !== '') pieces.push(word);
      pieces.push(character);
      word = '';
    } else {
      word += character;
      // No-break spaces hold figure and unit together.
      if (character === ' ') {
        pieces.push(word);
        word = '';
      }
    }
  }
  return word === '' ? pieces : [...pieces, word];
}

/** Whether a text has plain ASCII alone, as most cells of files have: the long way through all letters gives nothing more for it. */
export function isPlainText(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** A word without case, accents and punctuation: `Loose Magnet`, `loose-magnet` and `loose_magnet` are one. */
export function foldWord(word: string): string {
  if (isPlainText(word))
    return word
      .toLowerCase()
      .replaceAll(/[^a-z\d]+/g, ' ')
      .trim();
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A pattern for folded text, written in the letters of its languages: signs that folding takes apart (`グ`, `자`, `й`) are taken apart in it as well. */
export function foldPattern({ source, flags }: RegExp): RegExp {
  return new RegExp(source.normalize('NFKD').replaceAll(/\p{M}/gu, ''), flags);
}

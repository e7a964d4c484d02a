/** Letters of Turkish as Windows-1252 has them, `ýþð`, and those of Icelandic, which has the same. */
const AS_TURKISH = /[ýþð]/i;
const OF_ICELANDIC = /[æáíóúé]/i;

/** Whether a text that reads as Windows-1252 has the letters of Turkish in its places. */
export function isTurkish(sample: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(sample);
  return (
    AS_TURKISH.test(text) &&
    // `Adý` and `Ýtriyum` end and begin with it, beside letters that Icelandic does not have.
    (/[þðÞÐ]|\p{L}ý\p{L}/u.test(text) || (/\p{L}ý|Ý\p{L}/u.test(text) && /[üçÜÇ]/.test(text))) &&
    !OF_ICELANDIC.test(text) &&
    !/[ìøèùšž]/i.test(text)
  );
}

/** Letters of Polish as Windows-1252 has them: `³` and `¹` inside words, and not behind a unit, and `œæ`, which ends many. */
const AS_POLISH = /\p{L}[³¹¿]\p{L}|³\p{Ll}{2,}|\p{L}{3}[³¹¿]|œæ/u;
/** Letters of Czech and Slovak as it has them, which stand beside ones that it shares with them. */
const AS_CZECH = /[ìÌøØèÈùÙïÏòÒ]/;
const OF_CZECH = /[šŠžŽýÝ]/;
/** Two accents of different languages in one word: `Èíslo` is `Číslo`. */
const hasTwoAccents = (text: string): boolean =>
  text.match(/\p{L}+/gu)?.some((word) => /[Èèìò]/.test(word) && /[íýá]/.test(word)) === true;
/** `ć`, `č` and `đ` of Croatian and Serbian as it has them. */
const AS_SOUTH_SLAVIC = /[èÈæÆðÐ]/;
const AS_HUNGARIAN = /[õÕûÛ]/;
const OF_HUNGARIAN = /[áÁíÍ]/;

/** Whether a text that reads as Windows-1252 has letters side by side that only its neighbour for Central Europe explains. */
export function isCentralEuropean(sample: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(sample);
  if (AS_POLISH.test(text) || hasTwoAccents(text)) return true;
  if (AS_SOUTH_SLAVIC.test(text) && /[šŠžŽ]/.test(text) && !/[åÅøØêâîôûëàçñ]/.test(text)) return true;
  if (AS_CZECH.test(text) && (OF_CZECH.test(text) || (/[øØ]/.test(text) && /[ìèù]/.test(text))))
    return !/[åÅæÆ]/.test(text);
  return AS_HUNGARIAN.test(text) && OF_HUNGARIAN.test(text) && !/[ãÃçÇâêàèôîñ]/.test(text);
}

/** Letters of ISO 8859-2 as Windows-1250 has them: `©roub`, `Czê¶ci`. */
const AS_LATIN_2 = /(?<![\p{L}\d])[©®¦](?=\p{Ll})|\p{L}[¶±»¦©®](?=\p{L})|\p{L}{2}[¶±»](?!\p{L})/u;
/** `ą` and `ľ` for `š` and `ž` beside letters of languages that have none of the two. */
const OF_CZECH_OR_CROATIAN = /[ěřůčđ]/i;
const OF_OTHERS = /[ęłńóżćśźôĺŕ]/i;

/** Whether a text in a Latin encoding of Central Europe is in that of ISO and not of Windows: none of its bytes is one that only the latter has, and letters would be signs. */
export function isLatin2(sample: Uint8Array): boolean {
  if (sample.some((byte) => byte >= 0x80 && byte < 0xa0)) return false;
  const text = new TextDecoder('windows-1250').decode(sample);
  return AS_LATIN_2.test(text) || (/[ąľ]/i.test(text) && OF_CZECH_OR_CROATIAN.test(text) && !OF_OTHERS.test(text));
}

/** `ė`, `ų`, `č`, `ą` of Lithuanian and `ē`, `ū`, `ņ` of Latvian as Windows-1252 has them, beside `š` and `ž` in places of their own. */
const AS_BALTIC = /[ëøèàçûò]/;
const OF_BALTIC = /\p{L}[ðþ]|[ðþÐÞ]\p{L}/u;

/** Whether a text that reads as Windows-1252 has letters side by side that only its neighbour for the Baltic explains. */
export function isBaltic(sample: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(sample);
  return OF_BALTIC.test(text) && AS_BALTIC.test(text) && !/[öüéíóúýñšž]/i.test(text);
}

/** Letters that stand alone among letters of ASCII, as each of these encodings has them, and signs that all have. */
const LETTERS = {
  'Windows-1250': /[čćđšžČĆĐŠŽáéíóúýěřňťďůÁÉÍÓÚÝĚŘŇŤĎŮąęłńśźżĄĘŁŃŚŹŻőűŐŰľĺŕôäöüÄÖÜß°µ²³±§€–—“”‘’„‚…]/u,
  'Windows-1257': /[ąčęėįšųūžĄČĘĖĮŠŲŪŽāēģīķļņĀĒĢĪĶĻŅõäöüÕÄÖÜ°µ²³±§€–—“”‘’„‚…]/u,
} as const;

/** Neighbours of Windows-1252 whose letters are known. */
export type NeighbourEncoding = keyof typeof LETTERS;

/** Whether an encoding is such a neighbour. */
export function isNeighbour(encoding: string): encoding is NeighbourEncoding {
  return Object.hasOwn(LETTERS, encoding);
}

/** Whether all signs of a text beyond ASCII are letters and signs of its languages, as that encoding reads them. */
export function hasOnlyLetters(sample: Uint8Array, encoding: NeighbourEncoding): boolean {
  const text = new TextDecoder(encoding.toLowerCase()).decode(sample);
  return Array.from(text).every((sign) => sign <= '\u007F' || LETTERS[encoding].test(sign));
}

/** The share of such letters among the signs beyond ASCII, as that encoding reads them. */
export function scoreNeighbour(sample: Uint8Array, encoding: keyof typeof LETTERS): number {
  const text = new TextDecoder(encoding.toLowerCase()).decode(sample);
  let signs = 0;
  let weight = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at]! <= '\u007F') continue;
    signs += 1;
    if (!LETTERS[encoding].test(text[at]!)) continue;
    const others = [text[at - 1] ?? ' ', text[at + 1] ?? ' '].filter((near) => near > '\u007F').length;
    weight += others === 0 ? 1 : others === 1 ? 0.6 : 0.1;
  }
  return signs === 0 ? 0 : weight / signs;
}

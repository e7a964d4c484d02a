/** Encodings of text for a person's choice about a file, by their name for people; each is a label of the Encoding Standard as well. */
export const TEXT_ENCODINGS = [
  'UTF-8',
  'Windows-1252',
  'Windows-1250',
  'ISO-8859-2',
  'Windows-1251',
  'Windows-1253',
  'Windows-1254',
  'Windows-1255',
  'Windows-1256',
  'Windows-1257',
  'GB18030',
  'Big5',
  'Shift_JIS',
  'EUC-JP',
  'EUC-KR',
  'UTF-16LE',
  'UTF-16BE',
] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** A person's encoding of one file. */
export type ChosenEncoding = { readonly file: string; readonly encoding: TextEncoding };

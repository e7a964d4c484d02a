/** Encodings of text that a person can say a file is in, by their name for people; each is a label of the Encoding Standard as well. */
export const TEXT_ENCODINGS = [
  'UTF-8',
  'Windows-1252',
  'Windows-1250',
  'Windows-1251',
  'GB18030',
  'Big5',
  'Shift_JIS',
  'EUC-JP',
  'EUC-KR',
  'UTF-16LE',
  'UTF-16BE',
] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** The encoding that a person said one file is in. */
export type ChosenEncoding = { readonly file: string; readonly encoding: TextEncoding };

/** Why the last day of a cover is not known. */
export const UNKNOWN_COVER_WORDS = {
  'no-stock': 'no stock or no need on file',
  'no-use': 'how much of the licence is used is not on file',
  'no-rate': 'what is licensed cannot be held against the need on file',
};

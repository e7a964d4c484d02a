/** The languages that letters to suppliers are written in. */
export const LETTER_LANGUAGES = ['en', 'de', 'zh'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

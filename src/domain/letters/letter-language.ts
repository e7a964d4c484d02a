/** The languages of letters to suppliers. */
export const LETTER_LANGUAGES = ['en', 'de', 'zh'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** The languages of letters as pages name them to readers aloud. */
export const LANGUAGE_TAGS = { en: 'en', de: 'de', zh: 'zh-Hans' } as const;

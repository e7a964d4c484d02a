export * from '../../../documents/words/law-words.ts';

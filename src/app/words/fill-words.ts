export * from '../../documents/words/fill-words.ts';

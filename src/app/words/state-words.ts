export * from '../../documents/words/state-words.ts';

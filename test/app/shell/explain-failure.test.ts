import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/app/shell/explain-failure.ts';

describe('why a page could not be shown', () => {
  it.each([
    'Failed to fetch dynamically imported module: https://app.example/assets/method-page-1.js',
    'error loading dynamically imported module: https://app.example/assets/method-page-1.js',
    'Importing a module script failed.',
    'Unable to preload CSS for https://app.example/assets/method-page-1.css',
  ])('is the connection where a file of the program does not come: %s', (message) => {
    const error = new Error(message);
    expect(explainFailure(error)).toEqual(
      new Error(
        'A part of the program could not be loaded: there is no connection, or a newer program has taken its place.',
      ),
    );
    expect(explainFailure(error)).toHaveProperty('cause', error);
  });

  it('stays in the words of any other error', () => {
    const error = new Error('There is no workspace "nope".');
    expect(explainFailure(error)).toBe(error);
    expect(explainFailure('a word')).toBe('a word');
  });
});

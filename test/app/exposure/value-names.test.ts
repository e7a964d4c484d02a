import { describe, expect, it } from 'vitest';
import { createValueNames } from '../../../src/app/exposure/parts/value-names.ts';

describe('the name of a product above the parts', () => {
  const nameValue = createValueNames(
    [
      { partNumber: 'MDP-3', description: '' },
      { partNumber: 'MDP-4', description: 'Pump' },
    ],
    undefined,
  );

  it('is its description, and its number where nobody describes it', () => {
    expect(['MDP-3', 'MDP-4', 'MDP-5'].map((value) => nameValue('product', value))).toEqual(['MDP-3', 'Pump', 'MDP-5']);
  });
});

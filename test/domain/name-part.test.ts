import { describe, expect, it } from 'vitest';
import { nameInFull } from '../../src/domain/name-part.ts';

describe(nameInFull, () => {
  it('says description and number, and no number twice where there is no description', () => {
    expect(nameInFull({ partNumber: 'MAG-1', description: 'Magnet ring' })).toBe('Magnet ring (MAG-1)');
    expect(nameInFull({ partNumber: 'MAG-1', description: '' })).toBe('MAG-1');
    expect(nameInFull({ partNumber: 'MAG-1', description: 'MAG-1' })).toBe('MAG-1');
  });
});

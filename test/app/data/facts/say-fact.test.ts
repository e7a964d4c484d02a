import { describe, expect, it } from 'vitest';
import { nameField, sayValue } from '../../../../src/app/data/facts/say-fact.ts';

describe('a fact about a part in words', () => {
  it.each([
    ['magnet_family', 'NdFeB', 'magnet family', 'NdFeB'],
    ['content:Dy', '2-3', 'share of Dy', '2–3\u00a0%'],
    ['content:Dy', '2.5', 'share of Dy', '2.5\u00a0%'],
    ['content:Tb', 'not-known', 'share of Tb', 'not-known'],
  ])('%s %s', (field, value, name, said) => {
    expect([nameField(field), sayValue(field, value)]).toEqual([name, said]);
  });
});

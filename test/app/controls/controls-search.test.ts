import { describe, expect, it } from 'vitest';
import { toValidControlsSearch } from '../../../src/app/url-state.ts';

describe('the address of the Controls page', () => {
  it('keeps what it understands and drops the rest', () => {
    expect(
      toValidControlsSearch({
        tab: 'items',
        for: 'motor',
        status: 'not-yet',
        element: 'Dy',
        as: 'table',
        measure: 'mofcom-2025-18',
        item: '18-Dy-magnet',
        q: 'magnet',
      }),
    ).toEqual({
      tab: 'items',
      for: 'motor',
      status: 'not-yet',
      element: 'Dy',
      as: 'table',
      measure: 'mofcom-2025-18',
      item: '18-Dy-magnet',
      q: 'magnet',
    });
    expect(toValidControlsSearch({ tab: 'maps', for: 'ships', status: 'lost', as: 'poem', q: '' })).toEqual({});
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toValidSavedView, toValidTriage } from '../../../src/app/exposure/parts/stored-values.ts';
import { savedView, triage } from '../../../src/domain/workspace.ts';

const text = fc.oneof(fc.string(), fc.constantFrom('asked', 'exposure', ''));
const anything = fc.oneof(text, fc.integer(), fc.constant(null), fc.boolean());

describe('stored values', () => {
  it('are read as the schema reads them, and nothing else is', () => {
    const records = fc.record(
      { state: anything, note: anything, changed: anything, name: anything, page: anything, search: anything },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(records, anything), (value) => {
        expect(toValidTriage(value) !== null).toBe(triage.safeParse(value).success);
        expect(toValidSavedView(value) !== null).toBe(savedView.safeParse(value).success);
      }),
    );
  });

  it('keep what they say', () => {
    const stored = { state: 'asked', note: 'by phone', changed: '2026-11-20T09:00:00Z' };
    expect(toValidTriage(stored)).toEqual(stored);
    expect(toValidTriage(null)).toBeNull();
    const view = { name: 'Dy, sure', page: 'exposure', search: '?element=Dy' };
    expect(toValidSavedView(view)).toEqual(view);
  });
});

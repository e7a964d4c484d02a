import { describe, expect, it } from 'vitest';
import { applyFacts } from '../../../src/app/exposure/sheet/facts/facts-editor.tsx';
import { dataset } from '../fixtures/dataset.ts';

const [part] = dataset.parts;
const said = (field: string, value: string) => ({
  partNumber: part?.partNumber ?? '',
  field,
  value,
  reason: 'Data sheet, 2026-11-20',
  over: null,
});

describe('what a person says of a part on its sheet', () => {
  it('is its category, form and maker, and nothing else changes', () => {
    const facts = [said('category', 'bearing'), said('form', 'magnet'), said('procurement', 'made')];
    const after = applyFacts(dataset, facts);
    expect(after.parts[0]).toMatchObject({ category: 'bearing', form: 'magnet', procurement: 'made' });
    expect(after.parts.slice(1)).toEqual(dataset.parts.slice(1));
    expect({ ...after, parts: [] }).toEqual({ ...dataset, parts: [] });
  });
});

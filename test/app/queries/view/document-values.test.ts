import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toValidSavedView, toValidTriage } from '../../../../src/app/queries/view/document-values.ts';
import { toValidMapping, toValidMerge } from '../../../../src/app/queries/remembered-values.ts';
import { TRIAGE_STATES } from '../../../../src/domain/closed-lists.ts';
import { MERGE_KINDS, mergeDecision, rememberedMapping } from '../../../../src/domain/decisions/decisions.ts';
import { savedView, triage } from '../../../../src/domain/workspace/workspace.ts';

const text = fc.oneof(fc.string(), fc.integer(), fc.constant(undefined), fc.constant(' '));
const document = fc.oneof(
  fc.jsonValue(),
  fc.record({ state: fc.oneof(fc.constantFrom(...TRIAGE_STATES), text), note: text, changed: text, more: text }),
  fc.record({ name: text, page: text, search: text }),
  fc.record({
    shape: text,
    purpose: fc.oneof(text, fc.constant(null)),
    columns: fc.array(fc.record({ header: text, meaning: fc.oneof(text, fc.constant(null)) }), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.oneof(fc.constantFrom(...MERGE_KINDS), text),
    keep: text,
    absorbed: fc.array(text, { maxLength: 2 }),
    separate: fc.oneof(fc.array(fc.string(), { maxLength: 2 }), text),
  }),
);

describe('documents that people wrote', () => {
  it('are read as the schema of the workspace reads them, and mean nothing where it refuses them', () => {
    fc.assert(
      fc.property(document, (value) => {
        expect(toValidTriage(value)).toEqual(triage.safeParse(value).data ?? null);
        expect(toValidSavedView(value)).toEqual(savedView.safeParse(value).data ?? null);
        expect(toValidMapping(value)).toEqual(rememberedMapping.safeParse(value).data ?? null);
        expect(toValidMerge(value)).toEqual(mergeDecision.safeParse(value).data ?? null);
      }),
    );
  });
});

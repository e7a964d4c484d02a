import { expect, it } from 'vitest';
import { testFamily } from '../../../src/engine/controls/alloy-family.ts';
import { readComposition } from '../../../src/engine/controls/composition.ts';
import type { Evidence } from '../../../src/domain/closed-lists.ts';

/** A metal of 90 % samarium with 2 % iron, known as said. */
function tell(iron: Evidence) {
  const composition = readComposition([
    { substance: 'Sm', massPctMin: 90, massPctMax: 90, evidence: 'declared' },
    { substance: 'Fe', massPctMin: 2, massPctMax: 2, evidence: iron },
  ]);
  return { form: 'metal', formEvidence: 'seen', ...composition, properties: new Map() } as const;
}

it('is not that of one metal where another is known to be there, also by what is usual of a kind', () => {
  expect(testFamily(['Sm'], tell('declared'))).toMatchObject({ result: 'failed', found: 'Fe 2 %' });
  expect(testFamily(['Sm'], { ...tell('inferred'), typical: true })).toMatchObject({ result: 'failed' });
});

it('stays open to one metal where another is only inferred of a part of the company', () => {
  expect(testFamily(['Sm'], tell('inferred'))).toMatchObject({ result: 'touched', found: 'Sm 90 %' });
});

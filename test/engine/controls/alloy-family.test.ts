import { expect, it } from 'vitest';
import type { Criterion } from '../../../src/catalogue/controlled-item.ts';
import { testFamily } from '../../../src/engine/controls/alloy-family.ts';
import { readComposition } from '../../../src/engine/controls/composition.ts';
import { testCriterion } from '../../../src/engine/controls/criteria.ts';
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

it('is of no magnet family without its metal, where only a word infers another, and not against a family that is stated', () => {
  const asked: Criterion = { kind: 'word', property: 'magnet_family', anyOf: ['SmCo'] };
  const nowhere = {
    exporter: null,
    destination: null,
    staysInSite: false,
    endUse: null,
    goodsOrigin: null,
    sourceTechnology: null,
    chineseContentPct: null,
  };
  const judge = (element: string, family: string, evidence: Evidence): string => {
    const composition = readComposition([{ substance: element, massPctMin: 0, massPctMax: 0, evidence: 'declared' }]);
    const properties = new Map([
      ['magnet_family', { min: null, max: null, text: family, conditions: null, evidence } as const],
    ]);
    const facts = { form: 'magnet', formEvidence: 'seen', ...composition, properties } as const;
    return `${testCriterion(asked, facts, nowhere).result} ${testCriterion(asked, facts, nowhere).evidence}`;
  };
  expect(judge('Sm', 'NdFeB', 'inferred')).toBe('failed declared');
  // What is only inferred is opened further on.
  expect(judge('Dy', 'NdFeB', 'inferred')).toBe('failed inferred');
  expect(judge('Sm', 'SmCo', 'declared')).toBe('met declared');
});

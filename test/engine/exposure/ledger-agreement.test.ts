import { describe, it } from 'vitest';
import { CHANGES_THAT_AGREE } from '../../fixtures/companies/changes-that-agree.ts';
import { findLosses } from '../../fixtures/companies/find-losses.ts';
import { CASES, expectHoldsOn, expectHoldsOnMany } from '../../fixtures/companies/hold-property.ts';
import { readDemo } from '../../fixtures/companies/read-demo.ts';

// Each change is tried on generated companies, and at several records of the demo, with estimates and without.

const { demo } = await readDemo();

describe('what says more, or the same again, lowers nothing that is sure, clears no money and loses no finding of another part', () => {
  for (const [name, change] of Object.entries(CHANGES_THAT_AGREE)) {
    it(`${name}: ${String(CASES)} companies`, () => expectHoldsOnMany(change, findLosses));
    it(`${name}: the demo`, () => {
      for (const inference of [true, false])
        for (const turn of [0, 17]) expectHoldsOn(demo, turn, inference, change, findLosses);
    });
  }
});

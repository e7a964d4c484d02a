import { describe, it } from 'vitest';
import { CHANGES_THAT_UNKNOW } from '../../fixtures/companies/changes-that-unknow.ts';
import { findClearedMoney } from '../../fixtures/companies/find-losses.ts';
import { CASES, expectHoldsOn, expectHoldsOnMany } from '../../fixtures/companies/hold-property.ts';
import { readDemo } from '../../fixtures/companies/read-demo.ts';

// Each change is tried on generated companies, and at several records of the demo, with estimates and without.

const { demo } = await readDemo();

describe('what is not known any more clears no money', () => {
  for (const [name, change] of Object.entries(CHANGES_THAT_UNKNOW)) {
    it(`${name}: ${String(CASES)} companies`, () => expectHoldsOnMany(change, findClearedMoney));
    it(`${name}: the demo`, () => {
      for (const inference of [true, false])
        for (const turn of [0, 17]) expectHoldsOn(demo, turn, inference, change, findClearedMoney);
    });
  }
});

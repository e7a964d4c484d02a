import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'vitest';
import type { Change } from '../../fixtures/companies/change.ts';
import { CHANGES_OF_FILES } from '../../fixtures/companies/changes-of-files.ts';
import { CHANGES_THAT_AGREE } from '../../fixtures/companies/changes-that-agree.ts';
import { CHANGES_THAT_UNKNOW } from '../../fixtures/companies/changes-that-unknow.ts';
import { readFiles } from '../../fixtures/companies/files.ts';
import { findClearedMoney, findLosses } from '../../fixtures/companies/find-losses.ts';
import {
  CASES,
  expectFilesHoldOn,
  expectFilesHoldOnMany,
  expectHoldsOn,
  expectHoldsOnMany,
} from '../../fixtures/companies/hold-property.ts';

// Each change is tried on generated companies and once on the demo, with estimates and without.

const folder = new URL('../../../mock-data/version-2', import.meta.url).pathname;
const demoFiles = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
const settings = {
  name: 'Aurel Motors',
  demo: true,
  homeCountry: 'DE',
  reportingCurrency: 'EUR',
  endUse: null,
  dataDate: null,
};
const demo = await readFiles(demoFiles, { settings });
const many = `${String(CASES)} companies`;

/** A change on the demo, at several of its records. */
function expectHoldsOnDemo(change: Change, find: typeof findLosses): void {
  for (const inference of [true, false]) for (const turn of [0, 17]) expectHoldsOn(demo, turn, inference, change, find);
}

describe('what says more, or the same again, lowers nothing that is sure, clears no money and loses no finding of another part', () => {
  it(`naming the site for a stated country: ${many}`, () =>
    expectHoldsOnMany(CHANGES_THAT_AGREE['naming the site for a stated country'], findLosses));
  it('naming the site for a stated country: the demo', () =>
    expectHoldsOnDemo(CHANGES_THAT_AGREE['naming the site for a stated country'], findLosses));
  it(`adding a part that hangs on nothing: ${many}`, () =>
    expectHoldsOnMany(CHANGES_THAT_AGREE['adding a part that hangs on nothing'], findLosses));
  it('adding a part that hangs on nothing: the demo', () =>
    expectHoldsOnDemo(CHANGES_THAT_AGREE['adding a part that hangs on nothing'], findLosses));
  it(`adding a row with an unknown substance: ${many}`, () =>
    expectHoldsOnMany(CHANGES_THAT_AGREE['adding a row with an unknown substance'], findLosses));
  it('adding a row with an unknown substance: the demo', () =>
    expectHoldsOnDemo(CHANGES_THAT_AGREE['adding a row with an unknown substance'], findLosses));
  it(`reordering records: ${many}`, () => expectHoldsOnMany(CHANGES_THAT_AGREE['reordering records'], findLosses));
  it('reordering records: the demo', () => expectHoldsOnDemo(CHANGES_THAT_AGREE['reordering records'], findLosses));
});

describe('what is not known any more clears no money', () => {
  it(`a country: ${many}`, () => expectHoldsOnMany(CHANGES_THAT_UNKNOW['a country'], findClearedMoney));
  it('a country: the demo', () => expectHoldsOnDemo(CHANGES_THAT_UNKNOW['a country'], findClearedMoney));
  it(`a supplier: ${many}`, () => expectHoldsOnMany(CHANGES_THAT_UNKNOW['a supplier'], findClearedMoney));
  it('a supplier: the demo', () => expectHoldsOnDemo(CHANGES_THAT_UNKNOW['a supplier'], findClearedMoney));
  it(`a form: ${many}`, () => expectHoldsOnMany(CHANGES_THAT_UNKNOW['a form'], findClearedMoney));
  it('a form: the demo', () => expectHoldsOnDemo(CHANGES_THAT_UNKNOW['a form'], findClearedMoney));
  it(`a category: ${many}`, () => expectHoldsOnMany(CHANGES_THAT_UNKNOW['a category'], findClearedMoney));
  it('a category: the demo', () => expectHoldsOnDemo(CHANGES_THAT_UNKNOW['a category'], findClearedMoney));
  it(`a property: ${many}`, () => expectHoldsOnMany(CHANGES_THAT_UNKNOW['a property'], findClearedMoney));
  it('a property: the demo', () => expectHoldsOnDemo(CHANGES_THAT_UNKNOW['a property'], findClearedMoney));
  it(`the shares of a need: ${many}`, () =>
    expectHoldsOnMany(CHANGES_THAT_UNKNOW['the shares of a need'], findClearedMoney));
  it('the shares of a need: the demo', () =>
    expectHoldsOnDemo(CHANGES_THAT_UNKNOW['the shares of a need'], findClearedMoney));
  it(`all composition rows of a part: ${many}`, () =>
    expectHoldsOnMany(CHANGES_THAT_UNKNOW['all composition rows of a part'], findClearedMoney));
  it('all composition rows of a part: the demo', () =>
    expectHoldsOnDemo(CHANGES_THAT_UNKNOW['all composition rows of a part'], findClearedMoney));
});

describe('the same in other files loses nothing', () => {
  it(`reordering the rows of a table: ${many}`, () =>
    expectFilesHoldOnMany(CHANGES_OF_FILES['reordering the rows of a table']));
  it('reordering the rows of a table: the demo', async () => {
    for (let turn = 0; turn < 9; turn++)
      await expectFilesHoldOn(demo, turn, true, CHANGES_OF_FILES['reordering the rows of a table'], demoFiles);
  });
  it(`reordering the columns of a table: ${many}`, () =>
    expectFilesHoldOnMany(CHANGES_OF_FILES['reordering the columns of a table']));
  it('reordering the columns of a table: the demo', async () => {
    for (let turn = 0; turn < 9; turn++)
      await expectFilesHoldOn(demo, turn, true, CHANGES_OF_FILES['reordering the columns of a table'], demoFiles);
  });
  it(`splitting a table into two files: ${many}`, () =>
    expectFilesHoldOnMany(CHANGES_OF_FILES['splitting a table into two files']));
  it('splitting a table into two files: the demo', async () => {
    for (let turn = 0; turn < 9; turn++)
      await expectFilesHoldOn(demo, turn, true, CHANGES_OF_FILES['splitting a table into two files'], demoFiles);
  });
});

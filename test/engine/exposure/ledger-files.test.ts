import { describe, it } from 'vitest';
import { CHANGES_OF_FILES } from '../../fixtures/companies/changes-of-files.ts';
import { CASES, expectFilesHoldOn, expectFilesHoldOnMany } from '../../fixtures/companies/hold-property.ts';
import { readDemo } from '../../fixtures/companies/read-demo.ts';

// Each change of files is tried on generated companies, and on each table of the demo.

const { demo, files } = await readDemo();

describe('the same in other files loses nothing', () => {
  for (const [name, change] of Object.entries(CHANGES_OF_FILES)) {
    it(`${name}: ${String(CASES)} companies`, () => expectFilesHoldOnMany(change));
    it(`${name}: the demo`, async () => {
      for (let turn = 0; turn < files.length; turn++) await expectFilesHoldOn(demo, turn, true, change, files);
    });
  }
});

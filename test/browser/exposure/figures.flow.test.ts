import { describe, expect, it } from 'vitest';
import { openApp } from '../open-app.ts';
import { expectOverview } from '../overview-figures.ts';
import { expectParts } from '../part-figures.ts';
import { runExposure } from '../run-exposure.ts';

const DEMO = 'mock-data/version-2';
/** Room for every column of the table. */
const WIDE = { width: 1800, height: 1400 };

describe('the figures on screen', () => {
  it("of the Overview are the command line's", async () => {
    const report = await runExposure(DEMO);
    const { page, faults } = await openApp();
    await expectOverview(page, report);
    expect(faults).toEqual([]);
  });

  it("of every row on Exposure are the command line's, and so are the sums above the list", async () => {
    const { page, faults } = await openApp({ path: '/exposure', viewport: WIDE });
    const report = await runExposure(DEMO);
    await expectParts(page, report);
    const fills = page.getByRole('group', { name: 'Show by exposure' }).getByRole('button', { pressed: false });
    const counts = ['surely', 'possibly', 'ifPausedBack', 'cannotBeJudged', 'notExposed'].map(
      (fill) => report.parts.filter((part) => part.fill === fill).length,
    );
    const readShown = async () => (await fills.allInnerTexts()).flatMap((text) => text.match(/\d+$/) ?? []);
    await expect.poll(async () => (await readShown()).map(Number)).toEqual(counts);
    expect(faults).toEqual([]);
  });
});

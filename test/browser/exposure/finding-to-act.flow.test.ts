import { describe, expect, it } from 'vitest';
import { openApp } from '../open-app.ts';
import { readParts } from '../part-figures.ts';
import { runExposure } from '../run-exposure.ts';

describe('from a figure to the act', () => {
  it('it takes three steps: the figure, the parts behind it, one of them', async () => {
    const report = await runExposure('mock-data/version-2');
    const { page, faults } = await openApp({ viewport: { width: 1800, height: 1000 } });
    await page
      .getByRole('region', { name: 'The finding' })
      .getByRole('link', { name: /^Surely/ })
      .click();
    await page
      .getByRole('complementary', { name: /^arithmetic: Surely/ })
      .getByRole('link', { name: 'The parts behind it' })
      .click();
    await page.getByRole('grid', { name: 'Exposure by part' }).waitFor();
    const behind = report.parts.filter(({ fill }) => fill === 'surely');
    await expect
      .poll(async () => [...(await readParts(page)).keys()].toSorted())
      .toEqual(behind.map(({ partNumber }) => partNumber).toSorted());

    const direct = behind.find(({ findings }) => findings.some(({ verdict }) => verdict === 'licence-required'));
    const name = direct?.partNumber ?? '';
    await page
      .getByRole('grid', { name: 'Exposure by part' })
      .getByRole('row')
      .filter({ hasText: name })
      .getByRole('gridcell', { name: direct?.description ?? '' })
      .click();
    const why = page
      .getByRole('complementary', { name: `part ${name}` })
      .getByRole('listitem')
      .filter({ hasText: /No\. \d+ of 20\d\d · in force/ })
      .last();
    await why.waitFor();
    // The act's own address where one is known, else the source that states it; in sight without scrolling.
    const act = why.locator('a[href^="https://"]').first();
    const place = await act.boundingBox();
    expect(place?.y).toBeGreaterThan(0);
    expect(place?.y).toBeLessThan(1000);
    expect(faults).toEqual([]);
  });

  it('leads from an outlook to what its preset rests on, and into a run of it', async () => {
    const { page, faults } = await openApp();
    const outlook = page.getByRole('region', { name: 'If it began today' });
    // Opened where nobody sees it: parts of the page that come late push it out of view.
    await outlook.locator('summary').evaluate((summary: HTMLElement) => summary.click());
    await outlook.getByRole('link', { name: 'April 2025: rare-earth licences' }).click();
    const preset = page.getByRole('article', { name: 'April 2025: rare-earth licences' });
    await preset.getByRole('term').first().waitFor();
    await expect.poll(() => preset.evaluate((article) => document.activeElement === article)).toBe(true);
    await preset.getByRole('button', { name: 'Make a scenario' }).click();
    await page.getByLabel('Name of the scenario').waitFor();
    expect(faults).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { packArchive } from '../../../src/intake/writing/pack-archive.ts';
import { give, openData, readCompany } from './import-files.ts';

describe('an export that arrives packed', () => {
  it('is read as the files in it', async () => {
    const { page, faults } = await openData();
    const files = readCompany();
    const packed = await packArchive(
      files.map(({ name, buffer }) => ({ path: `export/${name}`, text: [buffer.toString('utf8')] })),
    );
    await give(page, [{ name: 'export.zip', mimeType: 'application/zip', buffer: Buffer.from(packed) }]);
    await page.getByLabel('Company name').fill('Fjordvik Pumper');
    await page.getByRole('button', { name: /^Create “Fjordvik Pumper”/ }).click();
    await page.getByRole('link', { name: 'See the overview' }).click();
    const finding = page.getByRole('region', { name: 'The finding' });
    await expect.poll(async () => (await finding.getByRole('listitem').allInnerTexts()).length).toBeGreaterThan(4);
    expect(faults).toEqual([]);
  });
});

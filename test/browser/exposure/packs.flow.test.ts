import { describe, expect, it } from 'vitest';
import { createKeyPair, signPack } from '../../../src/domain/packs/sign-pack.ts';
import { writePack } from '../../catalogue/packs/made-up-act.ts';
import { openApp } from '../open-app.ts';

/** A made-up act that ends No. 18 of 2025 on the last day of November. */
const ending = writePack({
  id: 'mofcom-2026-90',
  title: 'No. 90 of 2026: end of No. 18',
  change: {
    measures: [
      {
        key: 'mofcom-2025-18',
        set: {
          limbs: [
            {
              id: 'mofcom-2025-18',
              label: 'No. 18 of 2025',
              effective: '2025-04-04',
              ended: '2026-11-30',
              termEnds: null,
              suspensions: [],
            },
          ],
        },
      },
    ],
  },
});

describe('Packs', () => {
  it('are looked at, refused or taken, named in results, and put back', async () => {
    const keys = await createKeyPair();
    const pack = await signPack(ending, keys.privateKey);
    const toFile = (name: string, value: object) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(value)),
    });
    const { page, faults } = await openApp({ path: '/controls?tab=packs' });
    const files = page.locator('input[type=file]').first();
    await page.getByText('No key is trusted yet').waitFor();
    await files.setInputFiles(toFile('act.json', pack));
    await page.getByRole('alert').filter({ hasText: 'is not among the settings' }).waitFor();

    await page.getByLabel('Whose key').fill('Law desk');
    await page.getByLabel('Public key').fill(keys.publicKey);
    await page.getByRole('button', { name: 'Trust this key' }).click();
    await page.getByRole('button', { name: 'Trust no more' }).waitFor();
    await files.setInputFiles(toFile('bent.json', { ...pack, title: 'Another title' }));
    await page.getByRole('alert').filter({ hasText: 'was altered or damaged' }).waitFor();

    await files.setInputFiles(toFile('act.json', pack));
    await page.getByRole('heading', { name: 'No. 90 of 2026: end of No. 18' }).waitFor();
    await page.getByText('No. 18 of 2025: Seven medium and heavy rare earths').waitFor();
    // Before the end of the act nothing changes in money; on the day after it less is surely exposed.
    const money = page.getByRole('region', { name: 'Money under the law of 2026-12-01' });
    await money.waitFor();
    const surely = await money.getByRole('row').filter({ hasText: 'Surely' }).innerText();
    expect(surely).toMatch(/[−-]\d/);
    await page.getByText('No part is judged otherwise on that day.').waitFor();
    await page.getByRole('button', { name: 'Take this pack' }).click();
    await page.getByText('This workspace stands on catalogue 2026.12+mofcom-2026-90.1').waitFor();

    await page.getByRole('button', { name: 'Put back set 0' }).click();
    await page.getByText('This workspace stands on catalogue 2026.12;').waitFor();
    expect(faults).toEqual([]);
  });
});

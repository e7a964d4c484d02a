import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getFixturePath, openWorkspace, readFixture } from '../../fixtures/build-745ffa1/read-fixture.ts';
import { give, openData } from '../import/import-files.ts';
import { goWithin } from '../open-app.ts';

const links = z.array(z.object({ address: z.string(), shows: z.array(z.string()) })).parse(readFixture('links.json'));

describe('links of build 745ffa1', () => {
  it('show what they showed, on the workspace file of that build', async () => {
    const { page, faults } = await openData();
    const file = 'brandtner.lodestone.json';
    await give(page, [{ name: file, mimeType: 'application/json', buffer: readFileSync(getFixturePath(file)) }]);
    await page.getByRole('button', { name: /^Create “Brandtner Antriebe”/ }).click();
    await page.getByText('“Brandtner Antriebe” has its own workspace now').waitFor();
    const workspace = new URL(page.url()).searchParams.get('ws') ?? '';
    const { versions } = openWorkspace();
    const fill = (text: string): string =>
      versions.reduce(
        (now, { meta }) => now.replaceAll(`{version-${String(meta.number)}}`, meta.hash),
        text.replaceAll('{workspace}', workspace),
      );
    for (const { address, shows } of links) {
      await goWithin(page, fill(address));
      for (const text of shows)
        await expect
          .poll(() => page.getByText(text).filter({ visible: true }).count(), { message: `${address}: ${text}` })
          .toBeGreaterThan(0);
    }
    expect(faults).toEqual([]);
  });
});

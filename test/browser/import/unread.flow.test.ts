import { describe, expect, it } from 'vitest';
import { findViolations } from '../find-violations.ts';
import { createWorkspace, give, openData, openStep, readCompany } from './import-files.ts';

/** The second company with a column that nobody knows in its list of parts. */
function widenParts(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line, at) => `${line},${at === 0 ? 'weight_kg' : `${at}.5`}`)
    .join('\n');
}

describe('a column that no field takes', () => {
  it('is shown with samples and the reason, before the import is accepted and with the version afterwards', async () => {
    const { page, faults } = await openData();
    await give(page, readCompany({ 'parts.csv': widenParts }));
    const section = page.getByRole('region', { name: /^Not read: \d+ of/ });
    const row = section.getByRole('row', { name: /weight_kg/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('1.5 · 2.5 · 3.5');
    expect(await row.textContent()).toContain('no meaning chosen');
    await page.getByText(/filled cells are in no field, of 1\scolumn/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await openStep(page, /^Tables and columns/);
    await section.getByRole('row', { name: /weight_kg/ }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await openStep(page, /^Accept/);
    await createWorkspace(page, 'Fjordvik Pumper');
    await page.getByRole('link', { name: 'Versions', exact: true }).click();
    const listed = page.getByRole('list', { name: 'Versions with columns that were not read' });
    await listed.getByText(/cells in no field/).click();
    await listed.getByRole('row', { name: /weight_kg/ }).waitFor();
    expect(faults).toEqual([]);
  });
});

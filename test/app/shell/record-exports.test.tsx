import { describe, expect, it } from 'vitest';
import { saveFile } from '../../../src/app/components/save-file.ts';
import { renderApp } from '../fixtures/render-app.tsx';

describe('a file that a person takes', () => {
  it('is recorded in the audit of the workspace, once each, also two at the same time', async () => {
    // The DOM of the tests has neither.
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    const { client, view } = await renderApp('/method');
    await view.findAllByText('Aurel Motors');
    saveFile('demo-parts.csv', 'a', 'text/csv');
    saveFile('demo-aurel.lodestone.json', '{}', 'application/json');
    const exports = async () =>
      (await client.listAudit('demo'))
        .filter(({ action }) => action === 'export')
        .map((one) => [one.subject, one.detail]);
    await expect.poll(exports).toEqual([
      ['demo-aurel.lodestone.json', 'json'],
      ['demo-parts.csv', 'csv'],
    ]);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveFile } from '../../../src/app/views/save-file.ts';
import { renderApp } from '../fixtures/render-app.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a file that a person takes', () => {
  it('is recorded in the audit of the workspace, once each, also two at the same time', async () => {
    URL.createObjectURL ??= () => '';
    URL.revokeObjectURL ??= () => undefined;
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
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

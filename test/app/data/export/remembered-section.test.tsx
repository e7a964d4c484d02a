import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderApp } from '../../fixtures/render-app.tsx';

afterEach(cleanup);

const mapping = { shape: 'ident | needed', purpose: 'bom', columns: [{ header: 'Ident', meaning: 'part-number' }] };
const merge = { kind: 'supplier', keep: 'S-1', absorbed: ['S-2'], separate: ['S-3'] };

describe('what the next import knows', () => {
  it('is listed with the exports; each of it can be forgotten, and Undo brings it back', async () => {
    const documents = [
      { kind: 'mapping' as const, key: mapping.shape, value: mapping },
      { kind: 'merge' as const, key: 'supplier:S-1', value: merge },
    ];
    await renderApp('/data?tab=export', { documents });
    const list = await screen.findByRole('region', { name: 'Remembered decisions' });
    expect(list.textContent).toContain('Bill of materials');
    expect(list.textContent).toContain('stands for “S-2”; is not “S-3”');
    fireEvent.click(within(list).getByRole('button', { name: 'Forget the layout Ident' }));
    await waitFor(() => expect(list.textContent).not.toContain('Bill of materials'));
    expect(list.textContent).toContain('S-1');
    fireEvent.click(await screen.findByRole('button', { name: /^Undo Forget the layout/ }));
    await waitFor(() => expect(list.textContent).toContain('Bill of materials'));
  });

  it('names what was said of parts and cells, and what holds once it is forgotten', async () => {
    const fact = { partNumber: 'M-1', field: 'kind', value: 'material', reason: '', over: 'component' };
    const correction = {
      shape: 'a | b',
      key: [{ header: 'A', value: 'M-1' }],
      column: 'Menge',
      found: 'zwei',
      value: '2',
    };
    const documents = [
      { kind: 'fact' as const, key: 'kind:M-1', value: fact },
      { kind: 'correction' as const, key: '["Menge",[["A","M-1"]],"a | b"]', value: correction },
      { kind: 'fact' as const, key: 'form:M-2', value: { field: 'form' } },
    ];
    await renderApp('/data?tab=export', { documents });
    const list = await screen.findByRole('region', { name: 'Remembered decisions' });
    const rows = within(list)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .slice(0, 2)
          .map(({ textContent }) => textContent),
      );
    expect(rows).toEqual([
      ['kind material, set by hand', 'it is “component” again'],
      ['Menge “zwei” is read as “2”', 'it is read as “zwei” again'],
    ]);
    fireEvent.click(within(list).getByRole('button', { name: 'Forget the correction of Menge of M-1' }));
    await waitFor(() => expect(list.textContent).not.toContain('Menge'));
    fireEvent.click(await screen.findByRole('button', { name: /^Undo Forget the correction of Menge/ }));
    await waitFor(() => expect(list.textContent).toContain('Menge “zwei” is read as “2”'));
  });

  it('is not spoken of where nothing was decided', async () => {
    await renderApp('/data?tab=export');
    await screen.findByRole('heading', { name: 'The whole workspace' });
    expect(screen.queryByRole('heading', { name: 'What the next import knows' })).toBeNull();
  });
});

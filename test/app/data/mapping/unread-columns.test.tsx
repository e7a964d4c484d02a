import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { UnreadColumns } from '../../../../src/app/data/mapping/unread-columns.tsx';
import type { ImportOutcome } from '../../../../src/intake/base/import-outcome.ts';

afterEach(cleanup);

const entry = { file: 'parts.csv', sheet: null, headerRow: 1, fills: [], filled: 480, read: 468, unread: 12 };
const column = { file: 'parts.csv', sheet: 'Teile', column: 'weight_kg', cells: 12, samples: ['1.2', '3'] };
const ledger: ImportOutcome['ledger'] = { reading: [entry], records: [] };

describe(UnreadColumns, () => {
  it('lists each column with its cells, samples and the reason, and how many cells there are in all', () => {
    render(<UnreadColumns outcome={{ unread: [{ ...column, why: 'no meaning chosen' }], ledger }} />);
    const section = screen.getByRole('region', { name: /^Not read: 12 of 480.filled cells$/ });
    const row = within(section).getByRole('row', { name: /weight_kg/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['parts.csvTeile', '12', '1.2 · 3', 'no meaning chosen']);
  });

  it('is not there where every cell is in a field', () => {
    const { container } = render(<UnreadColumns outcome={{ unread: [], ledger }} />);
    expect(container.textContent).toBe('');
  });
});

import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { EnclosedSheet } from '../../../src/app/suppliers/letters/enclosed-sheet.tsx';
import type { Letter } from '../../../src/engine/letters/letter-report.ts';

afterEach(cleanup);

it('keeps the sheet of a letter in a frame of its own, which scrolls where a page is narrower than its six columns', () => {
  const names = ['No.', 'Supplier', 'Part', 'Description', 'Question', 'Answer', 'Unit', 'As of (date)', 'Evidence'];
  const table = {
    title: 'Questions',
    columns: names.map((name) => ({ name, kind: 'text' as const })),
    rows: [['1', 'V1', 'P', 'Ring', 'How much Dy does it hold?', '', '%', '', '']],
  };
  render(<EnclosedSheet letter={{ sheet: { table } as unknown as Letter['sheet'], language: 'en' }} />);
  const frame = screen.getByRole('region', { name: 'Sheet to fill in', hidden: true });
  expect(frame.tabIndex).toBe(0);
  expect(within(frame).getAllByRole('columnheader', { hidden: true })).toHaveLength(6);
  expect(frame.className).toMatch(/wideTable/);
});

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemPlace } from '../../../../src/app/data/problems/problem-place.tsx';
import { VirtualRows } from '../../../../src/app/components/virtual-rows.tsx';
import type { Problem } from '../../../../src/intake/base/problem.ts';

afterEach(cleanup);

const problem: Problem = {
  severity: 'error',
  code: 'bad-number',
  file: 'parts.csv',
  sheet: 'Parts',
  row: 3,
  column: 'stock',
  found: 'many',
  expected: 'a number',
  message: 'stock holds “many”',
};
const view = {
  cells: [
    { column: 'part_number', text: 'M-1', isBad: false },
    { column: 'stock', text: 'many', isBad: true },
    { column: '', text: 'stray', isBad: false },
  ],
};

function renderPlace(severity: Problem['severity'] = 'error') {
  const onCorrect = vi.fn<(column: string, value: string) => void>();
  const onLeaveOut = vi.fn<() => void>();
  render(
    <ProblemPlace
      problem={{ ...problem, severity }}
      view={view}
      showsMessage
      onCorrect={onCorrect}
      onLeaveOut={onLeaveOut}
    />,
  );
  return { onCorrect, onLeaveOut };
}

describe('the place of a problem', () => {
  it('takes a cell that was written over on Enter, and gives it back on Escape', () => {
    const { onCorrect } = renderPlace();
    const cell = screen.getByRole<HTMLInputElement>('textbox', { name: 'stock, parts.csv, Parts, row 3' });
    expect(cell.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(cell, { target: { value: '7' } });
    fireEvent.keyDown(cell, { key: 'Escape' });
    expect(cell.value).toBe('many');
    fireEvent.blur(cell);
    expect(onCorrect).not.toHaveBeenCalled();
    fireEvent.change(cell, { target: { value: '40' } });
    fireEvent.keyDown(cell, { key: 'Enter' });
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith('stock', '40');
  });

  it('lets any cell with a header be mended, leaves the row out, and shows a note as it is', () => {
    const { onLeaveOut } = renderPlace();
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Leave out this row: parts.csv, Parts, row 3' }));
    expect(onLeaveOut).toHaveBeenCalledOnce();
    cleanup();
    renderPlace('note');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a list of any length', () => {
  it('has all of a few rows in the document, and of a million only those in sight', () => {
    const list = (count: number) => (
      <VirtualRows label="Places" count={count} height={40} renderRow={(index) => <span>row {index}</span>} />
    );
    const { rerender } = render(list(60));
    expect(screen.getAllByRole('listitem')).toHaveLength(60);
    rerender(list(1_000_000));
    const shown = screen.getAllByRole('listitem');
    expect(shown.length).toBeLessThan(200);
    expect(shown[0]?.getAttribute('aria-setsize')).toBe('1000000');
  });
});

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MonthsField } from '../../../src/app/scenarios/builder/fields/months-field.tsx';
import { NameField, NamesField } from '../../../src/app/scenarios/builder/fields/name-fields.tsx';
import { NumberInput } from '../../../src/app/scenarios/builder/fields/number-input.tsx';

const SITES = [
  { id: 'HAM', name: 'Hamm, DE' },
  { id: 'GAN', name: 'Ganzhou, CN' },
];
const onCommit = vi.fn<(value: unknown) => void>();
afterEach(() => {
  cleanup();
  onCommit.mockReset();
});

function type(text: string, key = 'Enter'): void {
  const field = screen.getByRole(screen.queryByRole('combobox') === null ? 'textbox' : 'combobox');
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key });
}

describe('a field of the builder', () => {
  it.each(['Hamburg', '__proto__', 'constructor'])(
    'keeps the name %s, which the data do not hold, and says so',
    (text) => {
      render(<NameField list={SITES} value="HAM" label="Site" describedBy={undefined} onCommit={onCommit} />);
      type(text);
      expect(screen.getByRole('alert').textContent).toContain(`“${text}” is none of those that can be chosen here`);
      expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe(text);
      expect(onCommit).not.toHaveBeenCalled();
      type(text, 'Escape');
      expect(screen.queryByRole('alert')).toBeNull();
      expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('Hamm, DE (HAM)');
      type('ganzhou, cn');
      expect(onCommit).toHaveBeenCalledExactlyOnceWith('GAN');
    },
  );

  it('does the same where several can be named', () => {
    render(
      <NamesField
        list={SITES}
        values={['HAM']}
        label="Sites"
        all="every site"
        describedBy={undefined}
        onCommit={onCommit}
      />,
    );
    type('Hamburg');
    expect(screen.getByRole('alert').textContent).toContain('“Hamburg” is none of those');
    expect(onCommit).not.toHaveBeenCalled();
    type('GAN');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(['HAM', 'GAN']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps what is no number, and says so', () => {
    render(<NumberInput value={10} unit="days" label="Lasts" onCommit={onCommit} />);
    type('ten');
    expect(screen.getByRole('alert').textContent).toContain('“ten” is no number');
    expect(onCommit).not.toHaveBeenCalled();
    type('12,5');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(12.5);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('gives a figure for each month, or none', () => {
    const field = (figures: readonly number[] | null) => (
      <MonthsField figures={figures} unit="share" label="Down by month" begins={0} onCommit={onCommit} />
    );
    const { rerender } = render(field(null));
    fireEvent.click(screen.getByRole('button', { name: 'Give each month' }));
    expect(onCommit).toHaveBeenLastCalledWith(Array.from({ length: 12 }, () => 0));
    rerender(field(Array.from({ length: 12 }, () => 0)));
    const december = screen.getByRole('textbox', { name: 'Down by month: Dec' });
    fireEvent.change(december, { target: { value: '40' } });
    fireEvent.keyDown(december, { key: 'Enter' });
    expect(onCommit).toHaveBeenLastCalledWith([...Array.from({ length: 11 }, () => 0), 0.4]);
    fireEvent.click(screen.getByRole('button', { name: 'Same in all months' }));
    expect(onCommit).toHaveBeenLastCalledWith(null);
  });
});

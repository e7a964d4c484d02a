import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Section } from '../../../src/app/components/section.tsx';

afterEach(cleanup);

function Rows() {
  const [rows, setRows] = useState(['one', 'two']);
  return (
    <>
      <Section title="Tokens">
        {rows.map((row) => (
          <button key={row} type="button" onClick={() => setRows(rows.filter((other) => other !== row))}>
            Revoke {row}
          </button>
        ))}
      </Section>
      <button type="button" onClick={() => setRows([])}>
        Revoke all
      </button>
    </>
  );
}

describe('the focus in a section', () => {
  it('stays there when what had it is taken out', () => {
    render(<Rows />);
    const button = screen.getByRole('button', { name: 'Revoke one' });
    button.focus();
    fireEvent.click(button);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Tokens' }));
  });

  it('is not taken from where a person went meanwhile', () => {
    render(<Rows />);
    screen.getByRole('button', { name: 'Revoke one' }).focus();
    const all = screen.getByRole('button', { name: 'Revoke all' });
    all.focus();
    fireEvent.click(all);
    expect(document.activeElement).toBe(all);
  });
});

import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { focusPage, keepFocus } from '../../../src/app/shell/keep-focus.ts';

/** Two pages, each with a link to the other; the second page has a field that takes the focus by itself where it is told to. */
function App({ takesFocus = false, hasSheet = false }: { takesFocus?: boolean; hasSheet?: boolean }) {
  const [page, setPage] = useState('first');
  return (
    <div ref={keepFocus}>
      <button type="button">Rail</button>
      {page === 'first' ? (
        <main key="first" id="main" tabIndex={-1} aria-label="First page">
          <button type="button" onClick={() => setPage('second')}>
            Go on
          </button>
        </main>
      ) : (
        <main key="second" id="main" tabIndex={-1} aria-label="Second page">
          <input aria-label="Field" autoFocus={takesFocus} />
          {hasSheet ? <aside tabIndex={-1} aria-label="Sheet" /> : null}
        </main>
      )}
    </div>
  );
}

/** A page whose program comes late: meanwhile there is none. */
function Late({ page }: { page: 'first' | 'second' | 'third' | null }) {
  return (
    <div ref={keepFocus}>
      {page === null ? null : (
        <main key={page} id="main" tabIndex={-1}>
          {page === 'first' ? <button type="button">Go on</button> : null}
        </main>
      )}
    </div>
  );
}

const goOn = (): void => {
  const button = screen.getByRole('button', { name: 'Go on' });
  button.focus();
  fireEvent.click(button);
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('the focus of the app', () => {
  it('goes to the page that came in the place of what had it', async () => {
    render(<App />);
    goOn();
    expect(document.activeElement).toBe(document.body);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main', { name: 'Second page' })));
  });

  it('goes to the side sheet that came with the page, since it shows what was asked for', async () => {
    render(<App hasSheet />);
    goOn();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'Sheet' })));
  });

  it('is left to what takes it by itself', async () => {
    render(<App takesFocus />);
    goOn();
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Field' }));
  });

  it('is not taken from where a person went meanwhile', async () => {
    render(<App />);
    goOn();
    screen.getByRole('button', { name: 'Rail' }).focus();
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rail' }));
  });

  it('is taken by nobody where nothing had it', async () => {
    render(<App />);
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await screen.findByRole('main', { name: 'Second page' });
    await settle();
    expect(document.activeElement).toBe(document.body);
  });

  it('waits for a page that is long on its way', async () => {
    const { rerender } = render(<Late page="first" />);
    screen.getByRole('button', { name: 'Go on' }).focus();
    rerender(<Late page={null} />);
    await settle();
    expect(document.activeElement).toBe(document.body);
    rerender(<Late page="second" />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
    // What is shown while the page loads is taken away in its turn.
    rerender(<Late page="third" />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  it('passes over a page that cannot take it, as one hidden behind another that loads', () => {
    document.body.innerHTML = '<div><main id="main"></main><main id="main" tabindex="-1"></main></div>';
    expect(focusPage(document)).toBe(true);
    expect(document.activeElement).toBe(document.querySelectorAll('main')[1]);
    document.body.innerHTML = '<main id="main"></main>';
    expect(focusPage(document)).toBe(false);
  });
});

import { cleanup, render, screen } from '@testing-library/react';
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Page, Sheet } from '../../../src/app/components/page/page.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A page 800 wide whose sheet begins at 380, with a button on either side of that line. */
function draw(position: 'fixed' | 'sticky') {
  vi.spyOn(globalThis, 'getComputedStyle').mockReturnValue({ position } as CSSStyleDeclaration);
  const sheet = (
    <Sheet label="part" onClose={() => undefined}>
      <p>Arithmetic</p>
    </Sheet>
  );
  render(
    <Page title="Exposure" sheet={sheet}>
      <button type="button">left</button>
      <button type="button">right</button>
    </Page>,
  );
  const at = (element: Element, left: number, right: number) =>
    vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(left, 100, right - left, 40));
  const aside = screen.getByRole('complementary');
  at(aside, 380, 800);
  at(screen.getByText('left'), 20, 420);
  at(screen.getByText('right'), 500, 600);
  return { main: screen.getByRole('main'), aside };
}
const focus = (element: HTMLElement) => act(() => element.focus());

describe('a sheet over the page', () => {
  it('gives way while the focus is on what it covers whole, and comes back', () => {
    const { main, aside } = draw('fixed');
    focus(screen.getByText('left'));
    expect(main.hasAttribute('data-behind')).toBe(false);
    focus(screen.getByText('right'));
    expect(main.hasAttribute('data-behind')).toBe(true);
    focus(aside);
    expect(main.hasAttribute('data-behind')).toBe(false);
  });

  it('stays where it stands beside the body', () => {
    const { main } = draw('sticky');
    focus(screen.getByText('right'));
    expect(main.hasAttribute('data-behind')).toBe(false);
  });
});

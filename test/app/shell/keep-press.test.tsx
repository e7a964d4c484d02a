import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepPress } from '../../../src/app/shell/keep-press.ts';

const press = (target: Element, type: 'pointerdown' | 'pointerup', init: MouseEventInit = {}): boolean =>
  target.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0, clientX: 100, clientY: 100, ...init }));

/** A page with a button and what stands beside it, and the clicks that the button hears. */
function build() {
  document.body.innerHTML = '<div id="app"><button><b>Choose files</b></button><p>A line that came</p></div>';
  const app = document.querySelector<HTMLElement>('#app')!;
  const button = app.querySelector('button')!;
  const clicks = vi.fn<(event: MouseEvent) => void>();
  button.addEventListener('click', clicks);
  return { button, word: app.querySelector('b')!, beside: app.querySelector('p')!, clicks, end: keepPress(app) };
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe(keepPress, () => {
  it('gives the press to the control that moved away under a hand that kept still', () => {
    const { word, beside, clicks } = build();
    press(word, 'pointerdown');
    press(beside, 'pointerup', { clientX: 102, ctrlKey: true });
    expect(clicks).toHaveBeenCalledTimes(1);
    expect(clicks.mock.calls[0]?.[0].ctrlKey).toBe(true);
  });

  it('adds none where the browser makes the click itself', () => {
    const { word, button, clicks } = build();
    press(word, 'pointerdown');
    press(button, 'pointerup');
    expect(clicks).not.toHaveBeenCalled();
  });

  it.each([
    ['the hand moved, which takes a press back', {}, { clientY: 105 }],
    ['another button of the mouse was pressed', { button: 2 }, {}],
  ])('leaves it where %s', (_, down, up) => {
    const { word, beside, clicks } = build();
    press(word, 'pointerdown', down);
    press(beside, 'pointerup', up);
    expect(clicks).not.toHaveBeenCalled();
  });

  it('leaves a control that is gone or disabled, what was pressed beside controls, and all once it has ended', () => {
    const { button, word, beside, clicks, end } = build();
    press(word, 'pointerdown');
    button.disabled = true;
    press(beside, 'pointerup');
    button.disabled = false;
    press(beside, 'pointerdown');
    press(beside, 'pointerup');
    press(word, 'pointerdown');
    button.remove();
    press(beside, 'pointerup');
    beside.before(button);
    end?.();
    press(word, 'pointerdown');
    press(beside, 'pointerup');
    expect(clicks).not.toHaveBeenCalled();
  });
});

/** How far a hand may move between pressing and letting go, in CSS pixels: who moves farther takes the press back. */
const STILL_PX = 4;

const CONTROL = 'button, a[href], summary';

/**
 * Keeps a press on a control that moves while it is pressed, as where something above it has just come: what is let go beside a control is no
 * click for a browser, though the hand has not moved. A press that was drawn away, and a control that is not there any more or disabled, are
 * left alone. For the `ref` of the element around rail and page; returns what ends it.
 */
export function keepPress(app: HTMLElement | null): (() => void) | undefined {
  if (app === null) return undefined;
  let pressed: { control: HTMLElement; x: number; y: number } | null = null;
  const onDown = ({ target, button, clientX, clientY }: PointerEvent): void => {
    const control = target instanceof Element && button === 0 ? target.closest<HTMLElement>(CONTROL) : null;
    pressed = control === null ? null : { control, x: clientX, y: clientY };
  };
  const onUp = (event: PointerEvent): void => {
    const was = pressed;
    pressed = null;
    if (was === null || Math.hypot(event.clientX - was.x, event.clientY - was.y) > STILL_PX) return;
    const { control } = was;
    // Let go on the control itself it is a click without us.
    if ((event.target instanceof Node && control.contains(event.target)) || !control.isConnected) return;
    if (control.matches(':disabled')) return;
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    control.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey, altKey }),
    );
  };
  app.addEventListener('pointerdown', onDown);
  app.addEventListener('pointerup', onUp);
  return () => {
    app.removeEventListener('pointerdown', onDown);
    app.removeEventListener('pointerup', onUp);
  };
}

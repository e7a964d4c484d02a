/** Farthest move of a hand between pressing and letting go, in CSS pixels: beyond it the press is taken back. */
const STILL_PX = 4;

const CONTROL = 'button, a[href], summary';

/**
 * Keeps a press on a control moving meanwhile, as under something just come: a release beside a control is no click for a browser, even of a hand at
 * rest. A press drawn away, and a removed or disabled control, are left alone. For the `ref` of the element around rail and page; returns its end.
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

/** Long enough for an element nearer to the lost place, such as the opener of a sheet or a section, to take the focus itself. */
const GRACE_MS = 60;

/**
 * Keeps the focus on the page: if its element is taken away, as by a link to another page or with a button of no more use, and nothing else takes it,
 * the page itself does, or its open side sheet, and a person at the keyboard goes on from there. For the `ref` of the element around rail and page;
 * returns its end.
 */
export function keepFocus(app: HTMLElement | null): (() => void) | undefined {
  if (app === null) return undefined;
  let last: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onFocus = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null;
  };
  const takeUp = (): void => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    const lost = last;
    last = null;
    // Where the page is still on its way, the place is lost until it comes.
    if (!focusPage(app)) last = lost;
  };
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    clearTimeout(timer);
    timer = setTimeout(takeUp, GRACE_MS);
  });
  app.addEventListener('focusin', onFocus);
  observer.observe(app, { childList: true, subtree: true });
  return () => {
    app.removeEventListener('focusin', onFocus);
    observer.disconnect();
    clearTimeout(timer);
  };
}

/**
 * Gives the focus to the page, or to its open side sheet: a sheet opened later takes it from there. Returns whether there is a page to take it: one
 * hidden while another loads takes none.
 */
export function focusPage(app: ParentNode): boolean {
  return [...app.querySelectorAll<HTMLElement>('#main')].some((main) => {
    const place = main.querySelector<HTMLElement>(':scope > aside') ?? main;
    place.focus({ preventScroll: true });
    return document.activeElement === place;
  });
}

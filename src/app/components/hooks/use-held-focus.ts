import type { FocusEvent, RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * Keeps the focus within an element (with a `tabIndex`): where its holder is taken away, the element itself takes it, and a person at the
 * keyboard goes on from there and not from the top of the page. To be spread over the element.
 */
export function useHeldFocus<T extends HTMLElement>(): {
  ref: RefObject<T | null>;
  onFocus: (event: FocusEvent<T>) => void;
  onBlur: (event: FocusEvent<T>) => void;
} {
  const ref = useRef<T>(null);
  const last = useRef<Element | null>(null);
  // After every change: what it took away is not known before.
  useEffect(() => {
    if (last.current === null || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  });
  return {
    ref,
    onFocus: ({ target }) => {
      last.current = target;
    },
    // Where somebody goes elsewhere, it is not for this element to take the focus back.
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) last.current = null;
    },
  };
}

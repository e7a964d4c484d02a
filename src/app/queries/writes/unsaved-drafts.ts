import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { findPersonId } from '../session/use-me.ts';
import { useView } from '../view/use-view.ts';

/** Name in the tab's storage of the drafts of a page left for a sign-in. */
const LEFT = 'lodestone-drafts';

/** A person's unstored text of a field, and the stored value there. */
type Draft = { stored: string; draft: string };

/** Those of the fields on the page, by key. */
const onPage = new Map<string, Draft>();

/** The key of a field for the page's user, in the workspace shown. */
export function useDraftKey(field: string): string {
  const queries = useQueryClient();
  return JSON.stringify([findPersonId(queries), useView().workspaceId, field]);
}

/** Keeps unstored texts of the page's fields, to be called when the page is left for a sign-in elsewhere; afterwards they are there again. */
export function keepDrafts(): void {
  // The sign-in may be refused and tried again, by a page without the fields.
  write(new Map([...readLeft(), ...onPage]));
}

/** Text of a field when the page was left for a sign-in; null: none, or the stored value there has changed since. */
export function findLeftDraft(key: string, stored: string): string | null {
  const left = readLeft().get(key);
  return left?.stored === stored ? left.draft : null;
}

/** Holds a field's text as long as it is on the page, and differs from the stored value. */
export function useHeldDraft(key: string, stored: string, draft: string): void {
  useEffect(() => {
    forgetLeft(key, stored);
    if (draft === stored) return undefined;
    onPage.set(key, { stored, draft });
    return () => void onPage.delete(key);
  }, [key, stored, draft]);
}

/** The text left is in its field again, and the person's to keep or to give up. */
function forgetLeft(key: string, stored: string): void {
  const left = readLeft();
  if (left.get(key)?.stored !== stored) return;
  left.delete(key);
  write(left);
}

function readLeft(): Map<string, Draft> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(LEFT) ?? '[]') as [string, Draft][]);
  } catch {
    return new Map();
  }
}

function write(drafts: ReadonlyMap<string, Draft>): void {
  try {
    if (drafts.size === 0) sessionStorage.removeItem(LEFT);
    else sessionStorage.setItem(LEFT, JSON.stringify([...drafts]));
  } catch {
    // Without storage what was typed does not outlast the page.
  }
}

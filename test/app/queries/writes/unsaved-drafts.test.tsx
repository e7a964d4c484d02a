import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { findLeftDraft, keepDrafts, useHeldDraft } from '../../../../src/app/queries/writes/unsaved-drafts.ts';
import { useDraft } from '../../../../src/app/scenarios/builder/use-draft.ts';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

/** Leaves the page for a sign-in: what is on it is gone. */
function leave(): void {
  keepDrafts();
  cleanup();
}

describe('what was typed and not stored', () => {
  it('is there after a sign-in that leaves the page, once, and only where what is stored is still the same', () => {
    renderHook(() => useHeldDraft('note', 'asked', 'asked twice'));
    leave();
    expect(findLeftDraft('note', 'asked')).toBe('asked twice');
    expect(findLeftDraft('note', 'answered')).toBeNull();
    expect(findLeftDraft('other', 'asked')).toBeNull();
    renderHook(() => useHeldDraft('note', 'asked', 'asked twice'));
    expect(findLeftDraft('note', 'asked')).toBeNull();
  });

  it('waits while the page is without its field, as where the sign-in was refused and is tried again', () => {
    renderHook(() => useHeldDraft('note', 'asked', 'asked twice'));
    leave();
    leave();
    expect(findLeftDraft('note', 'asked')).toBe('asked twice');
  });

  it('is not kept where it was stored or given up, or its field closed, before the page is left', () => {
    const stored = renderHook(({ draft }) => useHeldDraft('note', 'asked', draft), {
      initialProps: { draft: 'asked twice' },
    });
    stored.rerender({ draft: 'asked' });
    renderHook(() => useHeldDraft('other', '', 'closed')).unmount();
    leave();
    expect(sessionStorage).toHaveLength(0);
  });

  it('of a scenario comes back into its form, not into what is stored', () => {
    // The form takes any shape; what it holds need not be sound.
    const scenario = { id: 's', name: 'Pause', weeks: 52 } as unknown as Scenario;
    const sent: Scenario[] = [];
    const open = () => renderHook(() => useDraft(scenario, 'scenario s', (one) => sent.push(one)));
    const before = open();
    act(() => before.result.current.setDraft({ id: 's', name: 'Pause', weeks: -1 }));
    leave();
    const after = open();
    expect(after.result.current.draft).toEqual({ id: 's', name: 'Pause', weeks: -1 });
    expect(sent).toEqual([]);
  });
});

import { useState } from 'react';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { findLeftDraft, useHeldDraft } from '../../queries/writes/unsaved-drafts.ts';
import type { Json } from './edit-path.ts';

/** Content of the form, and the ways to change and to store it. */
export type Draft = {
  readonly draft: Json;
  readonly setDraft: (draft: Json) => void;
  readonly send: (scenario: Scenario, label: string) => void;
};

/**
 * The state of the form beside the stored one. A sent scenario comes back as the stored one a moment later and must not disturb later typing;
 * anything else is somebody else's change and takes the draft's place. `key`: under it the form's content outlasts a sign-in away from the page.
 */
export function useDraft(stored: Scenario, key: string, onChange: (scenario: Scenario, label: string) => void): Draft {
  const text = JSON.stringify(stored);
  const begin = (): Json => {
    const left = findLeftDraft(key, text);
    return left === null ? stored : (JSON.parse(left) as Json);
  };
  const [draft, setDraft] = useState<Json>(begin);
  const [seen, setSeen] = useState(text);
  const [underWay, setUnderWay] = useState<readonly string[]>([]);
  if (text !== seen) {
    setSeen(text);
    const own = underWay.indexOf(text);
    setUnderWay(own === -1 ? [] : underWay.slice(own + 1));
    if (own === -1) setDraft(begin());
  }
  useHeldDraft(key, text, JSON.stringify(draft));
  return {
    draft,
    setDraft,
    send: (scenario, label) => {
      setUnderWay((before) => [...before, JSON.stringify(scenario)]);
      onChange(scenario, label);
    },
  };
}

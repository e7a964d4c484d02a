import type { ReactNode } from 'react';
import type { Evidence } from '../../../domain/closed-lists.ts';
import { EVIDENCE_MEANINGS, EVIDENCE_WORDS } from '../../words/evidence-words.ts';
import s from '../furniture.module.css';

const LINES: Record<Evidence, ReactNode> = {
  seen: <path d="M0 3h14" stroke="currentColor" strokeWidth="2" />,
  declared: (
    <>
      <path d="M0 3h14" stroke="currentColor" strokeWidth="2" />
      <circle cx="7" cy="3" r="3" fill="currentColor" />
    </>
  ),
  inferred: <path d="M0 3h14" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2.5" />,
  unknown: <path d="m0 6 3-6m1 6 3-6m1 6 3-6m1 6 2-4" stroke="currentColor" strokeWidth="1" />,
};

/** How a fact is known: solid (seen), solid with a dot (declared), dashed (inferred), hatched (unknown), with its word. */
export function EvidenceMark({ evidence }: { evidence: Evidence }) {
  return (
    <span className={s['evidence']} title={EVIDENCE_MEANINGS[evidence]}>
      <svg viewBox="0 0 14 6" aria-hidden="true" fill="none">
        {LINES[evidence]}
      </svg>
      {EVIDENCE_WORDS[evidence]}
    </span>
  );
}

import type { AuditEvent } from '../../../domain/workspace/workspace.ts';
import type { Conflict } from '../../queries/writes/conflicts.ts';

/** The newest event with a write to a conflict's subject; undefined: not in this list of events, newest first. */
export function findWriter(
  { subject, theirs }: Pick<Conflict, 'subject' | 'theirs'>,
  events: readonly AuditEvent[],
): AuditEvent | undefined {
  if (subject === null)
    return events.find((event) => event.subject === theirs && /^(add-version|move-head)$/.test(event.action));
  const name = `${subject.kind}/${subject.key}`;
  return events.find(
    ({ action, subject: written, detail }) =>
      written === name ||
      (action === 'write-documents' &&
        detail
          .replace(/^\d+ documents: /, '')
          .split(', ')
          .includes(name)),
  );
}

import type { AuditEvent, VersionMeta } from '../../../domain/workspace/workspace.ts';
import { formatInstant } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';

const DOCUMENTS: Readonly<Record<string, string>> = {
  assumptions: 'the assumptions about rules with unclear status',
  preferences: 'the preferences for results',
  mapping: 'how tables of one layout are read',
  merge: 'which records count as one',
  fact: 'what was said of a part',
  correction: 'how a cell was corrected',
  plan: 'a stored plan of moves',
  packs: 'the packs of law that the workspace stands on',
  'supplier-entry': 'a letter, task, note or person of a supplier',
};

/** A text with its points in time as days. */
function formatInstants(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, formatInstant);
}

/** An event in words. What a newer program wrote and this one does not know comes back as it is. */
export function describeEvent(
  { action, subject, detail }: AuditEvent,
  versions: readonly Pick<VersionMeta, 'hash' | 'number'>[],
): string {
  const version = versions.find((one) => one.hash === subject);
  const name = version === undefined ? `version ${subject.slice(0, 10)}` : `version ${version.number}`;
  switch (action) {
    case 'create-workspace':
      return `made the workspace “${detail}”`;
    case 'add-version':
      return `accepted ${name}${detail === '' ? '' : `: ${detail}`}`;
    case 'move-head':
      return `put ${name} in use`;
    case 'write-document':
      return `changed ${describeDocument(subject)}`;
    case 'write-documents':
      return `changed ${describeDocuments(subject, Number.parseInt(detail, 10))}`;
    case 'delete-document':
      return `removed ${describeDocument(subject)}`;
    case 'export':
      return `took ${subject} as a file (${detail})`;
    case 'sign-in':
      return 'signed in';
    case 'sign-out':
      return 'signed out';
    case 'set-up':
      return `set up ${detail}`;
    case 'invite':
      return `invited ${subject} as ${detail}`;
    case 'withdraw-invitation':
      return `withdrew the invitation of ${subject}`;
    case 'join':
      return `joined as ${detail}`;
    case 'change-role':
      return `changed the role of ${subject}: ${detail}`;
    case 'remove-member':
      return `took ${subject} out`;
    case 'make-password-link':
      return `made a link for a new password of ${subject}`;
    case 'change-password':
      return detail === '' ? 'changed their password' : `changed their password ${detail}`;
    case 'add-codes':
      return 'signs in with codes of an app as well';
    case 'end-codes':
      return 'signs in without codes of an app';
    case 'add-passkey':
      return 'added a passkey';
    case 'remove-passkey':
      return 'removed a passkey';
    case 'withdraw-link':
      return 'withdrew a link for a new password';
    case 'prove-address':
      return `proved the address ${subject}: ${detail}`;
    case 'change-name':
      return `changed their name to ${detail}`;
    case 'make-token':
      return `made the token ${subject}${detail === '' ? '' : `: ${formatInstants(detail)}`}`;
    case 'revoke-token':
      return `revoked the token ${subject}`;
    case 'revoke-session':
      return 'ended a session';
    case 'create-organisation':
      return `made the organisation ${detail}`;
    case 'rename-organisation':
      return `renamed the organisation to ${detail}`;
    default:
      return [action, subject, detail].filter((text) => text !== '').join(' · ');
  }
}

/** A kind of event by its name: `write-document` as "write document". */
export function nameAction(action: string): string {
  return action.replaceAll('-', ' ');
}

/** Kinds of documents that imports know again. */
const REMEMBERED: ReadonlySet<string> = new Set(['mapping', 'merge', 'fact', 'correction', 'left-out']);

/** Documents written together: `count` of the kinds that `subject` names. */
function describeDocuments(subject: string, count: number): string {
  if (subject === 'triage') return `the triage of ${formatCounted(count, 'part')}`;
  if (subject === 'mapping') return `how tables of ${formatCounted(count, 'layout')} are read`;
  if (subject === 'merge') return `${formatCounted(count, 'merge')} of records`;
  if (subject === 'fact') return `${formatCounted(count, 'fact')} about parts`;
  if (subject === 'correction') return `${formatCounted(count, 'correction')} of cells`;
  if (subject === 'left-out') return `${formatCounted(count, 'row')} that ${count === 1 ? 'is' : 'are'} left out`;
  const kinds = new Set(subject.split(', '));
  return [...kinds].every((kind) => REMEMBERED.has(kind))
    ? 'what the next import is to know'
    : formatCounted(count, 'document');
}

function describeDocument(subject: string): string {
  const [kind = '', key = ''] = subject.split('/');
  if (kind === 'triage') return `the triage of ${decodeURIComponent(key)}`;
  if (kind === 'view') return 'a saved view';
  return DOCUMENTS[kind] ?? subject;
}

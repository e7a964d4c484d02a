import type { SentLetter, SupplierEntry } from '../../../domain/letters/supplier-entry.ts';
import type { Letter } from '../../../engine/letters/letter-report.ts';

/** A letter as kept after it went out: the words sent, to whom, when and by whom. */
export function logLetter(
  { supplierId, language, subject, asked, replyBy }: Letter,
  { text, to, sent, by }: Pick<SentLetter, 'text' | 'to' | 'sent' | 'by'>,
): SentLetter {
  const id = crypto.randomUUID();
  return { kind: 'letter', supplierId, id, sent, by, to, replyBy, language, subject, text, asked: [...asked] };
}

/** The newest sent letter to each supplier, by id. */
export function findLastLetters(entries: readonly SupplierEntry[]): ReadonlyMap<string, SentLetter> {
  const found = new Map<string, SentLetter>();
  for (const entry of entries) {
    if (entry.kind !== 'letter') continue;
    const known = found.get(entry.supplierId);
    if (known === undefined || known.sent <= entry.sent) found.set(entry.supplierId, entry);
  }
  return found;
}

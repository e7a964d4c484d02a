import type { DocumentKind } from '../contract.ts';
import { workspacePacks } from '../../domain/packs/pack-file.ts';
import { getPackName, listPacksInUse } from '../../domain/packs/packs-in-use.ts';
import { refuseSignature } from '../../domain/packs/sign-pack.ts';

/**
 * Why documents with packs of law cannot be kept, as a sentence; null if they can: each pack in use has to be signed with a key trusted by
 * the same document. Other documents are not looked at.
 */
export async function refusePacks(
  documents: readonly { readonly kind: DocumentKind; readonly value: unknown }[],
): Promise<string | null> {
  for (const { kind, value } of documents) {
    if (kind !== 'packs' || value === null) continue;
    const packs = workspacePacks.parse(value);
    for (const pack of listPacksInUse(packs)) {
      const reason = await refuseSignature(pack, packs.keys);
      if (reason !== null) return `The pack ${getPackName(pack)} cannot be in use. ${reason}`;
    }
  }
  return null;
}

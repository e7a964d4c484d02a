import { openCatalogue } from '../../catalogue/packs/open-catalogue.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { SignedPack, WorkspacePacks } from '../../domain/packs/pack-file.ts';
import { getPackName, listPacksInUse } from '../../domain/packs/packs-in-use.ts';
import { refuseSignature } from '../../domain/packs/sign-pack.ts';
import { Refusal } from '../refusal.ts';

/** Law of a workspace. */
export type OpenedPacks = {
  /** The packs in use. */
  readonly packs: readonly SignedPack[];
  /** The catalogue with them. */
  readonly catalogue: Catalogue;
  /** Packs without a fit to this program's catalogue, as sentences. */
  readonly packNotes: readonly string[];
};

/**
 * The packs in use of a workspace and the catalogue with them. Refuses a pack with a wrong signature: figures under another law than the
 * accepted one would be worse than none.
 */
export async function openPacks(held: WorkspacePacks): Promise<OpenedPacks> {
  const packs = listPacksInUse(held);
  for (const pack of packs) {
    const reason = await refuseSignature(pack, held.keys);
    if (reason !== null) throw new Refusal(`The workspace stands on the pack ${getPackName(pack)}. ${reason}`);
  }
  const { catalogue, unused } = openCatalogue(packs);
  const packNotes = unused.map(({ name, reasons }) => `The pack ${name} is not in use: ${reasons.join(' ')}`);
  return { packs, catalogue, packNotes };
}

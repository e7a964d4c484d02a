import { checkPack } from '../../catalogue/packs/check-pack.ts';
import { diffCatalogues, type FactDifference } from '../../catalogue/packs/diff-catalogues.ts';
import { readSignedPack } from '../../catalogue/packs/read-pack.ts';
import type { SignedPack, WorkspacePacks } from '../../domain/packs/pack-file.ts';
import { listPacksInUse } from '../../domain/packs/packs-in-use.ts';
import type { IsoDate } from '../../domain/units.ts';
import { listDaysOfChange } from '../../engine/exposure/law-effect.ts';

/** An acceptable pack, with its changes in law and the days of their effect; or why it cannot be taken. */
export type LookedAtPack =
  | { readonly ok: false; readonly reasons: readonly string[] }
  | {
      readonly ok: true;
      readonly pack: SignedPack;
      /** The packs in use once it is taken. */
      readonly inUse: readonly SignedPack[];
      readonly version: string;
      readonly evidence: { readonly before: IsoDate; readonly after: IsoDate };
      readonly differences: readonly FactDifference[];
      readonly days: readonly IsoDate[];
    };

/** Facts for a workspace with these packs about another one before it takes it. `text` is the file's text. */
export async function lookAtPack(text: string, held: WorkspacePacks, today: IsoDate): Promise<LookedAtPack> {
  const reading = readSignedPack(text);
  if (!reading.ok) return reading;
  const { pack } = reading;
  const checked = await checkPack(pack, { inUse: listPacksInUse(held), keys: held.keys });
  if (!checked.ok) return checked;
  const { before, after, inUse } = checked;
  return {
    ok: true,
    pack,
    inUse,
    version: after.version,
    evidence: { before: before.evidenceCutoff, after: after.evidenceCutoff },
    differences: diffCatalogues(before, after),
    days: listDaysOfChange(before, after, today),
  };
}

import { checkPack } from '../catalogue/packs/check-pack.ts';
import { diffCatalogues, type FactDifference } from '../catalogue/packs/diff-catalogues.ts';
import { readSignedPack } from '../catalogue/packs/read-pack.ts';
import type { SignedPack, WorkspacePacks } from '../domain/packs/pack-file.ts';
import { listPacksInUse } from '../domain/packs/packs-in-use.ts';
import type { IsoDate } from '../domain/units.ts';
import { listDaysOfChange } from '../engine/exposure/law-effect.ts';

/** A pack that can be taken, with what it changes in law and the days on which that shows; or why it cannot. */
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

/** What a workspace that keeps these packs has to know of another one before it takes it. `text` is that of its file. */
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

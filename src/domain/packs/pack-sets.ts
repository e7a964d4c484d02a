import { getPackName, listPacksInUse } from './packs-in-use.ts';
import type { SignedPack, WorkspacePacks } from './pack-file.ts';

/** The packs in use with one more: it stands in the place of its own earlier revision, or at the end. */
export function addToSet(inUse: readonly SignedPack[], pack: SignedPack): SignedPack[] {
  const replaces = inUse.findIndex(({ id }) => id === pack.id);
  return replaces < 0 ? [...inUse, pack] : inUse.with(replaces, pack);
}

type Moment = { readonly at: string; readonly author: string };

/** A workspace's packs once one more is taken into use. Earlier packs and sets stay, to be put back. */
export function takePack(packs: WorkspacePacks, pack: SignedPack, moment: Moment): WorkspacePacks {
  const name = getPackName(pack);
  const others = packs.accepted.filter((one) => getPackName(one) !== name);
  const names = addToSet(listPacksInUse(packs), pack).map(getPackName);
  return { ...packs, accepted: [...others, pack], sets: [...packs.sets, { ...moment, packs: names }] };
}

/**
 * A workspace's packs once an earlier set is in use again, as a new set on top of all others. `number`: 0 is the catalogue as it ships, 1 the
 * first set. Null: there is no such set.
 */
export function putSetBack(packs: WorkspacePacks, number: number, moment: Moment): WorkspacePacks | null {
  const names = number === 0 ? [] : packs.sets[number - 1]?.packs;
  return names === undefined ? null : { ...packs, sets: [...packs.sets, { ...moment, packs: names }] };
}

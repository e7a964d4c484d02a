import type { PackContent, SignedPack, WorkspacePacks } from './pack-file.ts';

/** The name of a pack in results and lists: `mofcom-2026-71.2` for its second revision. */
export function getPackName({ id, revision }: Pick<PackContent, 'id' | 'revision'>): string {
  return `${id}.${String(revision)}`;
}

/** The packs that a workspace stands on, in their order. What a set names and nobody holds is left out. */
export function listPacksInUse({ accepted, sets }: WorkspacePacks): SignedPack[] {
  const byName = new Map(accepted.map((pack) => [getPackName(pack), pack]));
  return (sets.at(-1)?.packs ?? []).flatMap((name) => byName.get(name) ?? []);
}

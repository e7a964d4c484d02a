import type { PackContent, SignedPack, WorkspacePacks } from './pack-file.ts';

/** The name of a pack in results and lists: `mofcom-2026-71.2` for its second revision. */
export function getPackName({ id, revision }: Pick<PackContent, 'id' | 'revision'>): string {
  return `${id}.${String(revision)}`;
}

/** The packs of a workspace, in their order. Names of a set without a holder are left out. */
export function listPacksInUse({ accepted, sets }: WorkspacePacks): SignedPack[] {
  const byName = new Map(accepted.map((pack) => [getPackName(pack), pack]));
  return (sets.at(-1)?.packs ?? []).flatMap((name) => byName.get(name) ?? []);
}

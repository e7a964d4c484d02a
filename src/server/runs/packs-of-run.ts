import type { Storage } from '../../api/storage.ts';
import { openCatalogue } from '../../catalogue/packs/open-catalogue.ts';
import { NO_PACKS, type SignedPack, workspacePacks, type WorkspacePacks } from '../../domain/packs/pack-file.ts';
import { getPackName, listPacksInUse } from '../../domain/packs/packs-in-use.ts';

type Documents = Pick<Storage, 'pageDocuments'>;

/** Returns a workspace's packs; none if it has no such document. */
export async function readPacks(storage: Documents, workspaceId: string): Promise<WorkspacePacks> {
  const [found] = await storage.pageDocuments(workspaceId, { after: { kind: 'packs', key: '' }, limit: 1 });
  const parsed = found?.kind === 'packs' ? workspacePacks.safeParse(found.value) : undefined;
  return parsed?.data ?? NO_PACKS;
}

/** The catalogue version of a workspace, its packs among it. */
export async function findCatalogueVersion(storage: Documents, workspaceId: string): Promise<string> {
  return openCatalogue(listPacksInUse(await readPacks(storage, workspaceId))).catalogue.version;
}

/** The packs named by the catalogue of a run, with any in use by now. */
export async function findPacksOfRun(
  storage: Documents,
  workspaceId: string,
  catalogueVersion: string,
): Promise<SignedPack[]> {
  const [, ...names] = catalogueVersion.split('+');
  if (names.length === 0) return [];
  const { accepted } = await readPacks(storage, workspaceId);
  return names.flatMap((name) => accepted.find((pack) => getPackName(pack) === name) ?? []);
}

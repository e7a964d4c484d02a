import type { StoredVersion } from './contract.ts';
import type { VersionToStore } from './storage.ts';

/**
 * The versions of a new workspace, oldest first, numbered from 1 and each linked to the one before. A repeated hash is the same version and is
 * left out.
 */
export function numberVersions(versions: readonly VersionToStore[]): StoredVersion[] {
  const numbered = new Map<string, StoredVersion>();
  let parent: string | null = null;
  for (const { meta, dataset } of versions) {
    if (numbered.has(meta.hash)) continue;
    numbered.set(meta.hash, { meta: { ...meta, number: numbered.size + 1, parent }, dataset });
    parent = meta.hash;
  }
  return [...numbered.values()];
}

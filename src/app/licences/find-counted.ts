import type { VersionMeta } from '../../domain/workspace/workspace.ts';

/** Returns the version before or at the one in use with the first use of a list of such content; null: none. */
export function findCounted(
  versions: readonly Pick<VersionMeta, 'hash' | 'parent' | 'number' | 'accepted' | 'sourceFiles'>[],
  head: string | null,
  content: string,
): { readonly number: number; readonly accepted: string } | null {
  const byHash = new Map(versions.map((version) => [version.hash, version]));
  let found = null;
  const seen = new Set<string>();
  for (let at = head; at !== null && !seen.has(at); at = byHash.get(at)?.parent ?? null) {
    seen.add(at);
    const version = byHash.get(at);
    if (version?.sourceFiles.some(({ sha256 }) => sha256 === content) === true) found = version;
  }
  return found;
}

import type { PackContent } from '../../domain/packs/pack-file.ts';
import { getPackName } from '../../domain/packs/packs-in-use.ts';
import { getBuiltInCatalogue } from '../built-in-catalogue.ts';
import type { Catalogue } from '../schema.ts';
import { applyPack } from './apply-pack.ts';

/** A pack without a fit to this program's catalogue, and why. */
export type UnusedPack = { readonly name: string; readonly reasons: readonly string[] };
export type OpenedCatalogue = { readonly catalogue: Catalogue; readonly unused: readonly UnusedPack[] };

/** Sets in use at a time are few: the one before a change, the one after it, one to spare. */
const KEPT = 4;
const opened = new Map<string, OpenedCatalogue>();

/**
 * The catalogue of this program with packs on top, in their order: the same object for the same packs, so preparations on it stay. A pack
 * without a fit (a later program may hold its facts already) is left out, named in `unused`, and not in the version.
 */
export function openCatalogue(packs: readonly PackContent[]): OpenedCatalogue {
  const key = JSON.stringify(packs.map(identify));
  const known = opened.get(key);
  if (known !== undefined) return known;
  const result = compose(packs);
  opened.set(key, result);
  const [oldest] = opened.keys();
  if (opened.size > KEPT && oldest !== undefined) opened.delete(oldest);
  return result;
}

function compose(packs: readonly PackContent[]): OpenedCatalogue {
  let catalogue = getBuiltInCatalogue();
  const unused: UnusedPack[] = [];
  for (const pack of packs) {
    const applied = applyPack(catalogue, pack);
    if (applied.ok) catalogue = applied.catalogue;
    else unused.push({ name: getPackName(pack), reasons: applied.reasons });
  }
  return { catalogue, unused };
}

/** Identity of a pack: a signature stands for the content, a draft has none. */
function identify(pack: PackContent & { signature?: { value: string } }): unknown {
  return pack.signature === undefined ? pack : [getPackName(pack), pack.signature.value];
}

import type { NetworkModel } from './network-model.ts';
import { getNodeTitle } from './node-text.ts';

/** A found source, with its name. */
export type FoundNode = { node: number; title: string; detail: string };

const MOST_FOUND = 8;

/**
 * The first shown sources with every typed word in their part, company, site or key, in any case; those with a name beginning with the text
 * first.
 */
export function findNodes(model: NetworkModel, isShown: Uint8Array, query: string): FoundNode[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const { picture } = model;
  const partTexts = picture.parts.map((part) => `${part.partNumber} ${part.description}`.toLowerCase());
  const siteTexts = picture.sites.map((site) => `${site.siteId} ${site.name} ${site.supplierName ?? ''}`.toLowerCase());
  const first: FoundNode[] = [];
  const rest: FoundNode[] = [];
  for (let node = 0; node < picture.nodeCount && first.length < MOST_FOUND; node++) {
    if (isShown[node] !== 1) continue;
    const part = partTexts[picture.nodePart[node] ?? -1] ?? '';
    const site = siteTexts[picture.nodeSite[node] ?? -1] ?? '';
    if (!words.every((word) => part.includes(word) || site.includes(word))) continue;
    const found = {
      node,
      title: getNodeTitle(model, node),
      detail: [
        picture.parts[picture.nodePart[node] ?? -1]?.partNumber,
        picture.sites[picture.nodeSite[node] ?? -1]?.name,
        picture.countries[picture.nodeCountry[node] ?? -1] ?? '?',
      ]
        .filter((piece) => piece !== undefined)
        .join(' · '),
    };
    const isFirst = part.startsWith(words[0] ?? '') || found.title.toLowerCase().startsWith(words[0] ?? '');
    (isFirst ? first : rest).push(found);
  }
  return [...first, ...rest].slice(0, MOST_FOUND);
}

import type { Assumptions } from '../domain/workspace/workspace.ts';
import type { FillName } from '../engine/exposure/report.ts';
import { FILL_NAMES } from './words/fill-words.ts';

/** The fills named in `facet`, in the order of the bar; none: the list is not narrowed. */
export function parseFacet(facet: string | undefined): FillName[] {
  const named = new Set(facet?.split(',') ?? []);
  return FILL_NAMES.filter((name) => named.has(name));
}

/** The values of a parameter with several, separated by commas; empty ones are dropped. */
export function parseList(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((value) => value !== '');
}

/** The reverse of `parseFacet`. */
export function formatFacet(fills: readonly FillName[]): string {
  return FILL_NAMES.filter((name) => fills.includes(name)).join(',');
}

/** The parameter `facet` after one fill was pressed: added, or taken out where it was named. */
export function toggleFill(facet: string | undefined, fill: FillName): string | undefined {
  const fills = parseFacet(facet);
  const next = fills.includes(fill) ? fills.filter((one) => one !== fill) : [...fills, fill];
  return next.length === 0 ? undefined : formatFacet(next);
}

/** Assumptions from their text; null when the address says nothing. Unknown entries are dropped. */
export function parseAssumptions(text: string | undefined): Assumptions | null {
  if (text === undefined) return null;
  const entries = text.split(',').flatMap((entry) => {
    const at = entry.lastIndexOf(':');
    const limb = entry.slice(0, at);
    const choice = entry.slice(at + 1);
    return at > 0 && (choice === 'in-force' || choice === 'ended') ? [[limb, choice] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Assumptions as text, sorted by id so one choice has one address; none at all: `none`. */
export function formatAssumptions(assumptions: Assumptions): string {
  const entries = Object.entries(assumptions).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? 'none' : entries.map(([limb, choice]) => `${limb}:${choice}`).join(',');
}

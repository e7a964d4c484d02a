import type { SupplierEntry } from '../../domain/letters/supplier-entry.ts';

/** Addressee at a supplier: the name for the salutation, and the address, '' if none is on file. */
export type Addressee = { readonly name: string; readonly mail: string };

/** Returns the addressee of a letter to each supplier: the first of its people on file with an address, else the first. */
export function findAddressees(entries: readonly SupplierEntry[]): ReadonlyMap<string, Addressee> {
  const found = new Map<string, Addressee>();
  for (const entry of entries) {
    if (entry.kind !== 'person') continue;
    const mail = /\S+@\S+/.exec(entry.mail)?.[0] ?? '';
    const known = found.get(entry.supplierId);
    if (known === undefined || (known.mail === '' && mail !== ''))
      found.set(entry.supplierId, { name: entry.name.trim(), mail });
  }
  return found;
}

/**
 * Words of a part's cells outside its fields: the material group and its material, '' if there is none, and whether customers paid for it by a list.
 */
export type PartHint = { readonly group: string; readonly material: string; readonly isSold: boolean };

/** Hints by part number; parts without any have no entry. */
export type PartHints = ReadonlyMap<string, PartHint>;

export const NO_HINT: PartHint = { group: '', material: '', isSold: false };

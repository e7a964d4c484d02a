/** What cells of a part say outside its fields: the material group and its material, '' if there is none, and whether a list says that customers paid for it. */
export type PartHint = { readonly group: string; readonly material: string; readonly isSold: boolean };

/** Hints by part number; parts without any have no entry. */
export type PartHints = ReadonlyMap<string, PartHint>;

export const NO_HINT: PartHint = { group: '', material: '', isSold: false };

/** Cells of a part outside its fields on its nature: the material group, and its material; '' where there is none. */
export type PartHint = { readonly group: string; readonly material: string };

/** Hints by part number; parts without any have no entry. */
export type PartHints = ReadonlyMap<string, PartHint>;

export const NO_HINT: PartHint = { group: '', material: '' };

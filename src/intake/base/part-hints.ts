/** Cells of a part that fill no field of it and say what it is: the material group, and the material that it is made of; '' where there is none. */
export type PartHint = { readonly group: string; readonly material: string };

/** Hints by part number; parts without any have no entry. */
export type PartHints = ReadonlyMap<string, PartHint>;

export const NO_HINT: PartHint = { group: '', material: '' };

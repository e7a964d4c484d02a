/** Firms failing or struck together, under one name. */
export type FirmGroup = { readonly id: string; readonly firms: readonly number[] };

export const GROUP_LEVELS = ['sites', 'suppliers', 'countries'] as const;

export type GroupLevel = (typeof GROUP_LEVELS)[number];

/** Purposes of the generator's draws: a draw added to one table changes nothing in another. */
export const PURPOSES = { parts: 1, bom: 2, sites: 3, sourcing: 4, composition: 5, properties: 6 } as const;

/** World w is bit 1 << w: A surely, B possibly, C if suspended rules return, D if unknown facts are controlled. */
export const WORLDS = 4;
export const WORLD_A = 1;
export const WORLD_B = 2;
export const WORLD_C = 4;
export const WORLD_D = 8;

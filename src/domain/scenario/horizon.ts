/** Longest time of a scenario: three years. */
export const MAX_HORIZON_DAYS = 1096;

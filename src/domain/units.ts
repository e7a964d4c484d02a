/** A part of a whole, 0 to 1 (never a percentage). */
export type Share = number;

/** An amount of money in the workspace's reporting currency unless a currency stands beside it. */
export type Money = number;

/** A calendar day as `YYYY-MM-DD`; compares correctly as text. */
export type IsoDate = string;

/** ISO 3166-1 alpha-2 code of a customs territory; CN, HK, MO and TW are four of them. `EU` stands for Europe as a group in market shares. */
export type TerritoryCode = string;

/** ISO 4217 code. */
export type CurrencyCode = string;

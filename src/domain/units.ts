/** A part of a whole, 0 to 1 (never a percentage). */
export type Share = number;

/** An amount of money in the workspace's reporting currency unless a currency stands beside it. */
export type Money = number;

/** A calendar day as `YYYY-MM-DD`; compares correctly as text. */
export type IsoDate = string;

/** First and last day that an analysis is asked about: years behind and before them days are reckoned, which have four figures for their year. */
export const FIRST_DAY: IsoDate = '1900-01-01';
export const LAST_DAY: IsoDate = '2199-12-31';

/** ISO 3166-1 alpha-2 code of a customs territory; CN, HK, MO and TW are four of them. `EU` stands for Europe as a group in market shares. */
export type TerritoryCode = string;

/** ISO 4217 code. */
export type CurrencyCode = string;

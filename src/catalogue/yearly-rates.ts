/** Mean of a year's daily rates: units of each currency for one euro. They question a rate and never convert an amount. */
export type YearlyRates = {
  readonly year: number;
  readonly source: string;
  /** `recalled`: written down from memory, and not read from the source for this table. */
  readonly basis: 'recalled';
  readonly perEuro: Readonly<Record<string, number>>;
};

/** The euro foreign exchange reference rates of the European Central Bank, averages of 2024; the Taiwan dollar by its central bank's daily closing rates. */
export const YEARLY_RATES: YearlyRates = {
  year: 2024,
  source: 'European Central Bank, euro foreign exchange reference rates, annual averages',
  basis: 'recalled',
  perEuro: {
    EUR: 1,
    USD: 1.08,
    JPY: 163.9,
    GBP: 0.847,
    CHF: 0.953,
    CNY: 7.79,
    HKD: 8.45,
    TWD: 34.7,
    KRW: 1475,
    INR: 90.6,
    SGD: 1.446,
    THB: 38.2,
    MYR: 4.95,
    IDR: 17158,
    SEK: 11.43,
    NOK: 11.63,
    DKK: 7.46,
    PLN: 4.31,
    CZK: 25.1,
    HUF: 395,
    RON: 4.97,
    TRY: 35.6,
    CAD: 1.48,
    AUD: 1.64,
    MXN: 19.8,
    BRL: 5.83,
    ZAR: 19.8,
  },
};

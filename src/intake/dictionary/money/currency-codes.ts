/**
 * Codes of the currencies that headers of prices, sums and sales name, as the source of an expression. Words for money in other letters and signs stand
 * where they are looked for, since a sign beside a price may be a word elsewhere.
 */
export const CURRENCY_CODES =
  'EUR|USD|GBP|CHF|CNY|RMB|JPY|KRW|TWD|NTD|INR|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|RSD|HRK|TRY|RUB|UAH|KZT|BRL|MXN|CAD|AUD|SGD|HKD|THB|MYR|IDR|VND|ZAR|ILS';

import { findHeaderMeanings } from './dictionary/find-meaning.ts';
import type { ProblemLog } from './base/problem.ts';
import type { ReadFile } from './tables/recognition.ts';

/** Meaning of amount columns, in our words and in those of foreign lists, and the unknown part without them. */
const AMOUNTS: Readonly<Record<string, string>> = {
  quantity: 'quantity',
  price: 'price',
  'selling-price': 'price',
  unit_price: 'price',
  stock: 'stock',
  'annual-demand': 'demand',
  annual_demand: 'demand',
  mass: 'mass',
};
/** A day in any of the usual orders; `1.250.000` is an amount. */
const DAY = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4}))(?:[ T]00:00.*)?$/;

/** A heading for days by its own words, beside a word for an amount: `Stock Date`, `Bestandsdatum`. */
const DAY_HEADER =
  /(?:^|[\s_])(?:date|day|as of|dato|data|fecha|jour|dag|dzie[nń])(?:[\s_]|$)|(?:datum|stichtag|tag)$|日期?$|날짜$|일자$/iu;

/** Notes each amount column with days in it: nothing of it is read, and the column may be another one. */
export function checkAmountColumns(files: readonly Pick<ReadFile, 'proposals'>[], log: ProblemLog): void {
  for (const { file, sheet, headerRow, columns } of files.flatMap(({ proposals }) => proposals)) {
    for (const { header, samples, meaning } of columns) {
      if (samples.length === 0 || !samples.every((sample) => DAY.test(sample.trim()))) continue;
      if (meaning === null && DAY_HEADER.test(header.trim())) continue;
      const meanings = meaning === null ? findHeaderMeanings(header).map((found) => found.meaning) : [meaning];
      const about = [...meanings, header.trim().toLowerCase()].flatMap((one) =>
        one === null ? [] : (AMOUNTS[one] ?? []),
      )[0];
      if (about === undefined) continue;
      log.note({
        code: 'ask-amount-is-day',
        file,
        sheet,
        row: headerRow,
        column: header,
        found: samples[0] ?? null,
        expected: 'amounts, such as 1250 or 12.5',
        message: `${header} should hold amounts and holds days (“${samples[0] ?? ''}”): no ${about} is read from it. Was the column formatted as a date, or is it another one?`,
      });
    }
  }
}

import { LEGAL_NAMES } from '../../dictionary/firm-names.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesCustomer } from '../../dictionary/periods.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** Headings, folded, of the name of a firm of either side. */
const OF_ANY_FIRM =
  /^(?:거래처명?|取引先名?|name(?: ?[12])?|nombre|nome|nom|navn|namn|naam|nimi|nev|nazwa|nazev|firma|company(?: name)?|unvan[ıi]?)$/u;

/** A word for a customer in a longer heading, folded: `Č. dílu zákazníka`, `Customer Material`. */
const OF_CUSTOMER =
  /customer|client[ei]?(?: |$)|kunden|kundens|klienta|klant|zakaznik|odberatele|odbiorcy|musteri|vevoi?(?: |$)|asiakkaan|客户|客戶|得意先|客先|顧客|고객/u;

/**
 * A column numbering or naming customers names no part and no supplier; if nobody else is named, the name and the country of a firm beside it are the
 * customer's as well.
 */
export function settleBuyers(header: readonly string[], chosen: Candidate[]): void {
  const names = header.map((name) => foldHeader(name).text);
  dropTheirNumbers(names, chosen);
  const isBuyer = (place: number): boolean => namesCustomer(names[place] ?? '');
  if (!names.some((_, place) => isBuyer(place))) return;
  const mistaken = (['part-number', 'supplier', 'supplier-id', 'maker', 'description'] as const).flatMap((meaning) =>
    listPlaces(chosen, meaning),
  );
  for (const place of mistaken) if (isBuyer(place)) drop(place);
  const firms = [...listPlaces(chosen, 'supplier'), ...listPlaces(chosen, 'supplier-id')];
  const isOfAny = (place: number): boolean =>
    LEGAL_NAMES.has(names[place] ?? '') || OF_ANY_FIRM.test(names[place] ?? '');
  if (!firms.every(isOfAny)) return;
  for (const place of firms) drop(place);
  // Where nobody delivers and nobody makes, a country is the customer's.
  if (listPlaces(chosen, 'maker').length > 0) return;
  for (const place of listPlaces(chosen, 'country'))
    chosen[place] = { meaning: null, confidence: 0.7, reason: 'It is where what is sold goes to.' };

  function drop(place: number): void {
    chosen[place] = { meaning: null, confidence: 0.8, reason: 'It names the customer.' };
  }
}

/** A customer's number of a part beside our own is no second number of ours. */
function dropTheirNumbers(names: readonly string[], chosen: Candidate[]): void {
  const numbers = listPlaces(chosen, 'part-number');
  const theirs = numbers.filter((place) => OF_CUSTOMER.test(names[place] ?? ''));
  if (theirs.length === numbers.length) return;
  for (const place of theirs)
    chosen[place] = {
      meaning: null,
      confidence: 0.8,
      reason: 'It is the number under which a customer knows the part.',
    };
}

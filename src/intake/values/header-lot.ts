/** `Preis je 100`, `Price/1000`, `Množství na 1000 ks`, `Prix au cent`: a number of units behind a word such as `per`; a sum of money behind it is none. */
const LOT =
  /(?:(?<!\p{L})(?:per|pro|je|pour|for|le|au|par|por|za|na|pr|voor|auf|à|á|ogni|каждые|на|за)|\/|每)\s*(10|100|1[.,\s]?000|1k|C|doz(?:en)?|dzn|dutzend|gross|gros|mille|mil|mila|tausend|tsd\.?|thousand|millar|milheiro|migliaio|tusen|duizend|tis\.?|tys\.?|tisíc|tysiąc|тыс\.?|тысячу|cento|cent|hundert|hundred|hundra|honderd|sto|千|百|(?<=\/)k)(?!\s*(?:EUR|USD|€|\$|\d))(?:\s*(?:pcs|st|stk|pieces|units|stück|个|個|件))?(?![\p{L}\d]|[./-]\d)/iu;

/** `Prix le mille €`, `Prezzo al 100 €`: behind a word for a price, also with the money that it is in. */
const PRICE_LOT =
  /(?:pri[xs]|preis|prijs|prezz|preci|preç|cen[ay]|price)\p{L}*\s(?:\p{L}+\s)*?(?:per|pro|je|le|au|al|par|por|za|pr\.?)\s(100|1[.,\s]?000|mille|millar|milheiro|tisíc|tausend|tusen|cento|cent|cien|hundert)(?=\s*(?:[A-Z]{3}|€|\$|£)\s*$)/iu;

/** As much of a header as is folded elsewhere. */
const LONGEST = 400;

/** A number of units that a header says its amounts are for, and the words for it. */
export type HeaderLot = { readonly units: number; readonly words: string };

/** For how many units the amounts below a header are, as it says; null where it says nothing. */
export function readHeaderLot(header: string): HeaderLot | null {
  const text = header.slice(0, LONGEST);
  const [words = '', lot = null] = LOT.exec(text) ?? PRICE_LOT.exec(text) ?? [];
  return lot === null ? null : { units: readLot(lot), words };
}

/** `100`, `1.000`, `1k`, `C`, `mille`, `gross`. */
export function readLot(lot: string): number {
  if (/^d/i.test(lot)) return 12;
  if (/^gros/i.test(lot)) return 144;
  if (/^(?:c|cento|cent|cien|hundert|hundred|hundra|honderd|sto|百)$/i.test(lot)) return 100;
  if (/^\p{L}/u.test(lot)) return 1000;
  return lot.toLowerCase() === '1k' ? 1000 : Number(lot.replaceAll(/[.,\s]/g, ''));
}

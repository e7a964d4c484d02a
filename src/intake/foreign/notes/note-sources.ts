import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Rows whose source is not what its columns say one by one. */
export type NotedRows = {
  /** Of makers behind a supplier that another table names. */
  readonly behind: number[];
  /** Of goods made elsewhere that leave from China. */
  readonly sentOn: number[];
  /** Of goods of which columns state several countries of origin. */
  readonly originsDiffer: number[];
  /** Of goods whose preferential origin is a group of countries. */
  readonly originOfGroup: number[];
  /** Of goods whose origin holds under an agreement alone. */
  readonly originOfAgreement: number[];
  /** Of parts that the company makes, with the country where it does. */
  readonly madeHere: number[];
  /** Of sources that are being qualified. */
  readonly inQualification: number[];
  /** Of sources of which a word about their approval is not understood. */
  readonly unclear: number[];
  /** Of sources that begin later. */
  readonly later: number[];
  /** Of firms whose country is that of their town or province. */
  readonly byPlace: number[];
};

/** No rows yet. */
export function createNotedRows(): NotedRows {
  return {
    behind: [],
    sentOn: [],
    originsDiffer: [],
    originOfGroup: [],
    originOfAgreement: [],
    madeHere: [],
    inQualification: [],
    unclear: [],
    later: [],
    byPlace: [],
  };
}

/** What rows say where no column names a country. */
export const COUNTRY_OF_PLACE =
  'Rows that name no country; that of their town, province or address, or behind the name of their supplier, is taken';

/** Says which rows of a list of sources name a maker behind a supplier, and which have goods that are sent on from China. */
export function noteSources(
  table: Pick<TableTranslation, 'cells' | 'log'>,
  {
    behind,
    sentOn,
    originsDiffer,
    originOfGroup,
    originOfAgreement,
    madeHere,
    inQualification,
    unclear,
    byPlace,
  }: NotedRows,
): void {
  noteRows(
    table,
    'source-in-qualification',
    inQualification,
    `Sources that “${table.cells.header('blocked', 'Status')}” says are not approved yet; they deliver nothing yet, and a share of theirs is a plan`,
  );
  noteRows(
    table,
    'ask-approval',
    unclear,
    `Sources of which “${table.cells.header('blocked', 'Status')}” says nothing that is understood; they count as approved`,
  );
  noteRows(table, 'country-of-place', byPlace, COUNTRY_OF_PLACE);
  noteRows(
    table,
    'sent-on',
    sentOn,
    'Goods made elsewhere that are sent from China; Chinese law asks what leaves, so China is where they are exported from',
  );
  noteRows(
    table,
    'origins-differ',
    originsDiffer,
    'Goods of which columns state several countries of origin; China counts where one says it, else the origin that is of no trade agreement',
  );
  noteRows(
    table,
    'origin-of-group',
    originOfGroup,
    'Goods whose origin is a group of countries, such as the EU; it says in no country that they were made',
  );
  noteRows(
    table,
    'origin-of-agreement',
    originOfAgreement,
    'Goods whose origin is stated under an agreement or in a declaration of origin; it says how customs count them, and not from which country they come',
  );
  noteRows(
    table,
    'origin-of-made',
    madeHere,
    'Parts with a country of origin that the company makes itself: it says where, and names no supplier',
  );
  noteRows(
    table,
    'makers-behind-suppliers',
    behind,
    'Makers of parts that other tables name a supplier for; he buys from them, and what comes from where they are comes with him',
  );
}

import { findHeaderMeanings } from '../find-meaning.ts';

/**
 * Fields of JD Edwards by the names of their tables (F4101, F4102, F3002, F0101, F0116, F43090, F4311, F41021, F4211) and of Dynamics AX (InventTable, BOM, BOMVersion, InventSum,
 * CustInvoiceTrans), in the words that their screens have for them; '' for keys that nobody reads.
 */
const WORDS_OF_FIELDS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['Part Number', 'IMLITM IBLITM PCLITM PDLITM LILITM SDLITM'],
      ['Parent Item Number', 'IXKITL'],
      ['Component Item Number', 'IXLITM'],
      ['', 'IMITM IMAITM IBITM IXKIT IXITM PCITM PDITM LIITM SDITM IXMMCU IBMCU LIMCU PDMCU SDMCU SDSHAN'],
      ['Description', 'IMDSC1 PDDSC1 SDDSC1'],
      ['Stocking Type', 'IMSTKT IBSTKT'],
      ['Unit of Measure', 'IMUOM1 IXUM PDUOM SDUOM'],
      ['Quantity Per', 'IXQNTY'],
      ['Line Number', 'IXCPNB PDLNID SDLNID'],
      ['Effective From', 'IXEFFF PCEFTJ'],
      ['Effective Thru', 'IXEFFT PCEXDJ'],
      ['Supplier Number', 'ABAN8 ALAN8 PCAN8 PDAN8 IBVEND'],
      ['Customer Number', 'SDAN8'],
      ['Supplier Name', 'ABALPH'],
      ['Search Type', 'ABAT1'],
      ['Country', 'ALCTR'],
      ['Lead Time Days', 'PCLEDT'],
      ['Unit Price', 'PCUPRC PDPRRC SDUPRC'],
      ['Currency', 'PCCRCD PDCRCD SDCRCD'],
      ['Quantity On Hand', 'LIPQOH'],
      ['Location', 'LILOCN'],
      ['Quantity Ordered', 'PDUORG SDUORG'],
      ['Extended Price', 'PDAEXP SDAEXP'],
      ['Order Date', 'PDTRDJ SDTRDJ'],
      ['Purchase Order', 'PDDOCO'],
      ['Sales Order', 'SDDOCO'],
      ['Order Type', 'PDDCTO SDDCTO'],
      ['Item Id', 'ITEMID'],
      ['BOM Id', 'BOMID'],
      ['Active', 'ACTIVE'],
      ['From Date', 'FROMDATE'],
      ['To Date', 'TODATE'],
      ['Quantity', 'BOMQTY QTY'],
      ['Base Quantity', 'BOMQTYSERIE'],
      ['Unit', 'UNITID BOMUNITID'],
      ['Item Name', 'ITEMNAME'],
      ['Primary Vendor Id', 'PRIMARYVENDORID'],
      ['Warehouse', 'INVENTLOCATIONID'],
      ['Quantity On Hand', 'PHYSICALINVENT'],
      ['Invoice', 'INVOICEID'],
      ['Invoice Date', 'INVOICEDATE'],
      ['Sales Price', 'SALESPRICE'],
      ['Line Amount', 'LINEAMOUNT'],
      ['Currency', 'CURRENCYCODE'],
      ['Country', 'COUNTRYREGIONID'],
    ] as const
  ).flatMap(([words, fields]) => fields.split(' ').map((field) => [field, words] as const)),
);

/** Fields of Infor M3 behind the letters of their table (OSBSTD, MITVEN, OOLINE), where its words alone are no headers elsewhere. */
const WORDS_OF_M3: ReadonlyMap<string, string> = new Map([
  ['IVQT', 'Invoiced Quantity'],
  ['SAAM', 'Sales Amount'],
  ['LEAT', 'Lead Time'],
  ['ORQT', 'Ordered Quantity'],
  ['SAPR', 'Sales Price'],
  ['ORNO', 'Customer Order No'],
  ['ORDT', 'Order Date'],
  ['CUNO', 'Customer No'],
]);

/** From this sureness on the dictionary knows a header as a whole. */
const WHOLE = 0.9;
/** Fewer headers that begin alike do so by chance. */
const LEAST_ALIKE = 3;
/** What tables of databases write before each of their fields: `MMITNO` of MITMAS, `sa_part` of sa_det. */
const PREFIXES: readonly RegExp[] = [/^([A-Z]{2})(?=[A-Z\d]{3,5}$)/, /^(\p{L}{1,5}\d?_)(?=\p{L}{2})/u];

/**
 * Headers of a table of a database in words that the dictionary knows: fields of JD Edwards and AX by what their screens call them, and fields that all begin with the letters of their
 * table without these, where that makes two of them known, and only where the dictionary does not know them with them. All others as they are.
 */
export function spellFields(header: readonly string[]): readonly string[] {
  const fields = header.map((name) => name.trim().toUpperCase());
  const named = fields.filter((field) => WORDS_OF_FIELDS.has(field)).length;
  if (named >= LEAST_ALIKE) return header.map((name, place) => WORDS_OF_FIELDS.get(fields[place] ?? '') ?? name);
  const filled = header.filter((name) => name.trim() !== '');
  if (filled.length < LEAST_ALIKE) return header;
  for (const prefix of PREFIXES) {
    const own = prefix.exec(filled[0]?.trim() ?? '')?.[1];
    if (own === undefined || !filled.every((name) => prefix.exec(name.trim())?.[1] === own)) continue;
    const bare = header.map((name) => (isKnown(name) ? name : spellBare(name.trim().slice(own.length))));
    const gained = bare.filter((name, place) => name !== header[place] && isKnown(name)).length;
    if (gained >= 2) return bare;
  }
  return header;
}

function spellBare(field: string): string {
  return WORDS_OF_M3.get(field) ?? field;
}

function isKnown(name: string): boolean {
  return findHeaderMeanings(name).some(({ confidence }) => confidence >= WHOLE);
}

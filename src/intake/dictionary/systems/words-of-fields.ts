/**
 * Fields of JD Edwards by the names of their tables (F4101, F4102, F3002, F0101, F0116, F43090, F4311, F41021, F4211) and of Dynamics AX (InventTable, BOM, BOMVersion, InventSum,
 * CustInvoiceTrans), of Infor LN without the `t_` before each (tcibd001, tibom010, tccom100, tdipu010, tdpur401, tdsls401, whwmd215), in the words that their screens have for them; '' for keys that nobody reads.
 */
export const WORDS_OF_FIELDS: ReadonlyMap<string, string> = new Map(
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
      // Infor LN.
      ['Part Number', 'T_ITEM'],
      ['Description', 'DSCA'],
      ['Stocking Type', 'KITM'],
      ['Item Group', 'CITG'],
      ['Unit of Measure', 'CUNI CUQP CUQS'],
      ['Weight', 'WGHT'],
      ['Parent Item Number', 'MITM'],
      ['Component Item Number', 'SITM'],
      ['Line Number', 'PONO'],
      ['Quantity Per', 'QANA'],
      ['Scrap %', 'SCPF'],
      ['Effective From', 'INDT'],
      ['Effective Thru', 'EXDT'],
      ['Supplier Number', 'OTBP BPID SFBP'],
      ['Supplier Name', 'NAMA'],
      ['Country', 'CCTY CCNT'],
      ['Lead Time Days', 'SUTI'],
      ['Quantity Ordered', 'QOOR'],
      ['Unit Price', 'PRIC'],
      ['Price UoM', 'CUPP CUPS'],
      ['Currency', 'CCUR'],
      ['Order Date', 'ODAT'],
      ['Line Amount', 'OAMT'],
      ['Customer Number', 'OFBP'],
      ['Warehouse', 'CWAR'],
      ['Quantity On Hand', 'QHND'],
      ['Blocked Stock', 'QBLK'],
      ['', 'SEQN CWUN QORD QALL PRIO CLYN'],
    ] as const
  ).flatMap(([words, fields]) => fields.split(' ').map((field) => [field, words] as const)),
);

/** Fields of Infor M3 behind the letters of their table (OSBSTD, MITVEN, OOLINE), where its words alone are no headers elsewhere. */
export const WORDS_OF_M3: ReadonlyMap<string, string> = new Map([
  ['IVQT', 'Invoiced Quantity'],
  ['SAAM', 'Sales Amount'],
  ['LEAT', 'Lead Time'],
  ['ORQT', 'Ordered Quantity'],
  ['SAPR', 'Sales Price'],
  ['ORNO', 'Customer Order No'],
  ['ORDT', 'Order Date'],
  ['CUNO', 'Customer No'],
]);

/** Fields of one table of a database, with the words for them: one field has others elsewhere, such as `SEGMENT1` of Oracle. */
export type FieldsOfTable = { readonly of: readonly string[]; readonly words: ReadonlyMap<string, string> };

/** Tables of Oracle by the fields that each has and no other: MTL_SYSTEM_ITEMS_B, BOM_STRUCTURES_B, BOM_COMPONENTS_B, PO_HEADERS_ALL, PO_LINES_ALL, AP_SUPPLIERS, AP_SUPPLIER_SITES_ALL, MTL_ONHAND_QUANTITIES_DETAIL, OE_ORDER_LINES_ALL. */
export const FIELDS_OF_TABLES: readonly FieldsOfTable[] = (
  [
    [
      'INVENTORY_ITEM_ID SEGMENT1',
      'INVENTORY_ITEM_ID=Id; SEGMENT1=Item Number; PRIMARY_UOM_CODE=Unit of Measure; PLANNING_MAKE_BUY_CODE=Make or Buy; FULL_LEAD_TIME=Lead Time Days; LIST_PRICE_PER_UNIT=List Price; ORGANIZATION_ID=; ITEM_TYPE=Item Type',
    ],
    [
      'BILL_SEQUENCE_ID ASSEMBLY_ITEM_ID',
      'BILL_SEQUENCE_ID=BOM No; ASSEMBLY_ITEM_ID=Item Id; ORGANIZATION_ID=; ASSEMBLY_TYPE=',
    ],
    [
      'BILL_SEQUENCE_ID COMPONENT_ITEM_ID',
      'BILL_SEQUENCE_ID=BOM No; COMPONENT_ITEM_ID=Component Item; ITEM_NUM=Line Number; COMPONENT_SEQUENCE_ID=; COMPONENT_QUANTITY=Quantity Per; COMPONENT_YIELD_FACTOR=Yield; EFFECTIVITY_DATE=Effective From; DISABLE_DATE=Effective Thru',
    ],
    [
      'PO_HEADER_ID VENDOR_ID',
      'PO_HEADER_ID=PO Number; SEGMENT1=; VENDOR_ID=Supplier Number; VENDOR_SITE_ID=; CURRENCY_CODE=Currency; CREATION_DATE=Order Date; TYPE_LOOKUP_CODE=',
    ],
    [
      'PO_HEADER_ID ITEM_ID',
      'PO_HEADER_ID=PO Number; PO_LINE_ID=; LINE_NUM=Line Number; ITEM_ID=Item Id; UNIT_MEAS_LOOKUP_CODE=Unit of Measure; QUANTITY=Quantity Ordered; UNIT_PRICE=Unit Price; CANCEL_FLAG=Cancelled',
    ],
    // Orders and order lines of Infor LN, to a supplier or from a customer.
    ['ORNO OTBP', 'ORNO=PO Number'],
    ['ORNO OFBP', 'ORNO=Sales Order'],
    // Stocks and articles of suppliers of Sage X3.
    ['STOFCY QTYSTU', 'ITMREF=Item Number; LOC=Location; STA=Stock Status; QTYSTU=Quantity On Hand; PCU=Unit'],
    [
      'ITMREF BPSNUM PRI',
      'ITMREF=Item Number; BPSNUM=Supplier Number; ITMREFBPS=Supplier Part Number; OFS=Lead Time Days; PRI=Unit Price; CUR=Currency',
    ],
    ['VENDOR_ID VENDOR_NAME', 'VENDOR_ID=Supplier Number; SEGMENT1=; VENDOR_NAME=Supplier Name'],
    ['VENDOR_SITE_ID VENDOR_ID COUNTRY', 'VENDOR_ID=Supplier Number; VENDOR_SITE_ID=; VENDOR_SITE_CODE='],
    [
      'INVENTORY_ITEM_ID SUBINVENTORY_CODE',
      'INVENTORY_ITEM_ID=Item Id; ORGANIZATION_ID=; SUBINVENTORY_CODE=Subinventory; TRANSACTION_QUANTITY=; PRIMARY_TRANSACTION_QUANTITY=Quantity On Hand; DATE_RECEIVED=',
    ],
    [
      'ORDERED_ITEM ORDERED_QUANTITY',
      'HEADER_ID=Sales Order; LINE_ID=; LINE_NUMBER=Line Number; INVENTORY_ITEM_ID=; ORDERED_ITEM=Item Number; ORDERED_QUANTITY=Quantity Ordered; UNIT_SELLING_PRICE=Selling Price; FLOW_STATUS_CODE=Order Status; ACTUAL_SHIPMENT_DATE=Order Date',
    ],
  ] as const
).map(([of, words]) => ({
  of: of.split(' '),
  words: new Map(words.split('; ').map((pair) => [pair.replace(/=.*/, ''), pair.replace(/^.*=/, '')])),
}));

import type { ForeignColumn } from '../base/foreign-table.ts';

/**
 * Headers of systems of one country or trade: Protheus in Portuguese, Comarch in Polish, Helios in Czech, Logo in Turkish, 1C in Russian, SAP Business
 * One in Spanish, Infor LN, QAD by its table names, Plex, Tally; read like `regional-system-words.ts`. The words of one entry are parted by semicolons.
 */
export const LOCAL_SYSTEM_WORDS: readonly (readonly [meaning: ForeignColumn | null, words: string])[] = [
  [
    'parent',
    'manufactured item; finished item; wyrób; wyrób gotowy; kod wyrobu; produkt nadrzędny; nº de artículo padre',
  ],
  [
    'part-number',
    'item component; składnik; kod składnika; indeks składnika; номенклатура код; код номенклатуры; reg číslo; registrační číslo; číslo zboží; produto; código produto; código do produto; component part no rev; ld part; in part; idh part; sod part; pod part; nº de artículo; número de artículo',
  ],
  [
    'stock',
    'ld qty oh; in qty oh; saldo atual; saldo em estoque; existencias; fiili stok; конечный остаток; množství na skladě; stan magazynowy; closing quantity',
  ],
  ['location', 'ambar; armazém; magazyn; ld loc; magazzino; depo; godown'],
  // What is promised, asked for or ordered is not what is on hand.
  [
    null,
    'rezerwacje; zamówienia; rezervováno; objednáno; qtd reservada; qtd empenhada; prev entrada; impegnato; ordinato; disponibile; comprometido; solicitado; ld qty all; в резерве; gerçek stok; seq; nome fantasia; loja; czas; data validità',
  ],
  [
    'price-unit',
    'za ilość; cena za ilość; prezzo per; prezzo riferito a; precio por; preço por; price per; ilość ceny',
  ],
  [
    'base-quantity',
    'количество изделия; количество продукции; reçete miktarı; mamul miktarı; output quantity; batch output',
  ],
  ['lead-time', 'teslim süresi; tedarik süresi; prazo de entrega; plazo de entrega; l t; lt; pt pur lead'],
  [
    'supplier',
    'razão social; razón social; nombre sn; nombre del socio de negocios; party name; název organizace; nazwa kontrahenta; ad name',
  ],
  [
    'supplier-id',
    'código sn; código del socio de negocios; pt vend; vd addr; akronim; akronim kontrahenta; kontrahent',
  ],
  ['country', 'lnd'],
  ['document', 'numero pc; número pc; pedido de compra; número do pedido'],
  ['price', 'prc unitário; preço unitário; vlr unitário; unit rate; prezzo unitario'],
  ['order-date', 'emissão; data emissão'],
  [
    'annual-demand',
    'satış miktarı; fakturamenge; fakturierte menge; ilość sprzedana; prodané množství; quantità venduta; quantidade vendida',
  ],
  ['description', 'pt desc1; pt desc2'],
  ['line-kind', 'ps ps code; structure code'],
];

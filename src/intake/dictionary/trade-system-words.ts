import type { ForeignColumn } from '../base/foreign-table.ts';

/**
 * Headers of Business Central in Danish, TOTVS Protheus by its field names and in Portuguese, ECOUNT in Korean, SAP Business One by its field names and JD Edwards in short, read
 * with those of the other systems. The words of one entry are parted by semicolons.
 */
export const TRADE_SYSTEM_WORDS: readonly (readonly [meaning: ForeignColumn | null, words: string])[] = [
  [
    'parent',
    'parent no; parent nr; parent pn; parent sku; parent code; produktionsstyklistenr; produktionsstykliste; overordnet vare; g1 cod; 생산품목코드; 생산품목; 모품목',
  ],
  [
    'part-number',
    'comp item; comp no; comp part; comp part no; comp number; comp code; comp pn; component no; component nr; component pn; child no; child sku; sub item; varenr; varenummer; vare; komponentnr; b1 cod; g1 comp; c6 produto; d2 cod; a5 produto; produto; código produto; código do item; código; 소모품목코드; 소모품목; 품목',
  ],
  [
    'description',
    'beskrivelse; varebeskrivelse; b1 desc; descrição; descrição do produto; 소모품목명; dscription; itemname; item name',
  ],
  [
    null,
    'linjenr; parent description; generated; g1 trt; 생산품목명; child num; childnum; is commited; iscommited; loja; frgn name',
  ],
  ['item-number', 'nummer'],
  [
    'annual-demand',
    'annual forecast; yearly forecast; forecast per year; annual fcst; forecast annual; jahresprognose; prognose pro jahr; prévision annuelle; units per year; annual units; yearly demand; 年预测; 年間予測',
  ],
  ['city', 'by'],
  ['quantity', 'antal pr; antal; g1 quant; 소요량; 소모수량'],
  ['scrap', 'spildpct; spild pct; spild; spild percent; g1 perda; perda; perda %; perda percent'],
  ['unit', 'enhedskode; basisenhed; b1 um; unidade; 단위'],
  ['valid-from', 'startdato; g1 ini; eff from; effective from date'],
  ['valid-to', 'slutdato; g1 fim; eff thru; eff to; effective thru; effective through; effective thru date'],
  ['kind', 'b1 tipo; tipo produto; 품목구분'],
  ['procurement', 'genbestillingssystem; stkg typ; stkg type; stocking typ'],
  [
    'price',
    'kostpris; b1 custd; custo standard; preço; preço de compra; preço unitário; last pur prc; lastpurprc; 입고단가; 매입단가; 구매단가',
  ],
  ['selling-price', 'enhedspris; salgspris; b1 prv1; preço de venda; 출고단가; 판매단가; 매출단가'],
  ['currency', 'valutakode; moeda; last pur cur; lastpurcur; cur cod'],
  ['stock', 'lagerantal; antal på lager; b2 qatu; quantidade em estoque; estoque atual; 현재고; 재고수량; 재고'],
  ['supplier-id', 'leverandørnr; leverandørnummer; kreditornr; a5 fornece; código fornecedor; código do fornecedor'],
  [
    'supplier',
    'leverandør; leverandørnavn; kreditornavn; fornecedor; nome fornecedor; nome do fornecedor; 주거래처; 구매처; 매입처',
  ],
  ['supplier-part-number', 'leverandørs varenr; kreditors varenr; código no fornecedor'],
  ['country', 'lande områdekode; landekode; país; país do fornecedor'],
  ['origin-country', 'oprindelsesland; lande områdekode for oprindelse; país de origem'],
  ['lead-time', 'leveringstid; leveringstid dage; prazo de entrega; prazo de entrega dias; prazo dias; 조달일수'],
  ['hs-code', 'b1 posipi; ncm; varekode toldtarif'],
  ['category', 'b1 grupo; varekategorikode; varegruppe'],
];

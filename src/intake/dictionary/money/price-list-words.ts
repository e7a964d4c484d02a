import type { ForeignColumn } from '../../base/foreign-table.ts';

/**
 * Headers of lists of prices and of dated lines, in several systems and languages: from which quantity, from which day and until which day a row
 * counts. The words of one entry are parted by semicolons.
 */
export const PRICE_LIST_WORDS: readonly (readonly [meaning: ForeignColumn | null, words: string])[] = [
  [
    'minimum-order',
    'from quantity; quantity from; qty from; from qty; break qty; brk qty; break quantity; price break; price break qty; price break quantity; qty break; quantity break; scale quantity; scale qty; minimum scale quantity; starting quantity; threshold quantity; staffelmenge; staffelmenge ab; staffel ab; staffel; ab menge; menge ab; mengenstaffel; staffelmenge von; von menge; qté mini; qte mini; quantité mini; quantité à partir de; à partir de; qté à partir de; quantité de; da quantità; quantità da; quantità minima; desde cantidad; cantidad desde; cantidad mínima; a partir de quantidade; od ilości; ilość od; vanaf aantal; från antal; från kvantitet; fra antal; 从数量; 数量从; 起始数量; 数量起; 起订数量; 数量下限; 数量 以上; 数量以上; 以上数量; 下限数量; kstbm; fromquantity; breakquantity',
  ],
  [
    null,
    'to quantity; quantity to; qty to; to qty; upper quantity; bis menge; menge bis; staffelmenge bis; qté maxi; qte maxi; quantité maxi; quantité à; a quantità; quantità a; hasta cantidad; cantidad hasta; do ilości; ilość do; tot aantal; till antal; til antal; 至数量; 数量至; 数量到; 数量上限; 上限数量; 数量以下; toquantity',
  ],
  ['part-number', 'ordered item; item ordered; sold item; invoiced item; shipped item'],
  ['site-id', 'parent branch'],
  [
    null,
    'component branch; invoiced quantity; shipped quantity; billed quantity; line amount; net line amount; extended amount; invoice date; invoice number; sales order number; customer group id; invoice customer account number; inventory status id; lot status; ordering customer account number; customer account number',
  ],
  [
    'valid-from',
    'datuv; vdatu; datab; price effective from; effective from; geldig van; geldig vanaf; début; platnost od; platné od; ini validade; início validade; início da validade; vigencia desde; valido dal; valida dal; gyldig fra; giltig från; giltig fr o m; gäller från; ważna od; ważny od; ważne od; obowiązuje od; érvényesség kezdete; érvényes től; valabil de la; vrijedi od; velja od; voimassa alkaen; 生效日; 生效日期; 有効開始日; 適用開始日; starting date; from date; valid from date; validity start; validity start date; validity from; valid start; effectivity start; effectivity from; effectivity start date; date effective; start effectivity; in date; effective in; date début validité; date de début de validité; date début; début validité; valable du; date d effet; inizio validità; data inizio validità; data inizio; fecha de inicio; fecha inicio; vigente desde; válido desde; início vigência; gültig von; gültigkeitsbeginn; beginn gültigkeit; 有效期从; 有效日期从; 有效起始日期; 生效时间; 适用开始日; validfromdate',
  ],
  [
    'valid-to',
    'datub; bdatu; datbi; price effective to; effective to; geldig tot; geldig t m; fin; platnost do; platné do; fim validade; fim da validade; vigencia hasta; valido al; valida al; gyldig til; giltig till; giltig t o m; gäller till; ważna do; ważny do; ważne do; obowiązuje do; érvényesség vége; érvényes ig; valabil până la; vrijedi do; velja do; voimassa asti; 失效日; 失效日期; 有効終了日; 適用終了日; ending date; to date; valid to date; validity end; validity end date; validity to; valid end; effectivity end; effectivity to; effectivity end date; end effectivity; out date; effective out; date fin validité; date de fin de validité; date fin; fin validité; valable au; fine validità; data fine validità; data fine; fecha de fin; fecha fin; vigente hasta; válido hasta; fim vigência; gültigkeitsende; ende gültigkeit; 有效期至; 有效日期至; 有效截止日期; 失效时间; 适用结束日; validtodate',
  ],
];

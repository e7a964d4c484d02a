import type { ForeignColumn } from '../../base/foreign-table.ts';

/**
 * Headers of Odoo, Business Central, NetSuite, Epicor Kinetic, Infor LN, IFS, JD Edwards, QAD, mcframe and Douzone that the other lists lack, and of lists in Thai, Vietnamese, Russian,
 * Ukrainian, Greek, Serbian, Slovene, Hebrew, Norwegian and Indonesian, read after those of the other systems. The words of one entry are parted by semicolons.
 */
export const LOCAL_SYSTEM_WORDS: readonly (readonly [meaning: ForeignColumn | null, words: string])[] = [
  [
    'part-number',
    'รหัสวัตถุดิบ; mã nguyên vật liệu; mã nvl; комплектующее; комплектуюча; κωδικός υλικού; šifra materijala; šifra materiala; מק"ט בן; kode bahan',
  ],
  [
    'parent',
    'รหัสสินค้าสำเร็จรูป; สินค้าสำเร็จรูป; изделие; παραγόμενο είδος; šifra proizvoda; šifra izdelka; hovedartikkel; hovedartikkelnr',
  ],
  ['description', 'artikkelnavn; tên nguyên vật liệu; tên nvl; naziv materiala; περιγραφή υλικού; תאור בן'],
  ['quantity', '原単位分子; 員数分子; ปริมาณที่ใช้; normativ; antall per'],
  ['base-quantity', '原単位分母; 員数分母'],
  ['unit', '재고단위; หน่วยนับ; μμ; em; em artikla; יח מידה'],
  ['stock', 'остатки'],
  ['procurement', 'm b; način nabavke; način oskrbe; anskaffelse; τύπος προμήθειας; nguồn cung; temin türü'],
  [
    'supplier',
    'alpha name; sort name; ชื่อผู้จำหน่าย; назва постачальника; επωνυμία; επωνυμία προμηθευτή; naziv dobavitelja; tên ncc',
  ],
  ['supplier-id', 'address number; รหัสผู้จำหน่าย; šifra dobavitelja; leverandørnr; מספר ספק; κωδ προμηθευτή'],
  ['city', 'จังหวัด; kraj; poststed; עיר; tỉnh thành; tỉnh thành phố'],
  ['share', 'supplier split; supplier split percent; vendor split; vendor split percent; porsi; אחוז חלוקה'],
  ['price', 'amount in currency'],
  // What somebody counted in the store.
  [
    'stock',
    'counted; counted qty; counted quantity; qty counted; count qty; physical count; gezählt; gezählte menge; zählmenge; quantité comptée; qté comptée; cantidad contada; quantità contata; quantità rilevata; getelde hoeveelheid; geteld; ilość policzona; spis z natury; napočítáno; 实盘数量; 盘点数量; 實盤數量; 実棚数; 棚卸数; 棚卸数量; 실사수량',
  ],
  ['country', 'addresscountryregionisocode; primaryaddresscountryregionisocode'],
  [
    'annual-demand',
    'annualdemandquantity; 연간계획수량; planprimärbedarf jahr; jahresplanprimärbedarf; 출고수량; 판매수량; turnover quantity; จำนวนที่ขาย; ποσότητα πωλήσεων; prodata količina; prodana količina; prodano; כמות שנמכרה; solgt antall; jumlah terjual; số lượng bán; продано шт; продадено количество',
  ],
  [
    'sales-value',
    'ext price; extended price; turnover amount; verkaufsbetrag; verkaufsbetrag tatsächlich; มูลค่าขาย; αξία πωλήσεων; prihod; prihodi; prihodki; 出荷金額; nilai penjualan',
  ],
  // What was ordered and not delivered yet, and what came back, is neither sold nor on stock.
  [
    null,
    'остаток к отгрузке; к отгрузке; осталось отгрузить; не отгружено; недопоставлено; 受注残数; 受注残数量; 受注残; 注文残数; 未出荷数; 未納数; cantidad pendiente; cant pendiente; pendiente de servir; quantidade pendente; quantità inevasa; qty returned; quantity returned; returned qty; returned quantity; return qty; return quantity; returns qty; retourenmenge; retournierte menge; qté retournée; quantité retournée; aantal retour; aantal geretourneerd; cantidad devuelta; quantidade devolvida; quantità resa; quantità reso; ilość zwrócona; vrácené množství; возврат шт; возвращено; iade miktarı; returnert antall; returnerat antal; returneret antal; 退货数量; 退貨數量; 返品数; 返品数量; 반품수량; 반품량',
  ],
  [
    null,
    'sold to business partner; ship to business partner; bill to business partner; invoice to business partner; pay by business partner; sold to bp; ลูกค้า; khách hàng; покупець; πελάτης; kupac; kupec; לקוח; pelanggan; order reference; received qty; qty received; billed qty; qty billed',
  ],
];

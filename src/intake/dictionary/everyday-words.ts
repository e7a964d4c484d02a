import { listWords, type Words } from './column-words.ts';

const WORDS: Words = {
  'part-number':
    'malzeme; malzeme no; bileşen; bileşen kodu; parça no; položka; číslo položky; ingående artikel; ingående art; komponentnr; underartikel; รหัสชิ้นส่วน; รหัสวัสดุ; mã linh kiện; mã vật tư; 자품목; 자품목코드',
  parent:
    'top; top item; top assembly; top material; รหัสสินค้า ผลิต; สินค้าหลัก; sản phẩm; mã sản phẩm; mamul kodu; üst ürün; vyráběný díl; moderartikel',
  description:
    'bileşen adı; malzeme adı; parça adı; ürün adı; varenavn; varebeskrivelse; tên linh kiện; tên vật tư; tên sản phẩm; ชื่อชิ้นส่วน; ชื่อสินค้า; název položky; název dílu',
  'supplier-id': 'lev nr; levnr; lev kod; nr dost; nr dostawcy; kod dostawcy; č dod; tedarikçi kodu; tedarikçi no',
  price:
    'pris per enhet; pris pr enhet; pris per enhed; pris pr enhed; pris pr stk; pris per st; prijs per eenheid; prijs per stuk; preço por unidade; precio por unidad; prezzo per unità; cena za kus; cena za sztukę',
  'lead-time': 'tempo consegna; giorni consegna; levertijd; leverantörstid; termin süresi; temin süresi; teslim süresi',
  stock:
    'disponibel; disponibelt; disponibel beholdning; tillgängligt; volná zásoba; skladem; eigenbestand; bestand frei; freier bestand; 가용재고; 현재고; 재고; tồn kho; ยอดคงเหลือ; จำนวนคงเหลือ; mevcut; eldeki',
  site: 'fabrik; fabrikk; fabriek; fabbrica; fábrica; fabryka; závod; tehdas; gyár; pabrik; nhà máy; โรงงาน; 공장',
  location: 'kho; คลัง; คลังสินค้า',
};

const NOTHING =
  'undervejs; underveis; på väg; unterwegs; in transit; impegnato; reserveret; reservert; stok değeri; wert; hodnota zásoby';

/** Headers of lists that people keep by themselves, in further languages. */
export const EVERYDAY_WORDS = listWords(WORDS, NOTHING);

import type { ForeignColumn } from '../base/foreign-table.ts';

/** Words for a country beside the word for a firm: `Vendor Ctry`, `VEND_CNTRY_CD`, `供应商国别`. */
const COUNTRY_OF =
  /(?:^| )(?:country|ctry|cntry|cty|land|landes|lkz|nation|nazione|nacion|nacao|country code|pais|pays|paese|kraj|zeme|krajina|maa|orszag|orszaga|ulke|ulkesi|tara|drzava|zemlja|negara|страна|країна|държава|χωρα)(?: |$)|(?:国别|国家|国籍|所在国|국가|국적)(?:代码|编码|名称|地区|コード|코드)?$/;
/** Words for a place smaller than a country beside the word for a firm: `Vendor State/Prov`, `厂商地址`. */
const OF_PLACE =
  /(?:^| )(?:location|address|adresse|anschrift|sitz|standort|state|province|prov|county|region|zip|postal|postcode|street|strasse|indirizzo|provincia|direccion|endereco|adres|adress|adresa|cim|osoite)(?: |$)|(?:地址|所在地|住所|주소)$/;
const ID_BEHIND = /(?:^| )(?:id|code|codigo|nr|no|number|nummer|key|kennung|编码|编号|代码)$/;
/** A name behind the word for a firm whose numbers stand under the word alone: `Kontrahent nazwa`. */
const NAME_BEHIND =
  /(?:^| )(?:name|nazwa|nazev|nazov|naziv|nom|nome|nombre|naam|namn|navn|nimi|nev|neve|ad|adi|unvan|unvani|denumire|название|наименование|назва|名称|名稱)$/;
/** Words beside the word for a firm with another meaning: `Vendor Ctry`, `Supplier City`. */
const OF_FIRMS: readonly (readonly [RegExp, ForeignColumn | null])[] = [
  [COUNTRY_OF, 'country'],
  [
    /(?:^| )(?:city|town|ort|stadt|ville|citta|ciudad|cidade|plaats|miasto|mesto|varos|sehir|by|stad)(?: |$)|(?:城市|都市)$/,
    'city',
  ],
  [OF_PLACE, 'address'],
  [/(?:^| )(?:currency|curr|cur|crcy|wahrung|waehrung)(?: |$)/, 'currency'],
  [/(?:^| )(?:item|part|material|article|artikel)(?: (?:no|nr|number|nummer|code))?$/, 'supplier-part-number'],
  // Papers that a firm writes are none: `Supplier's declaration`, `Vendor certificate`.
  [
    /(?:^| )(?:declaration|statement|certificate|certification|contract|agreement|invoice)(?: (?:no|nr|number|date))?$/,
    null,
  ],
  [
    /(?:^| )(?:type|group|class|status|state|email|mail|phone|contact|rating|score|tipo|typ|gruppo|grupo|groupe|grupa|skupina|grupp|gruppe|groep|grubu|classe|clase|klasse|klasa|trida|sinifi|categoria|categorie|kategoria|kategorie|kategori|stato|statut|estado|stan|stav|durumu|famille|familia)(?: |$)|(?:分类|类别|类型|等级|级别|状态|区分|分類|ランク|구분|분류|등급|상태)$/,
    null,
  ],
];

const FIRM = /(?:^| )(?:supplier|vendor|lieferant|lieferanten|kreditor|firm|firma)(?: |$)/;

/** What a header with the word for a firm, a maker or a plant (`meaning`) says by the words around it: `lieferant_id` its id, `Vendor Ctry` where it is; else that meaning. */
export function turnToId(meaning: ForeignColumn | null, text: string): ForeignColumn | null {
  // The country that a firm comes from is where it is.
  if (meaning === 'origin-country' && FIRM.test(text)) return 'country';
  if (meaning === 'supplier') {
    const other = OF_FIRMS.find(([words]) => words.test(text));
    if (other !== undefined) return other[1];
  }
  if (meaning === 'maker' && OF_PLACE.test(text)) return 'address';
  // Where the maker of goods is, they were made.
  if (meaning === 'maker' && COUNTRY_OF.test(text)) return 'origin-country';
  if (meaning === 'supplier-id' && NAME_BEHIND.test(text)) return 'supplier';
  if (!ID_BEHIND.test(text)) return meaning;
  if (meaning === 'supplier') return 'supplier-id';
  return meaning === 'site' ? 'site-id' : meaning;
}

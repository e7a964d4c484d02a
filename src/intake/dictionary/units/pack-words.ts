import { foldHeader } from '../fold-header.ts';

/** Headings, folded, of a further unit that a list of parts knows of each: that of ordering or packing, or any other. */
const PACK_UNIT =
  /^(?:j m pom|jm pom|j m pomocnicza|jednostka (?:pomocnicza|zakupu|zbiorcza|alternatywna)|j m (?:zakupu|zbiorcza)|(?:einheit|me|mengeneinheit|unit|uom|um|u m|jm|j m|mj|unite|unidad|unidade|unita|eenheid|enhet|enhed) (?:2|ii|alt|alternativ)|(?:zweite|alternative?|verpackungs|gebinde|liefer) ?(?:mengen)?einheit|alternativmengeneinheit|bestelleinheit|bestellmengeneinheit|einkaufseinheit|bestell me|bstme|ame|meinh|opun|oun|(?:alt|alternat(?:e|ive)|second(?:ary)?|purch(?:as(?:e|ing))?|po|order(?:ing)?|buying|pack(?:ing|aging)?|stocking|sales|selling|issue|receiving) (?:uom|unit|um|unit of measure|u m)|unite (?:d achat|secondaire|de conditionnement|alternative)|unidad (?:de compra|alternativa|secundaria|de embalaje)|unidade (?:de compra|alternativa|secundaria)|segunda unidade|segum|unita (?:di acquisto|d acquisto|alternativa|secondaria)|um (?:acq|acquisto|alternativa|compra)|nakupni mj|mj nakup(?:u)?|alternativni mj|balici mj|inkoopeenheid|verpakkingseenheid|inkopsenhet|indkobsenhed|innkjopsenhet|ostoyksikko|beszerzesi egyseg|masodlagos egyseg|satin alma birimi|ikinci birim|единица (?:закупки|упаковки)|доп ед изм|вторая единица|辅助单位|辅单位|副单位|采购单位|包装单位|第二单位|輔助單位|採購單位|発注単位|仕入単位|購買単位|補助単位|구매단위|보조단위)$/u;

/** Headings, folded, of how many of the unit of a part such a unit is. */
const PACK_SIZE =
  /^(?:przelicznik(?: j m| jm)?|wspolczynnik(?: przeliczeniowy)?|faktor|factor|umrechnungsfaktor|umr faktor|umrechnung|umrez|zahler(?: fur .*)?|numerator|conversion|conversion (?:factor|rate|qty|quantity)|conv(?:ersion)? (?:factor|fact|rate)|uom (?:factor|conversion|conv)|unit conversion|factor (?:de )?conversion|facteur(?: de conversion)?|coefficient(?: de conversion)?|coef(?: conv)?|fattore(?: di)? conversione|fattore|fator(?: de)? conversao|conv|prevodni (?:koeficient|pomer|vztah)|prepocet|prepocitaci (?:koeficient|pomer)|koeficient|atvaltoszam|valtoszam|omregningsfaktor|omrekenfactor|omrekeningsfactor|omrakningsfaktor|muuntokerroin|cevrim katsayisi|katsayi|коэффициент(?: пересчета)?|换算率|换算系数|轉換率|换算比|換算係数|換算率|転換率|入数|환산(?:율|계수)|inhoud(?: per .{2,12})?|inhalt|(?:verpackungs|gebinde)(?:inhalt|grosse)|verpakkingsinhoud|contenu|contenance|contenuto|contenido|conteudo|zawartosc(?: op(?:akowania)?)?|obsah(?: balenia| baleni)?|pack (?:size|content|contents|qty|quantity)|qty (?:per|in) (?:pack|purchase unit|po unit)|innehall|indhold|innhold|содержимое|包装(?:量|数量|容量)|入目|内容量)$/u;

/** Headings, folded, of the number of the latter that the former is for: UMREN of SAP. */
const PACK_BASE = /^(?:umren|nenner(?: fur .*)?|denominator)$/;

/** Headings, folded, that say how many pieces are in a pack, and what it is called: `Stück je VPE`, `pcs per box`, `szt. w op.`. */
const PIECES_IN =
  /^(?:stuck|stk|st|menge|pcs|pieces|units|qty|quantity|each|ea|szt|sztuk|ks|kusu|pz|pezzi|pieces|pzs|piezas|uds|unidades|db|adet|antal|stuks|шт) (?:je|pro|per|par|por|w|v|na|a|pr|в) (\p{L}{2,12})$/u;

/** What a folded header says of further units of a part; null for any other header. */
export function readPackHeader(text: string): 'pack-unit' | 'pack-size' | 'pack-base' | null {
  if (PACK_UNIT.test(text)) return 'pack-unit';
  if (PACK_SIZE.test(text) || PIECES_IN.test(text)) return 'pack-size';
  return PACK_BASE.test(text) ? 'pack-base' : null;
}

/** The pack that a header of pieces in a pack names (`Stück je VPE` a VPE); '' for any other header. */
export function namesPackInHeader(header: string): string {
  return PIECES_IN.exec(foldHeader(header).text)?.[1] ?? '';
}

/** Names of things that hold an amount which they do not say: barrels, sacks, boxes, rolls, of which one is no kilogram and no piece. */
const PACKS: ReadonlySet<string> = new Set(
  [
    'box boxes bx ctn carton cartons case cs drum drums dr bag bags bg sack sacks bigbag bb pallet pallets plt roll rolls rl reel reels spool spools can cans bottle bottles btl bo pack packs package pk pkg packet pkt tin pail bucket cylinder cyl jar tube bundle bdl coil',
    'karton kartons kar krt sack säcke fass fässer fas palette paletten pal rolle rollen rol spule spulen flasche flaschen fl fla kanister kan eimer ei dose dosen gebinde geb vpe ve packung pck pak paket pakete bund bd beutel btl trommel ballen ibc container',
    'vat vaten fles flessen doos dozen zak zakken rol rollen emmer pak pakken verpakking bus krat fat flaska säck kartong rulle tromle sekk flaske æske kasse pose spand',
    'fût fûts futs sac sacs boîte boîtes boite bte bouteille bouteilles bobine bobines rouleau rouleaux seau bidon bidons colis paquet palette touret fusto fusti sacco sacchi scatola scatole bottiglia rotolo rotoli bobina bobine confezione conf cf cartone secchio latta bombola tanica',
    'tambor tambores saco sacos bolsa caja cajas bidón botella botellas rollo rollos cubo paquete envase balde caixa caixas cx frasco rolo rolos lata fardo',
    'beczka beczki worek worki karton opak opakowanie op butelka rolka szpula wiadro paczka sud sudy pytel krabice lahev role cívka kbelík balení bal vrece krabica hordó zsák doboz palack tekercs csomag karung',
    'бочка бочки мешок мешки коробка кор упаковка упак уп бутылка рулон ящик барабан паллета канистра пачка varil çuval kutu koli şişe rulo paket',
    '桶 袋 箱 盒 瓶 卷 包 托 罐 桶装 缶 巻 ケース ボトル ドラム 박스 통 포 병 롤 드럼',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a unit is the name of a pack that says no amount, whatever its case and points. */
export function isPackName(unit: string): boolean {
  const word = unit.normalize('NFC').trim().toLowerCase().replaceAll(/[.\s]/gu, '');
  return PACKS.has(word);
}

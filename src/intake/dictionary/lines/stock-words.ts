import { parseYesNo } from './yes-words.ts';
import { getOwn } from '../../../domain/get-own.ts';

/** A stock list's word on the goods of a row: free to use, not to be used today for one of several reasons, or their owner and place. */
export type StockState =
  | 'free'
  | 'blocked'
  | 'inspection'
  | 'on-the-way'
  | 'in-work'
  | 'of-customer'
  | 'of-supplier'
  | 'at-others';

/** Headings of it, folded. */
const STATE =
  /^(?:status balance id|inventory stock type|(?:stock|inventory|inv|lot|batch|item|quality|qc|hold|material|disposition|availability|warehouse|bin|on hand) ?(?:status|state|type|category|condition|disposition|code)(?: (?:code|name|id))?|status|condition|serviceability|stock category|disposition|availability|hold|on hold|usability|(?:bestands?|lager|lagerbestands?|chargen|qualitats?|sperr|q) ?(?:status|art|qualifikation|kennzeichen|zustand|typ|kategorie)|bestandsart|bestq|zustand|verwendbarkeit|(?:statut|etat|situation)(?: (?:du |de |d )?(?:stock|lot|qualite|article|inventaire))?|type de stock|stato(?: (?:lotto|giacenza|stock|qualita|magazzino))?|tipo (?:stock|giacenza)|estado(?: (?:de |del )?(?:stock|lote|inventario|existencias|calidad))?|situacao(?: (?:do )?(?:lote|estoque))?|lagerstatus|voorraadstatus|partistatus|status (?:zapasu|partii)|stav (?:zasoby|sarze)|stok durumu|durum|bestart|bestandsstatus|quality status|stan jakosciowy|typ (?:zapasu|zasoby)|tipo de (?:stock|existencias|estoque)|voorraadtype|saldotyp|stok tipi|在庫種別|재고구분|состояние|статус|库存状态|库存类型|库存状况|质量状态|批次状态|品质状态|存货状态|在庫区分|在庫状態|在庫ステータス|在庫タイプ|品質区分|状态|状態|ステータス|재고상태|상태)$/;
/** Headings of the owner of the goods, folded. */
const OWNER =
  /^(?:special stock(?: (?:indicator|ind|type|number))?|s|ss|spec ?stk|sonderbestand(?:skennzeichen|skz)?|sobkz|sonderbest|stock owner(?:ship)?|owner(?:ship)?|inventory owner(?:ship)?|consign(?:ment|ed)?(?: (?:stock|flag|y n))?|vmi|konsi(?:gnation)?|konsignationskennzeichen|eigentumer|eigentum|besitzer|proprietaire|proprieta|propietario|stock special|tipo propiedad|特殊库存|特殊库存标识|货主|所有者|特殊在庫|所有区分)$/;

const STATES: readonly (readonly [StockState, RegExp])[] = [
  [
    'of-supplier',
    /^(?:k|v|konsi|konsi(?:gnation)?s?(?:bestand|lager|ware)?|lieferanten ?konsignation|consign(?:ment|ed)?(?: stock)?(?: \(?(?:supplier|vendor)\)?)?|(?:supplier|vendor)(?: |-)?(?:consignment|owned|managed)(?: stock| inventory)?|owned by (?:the )?(?:supplier|vendor)|vmi(?: stock)?|supplier|vendor|lieferant|fournisseur|fornitore|proveedor|en consignation|consignation|depot fournisseur|conto deposito|consigna|in conto deposito|供应商寄售|寄售|供应商库存|供应商|代管|vmi库存|仕入先預託|預託|預り|仕入先)$/u,
  ],
  [
    'at-others',
    /^(?:o|w|lohnbearbeit(?:er|ung)|beistell(?:ung|bestand|lager)|beim lieferanten|at (?:the )?(?:supplier|vendor|subcontractor|customer)|(?:with|at) (?:the )?subcontractor|subcontract(?:or|ing)(?: stock)?|chez (?:le )?(?:sous-traitant|fournisseur)|conto lavoro|委外|外协|委外仓|有償支給|無償支給|支給品|外注先)$/u,
  ],
  [
    'on-the-way',
    /^(?:in[- ]?transit|transit|transfer|in transfer|stock in transfer|on the way|on the water|shipped|unterwegs|umlagerung|in umlagerung|transitbestand|auf dem weg|en transit|en route|in transito|en transito|em transito|w drodze|w tranzycie|na cestě|na ceste|yolda|onderweg|på väg|em trânsito|en tránsito|en camino|в пути|在途|在途库存|调拨在途|輸送中|積送|移動中|積送中|운송중)$/u,
  ],
  [
    'inspection',
    /^(?:q|qi|qm|qa|q3|q4|q[- ]?bestand|q[- ]?lager|quality(?: inspection| check| control| hold)?|(?:in|under|at|awaiting|pending) (?:quality )?(?:inspection|qc|qa|test|testing|quality|review)|inspection|incoming inspection|qc|qc hold|to be inspected|not inspected|quarant(?:ine|äne|aine|ena|ana|ena)|in quarantäne|en quarantaine|in quarantena|en cuarentena|cuarentena|quarentena|kwarantanna|karanten[aä]?|karantina|карантин|(?:in )?(?:qualitäts)?prüfung|in prüfung|prüfbestand|qualitätsprüfbestand|wareneingangsprüfung|contrôle(?: qualité)?|en contrôle|in controllo|en control|en inspección|em inspeção|en calidad|kontrola jakości|w kontroli|v kontrole|kontrola kvality|keuring|in keuring|kontroll|i kontroll|kalite(?: kontrol)?(?:de)?|quarantaine|karantän|karanténa|待检|待检验|检验|检验中|在检|质检|待验|質検|質檢|検査中|検査待ち|未検査|品質検査|검사중)$/u,
  ],
  [
    'blocked',
    /^(?:s|b|b5|b6|h|r|x|blocked?(?: stock)?|blocking|on[- ]?hold|hold|held|mrb|frozen|locked|restricted|restricted[- ]?use|not (?:available|usable|released|approved|free)|unavailable|unusable|unserviceable|non[- ]?conforming|nonconforming|ncr|nok|unserviceable|u\/s|n\.?i\.?o\.?|reject(?:ed|ions?)?|scrap(?:ped)?|defective|damaged|expired|bad|returns?|rma|gesperrt|sperre|sperrbestand|sperrlager|gesp\.?|nicht (?:frei|verfügbar|verwendbar|freigegeben)|nicht freie charge|eingeschränkt(?: verwendbar)?|ausschuss|schrott|defekt|retouren?|bloqu[ée]e?s?|non conforme|rebut|indisponible|non disponible|refus[ée]e?|blocc(?:ato|ata)|non conforme|scarto|fermo|bloque?ad[oa]|no conforme|rechazad[oa]|não conforme|zablokowan[eya]|niedostępn[eya]|blokov[aá]n[oaáýé]|bloke|blokeli|spärrad|spärrat|geblokkeerd|estet?ty|блокирован[оа]?|заблокирован[оа]?|брак|冻结|冻结库存|凍結|锁定|鎖定|不可用|不合格|不良|不良品|报废|隔离|保留|保留品|保留中|不適合|使用不可|ブロック|出荷停止|불량|보류)$/u,
  ],
  [
    'free',
    /^(?:a|f|f1|f2|free|freely available|available(?: stock)?|avail\.?|unrestricted(?:[- ]?use)?(?: stock)?|released|approved|accepted|good|ok|pass(?:ed)?|usable|serviceable|nettable|active|open|normal|standard|own|owned|company|on hand|in stock|stock|none|frei(?: verwendbar| verfügbar)?|verfügbar|verwendbar|freigegeben|i\.?o\.?|eigen|eigenbestand|disponible|libre|libéré|conforme|accepté|disponibile|libero|liber[oa]|disponível|liberado|livre|dostępn[eya]|woln[eya]|voln[éýáa]|k dispozici|serbest|kullanılabilir|tillgänglig(?:t|a)?|fri(?:tt|a)?|ledig|vrij|beschikbaar|vapaa|свободно|доступно|доступен|годен|可用|正常|合格|良品|非限制|非限制使用|自有|普通|使用可|利用可能|利用可|自社|정상|양품|가용|사용가능)$/u,
  ],
];

/** Under a header for the owner of goods, one letter is SAP's; elsewhere it may be a word for a block. */
const OWNER_STATES: ReadonlySet<StockState> = new Set(['of-supplier', 'at-others']);

/** A customer as the owner of goods; `B` of SAP. */
const CUSTOMER =
  /^(?:b|customer(?:'s|s)?|kunden?|client|cliente|klient|zákazník|klant|kund|客户|客戶|顧客|得意先|고객)$/;

/** Headings of a yes or no to whether the stock of a row may be used, folded, and what a yes says. */
const FLAGS: Readonly<Record<string, StockState>> = {
  'non nettable': 'blocked',
  'not nettable': 'blocked',
  'non netable': 'blocked',
  'non usable': 'blocked',
  'not usable': 'blocked',
  是否不良: 'blocked',
  不良否: 'blocked',
  可用否: 'free',
  是否可用: 'free',
  使用可否: 'free',
  利用可否: 'free',
  가용여부: 'free',
  사용가능여부: 'free',
  nettable: 'free',
  netable: 'free',
  usable: 'free',
};
/** A yes in one letter, beside those of any column. */
const SHORT_YES = /^[st]$/;

/** Balance ids of M3. */
const BALANCE_IDS: Readonly<Record<string, StockState>> = { '1': 'inspection', '2': 'free', '3': 'blocked' };

/** Kinds of stock of S/4HANA (`InventoryStockType`): returns, transfers and what is on the way are none to be used today. */
const STOCK_TYPES: Readonly<Record<string, StockState>> = {
  '01': 'free',
  '02': 'inspection',
  '03': 'blocked',
  '04': 'on-the-way',
  '05': 'on-the-way',
  '06': 'on-the-way',
  '07': 'blocked',
  '08': 'blocked',
  '10': 'blocked',
};
/** The figures that systems write for states, by the folded header that they stand under. */
const STATES_BY_CODE: ReadonlyMap<string, Readonly<Record<string, StockState>>> = new Map([
  ['status balance id', BALANCE_IDS],
  ['inventory stock type', STOCK_TYPES],
]);

/** Whether a folded header holds the balance ids of M3 or the stock types of S/4HANA, which are figures. */
export function isBalanceId(text: string): boolean {
  return STATES_BY_CODE.has(text);
}

/** Whether a folded header asks whether a stock may be used, which its cells answer by yes or no. */
export function asksWhetherUsable(text: string): boolean {
  return Object.hasOwn(FLAGS, text);
}

/** Words of amounts that lie there and may not be used, in a folded header. */
const NOT_USABLE =
  /(?:^| )(?:blocked|on hold|quarantined?|(?:i )?karant[æea]ne?|rejected|defective|non ?nettable|gesperrt\p{L}*|sperrbestand|sperrlager\p{L}*|sperrmenge|bloquee?s?|bloquead[oa]s?|bloccat[oa]|geblokkeerde?|zablokowan\p{L}*|blokovan\p{L}*|bloke(?:li)?|sparra\p{L}*|zarolt|estetty|gesp|blkd|blok|sperrbest|sp(?:ae|æ|e)rre[dt]\p{L}*|заблокировано|брак)(?: |$)|冻结|凍結|封存|不合格|不良|보류|불량/u;
const IN_CHECK =
  /(?:^| )(?:(?:in )?(?:quality|qc|cq|qs|inspection|prufung|qualitats\p{L}*|controle|controllo|control|calidad|keuring|kvalitetskontroll|kontroli|kontrola))(?: |$)|待检|在检|検査/u;
/** `davon gesperrt`, `of which blocked`: of what another column says is there. */
const OF_WHICH =
  /^(?:davon|darin|of which|thereof|incl(?:uding|uded)?|dont|di cui|de (?:los|las) cuales|dos quais|dont|waarvan|varav|heraf|herav|z tego|w tym|z toho|в т ч|в том числе|bunun|ebbol|josta|hvorav)(?: |$)|^(?:其中|うち|内)/u;
/** What heads a stock that may be used, so that what is blocked lies beside it. */
const USABLE =
  /(?:^| )(?:frei\p{L}*|unrestricted|unrestr|available|avail|usable|nettable|free|good|verfugbar\p{L}*|verwendbar\p{L}*|disponibles?|disponivel|disponibil\p{L}*|libres?|liber[oa]|dostepn\p{L}*|voln[aey]|disponibel\p{L}*|disponibile|libre utilizacion|dispo|tillganglig\p{L}*|beschikba\p{L}*|vrije?|szabad(?:on)?|elerheto|felhasznalhato|vapaa(?:na)?|kaytettavissa|kullanilabilir|fri(?:tt)?|wolny|woln[ae]|slobodn\p{L}*|raspoloziv\p{L}*|dostupn\p{L}*|доступно|свободн\p{L}*)(?: |$)|可用|가용|良品|合格|利用可|정상/u;

/** What a folded header says of amounts that may not be used: part of the stock beside it, perhaps so, or nothing. */
export function readNotUsable(text: string): 'part' | 'perhaps' | null {
  const isBlocked = NOT_USABLE.test(text);
  if (OF_WHICH.test(text)) return isBlocked || IN_CHECK.test(text) ? 'part' : null;
  return isBlocked ? 'perhaps' : null;
}

/** Whether a folded header says that its amounts are part of what another column says: `davon …`. */
export function saysOfWhich(text: string): boolean {
  return OF_WHICH.test(text);
}

/** Words of what lies here and is the supplier's until it is used, in a folded header; what of ours lies with customers or others is none. */
const CONSIGNED =
  /(?:^| )(?:consign\p{L}*|konsi(?:gn\p{L}*)?|konsygn\p{L}*|vmi|(?:supplier|vendor) ?owned|conto deposito|depot vente|lieferanteneigen\p{L}*)(?: |$)|寄售|預託|위탁/u;
const OF_CUSTOMERS =
  /customer|kunde|client|kupujac|odberatel|asiakas|musteri|客户|客戶|得意先|고객|(?:^| )(?:em (?:poder de )?terceiros|en poder de terceros|presso|chez|beim?|at|with|fill ?up)(?: |$)/u;

/** What a folded header says of amounts on consignment by a supplier: part of the stock beside it, perhaps beside it, or nothing. */
export function readConsigned(text: string): 'part' | 'perhaps' | null {
  if (!CONSIGNED.test(text) || OF_CUSTOMERS.test(text)) return null;
  return OF_WHICH.test(text) ? 'part' : 'perhaps';
}

/** Whether a folded header says that its stock may be used as it is. */
export function saysUsable(text: string): boolean {
  return USABLE.test(text) && !NOT_USABLE.test(text);
}

/** Whether a folded header says that its amounts are being looked at, and may be used afterwards. */
export function saysInCheck(text: string): boolean {
  return IN_CHECK.test(text);
}

/** Whether a folded header names the state of a stock. */
export function namesStockState(text: string): boolean {
  return STATE.test(text);
}

/** Whether a folded header names the owner of a stock. */
export function namesStockOwner(text: string): boolean {
  return OWNER.test(text);
}

/** Whether a cell names a state of a stock, or its owner, under any heading. */
export function isStockState(cell: string): boolean {
  return cell.length < 40 && (readStockState(cell, 'status') ?? readStockState(cell, 'owner')) !== null;
}

/** Headings of the store of a stock, by its code or its name, folded. */
const STORE_HEADING =
  /^(?:lager(?:code|name|bezeichnung|ort ?(?:name|bezeichnung))|(?:bezeichnung|bez|name) (?:(?:des )?lagerort(?:e?s)?|lager)|(?:descr(?:iption)?|name) (?:of )?(?:the )?stor(?:age)? loc(?:ation)?|storage loc(?:ation)? (?:descr(?:iption)?|name)|(?:designation|libelle|nom) (?:du )?magasin|magazijn(?: (?:code|naam|omschrijving))?|magazyn|nazwa magazynu|magazzino|descrizione magazzino|almacen|nombre (?:de )?almacen|deposito|armazem|ambar(?: adi)?|depo|sklad|nazev skladu|склад|창고(?:명|코드)?|仓库(?:名称|编码)?|倉庫(?:名|名称|コード)?|庫位|倉別|warehouse (?:name|code|description)|store name)$/u;

/** Whether a folded header names stores. */
export function namesStore(text: string): boolean {
  return STORE_HEADING.test(text);
}

/** Headings of what there was before and of what there is after the movements of a period, folded. */
const OPENING =
  /^(?:opening|beginning|initial|begin)(?: (?:stock|balance|inventory|qty|quantity))*$|^(?:anfangsbestand|eroffnungsbestand|beginvoorraad|stock initial|giacenza iniziale|esistenza iniziale|saldo inicial|existencia inicial|estoque inicial|stan poczatkowy|pocatecni (?:stav|zasoba)|acilis(?: stok(?:u)?)?|devir|(?:начальныи|входящии) остаток|остаток на начало(?: периода)?|期初(?:库存|結存|结存|数量|庫存)?|期首(?:在庫|残高)?|전월재고|기초재고|이월재고|전기이월|전일재고|(?:前|上)(?:月|期|日|年|周|週)?末?(?:残高?|殘|結存|结存|结余|結餘|库存|庫存|在庫)(?:数量?|數量|量)?|繰越(?:残高?|在庫|数量?)?|nyito ?keszlet|ingaende (?:saldo|lager|balans)|inngaende (?:saldo|beholdning)|primo(?: (?:beholdning|lager))?|alku(?:saldo|varasto)|stoc initial|bilans otwarcia|stan na poczatek|pociatocny stav|stav na zac\p{L}+|donem basi(?: stok)?|anfangsbest|bestand alt|stock (?:de )?debut|stock debut de (?:mois|periode)|(?:rimanenza|giac) iniziale|(?:saldo|estoque|stock) anterior|(?:stock|inventario) inicial|existencias iniciales|beginsaldo)$/u;
const CLOSING =
  /^(?:closing|ending|end)(?: (?:stock|balance|inventory|qty|quantity))*$|^(?:endbestand|schlussbestand|eindvoorraad|stock final|giacenza finale|esistenza finale|saldo final|existencia final|estoque final|stan koncowy|konecny (?:stav|zasoba)|kapanis(?: stok(?:u)?)?|kalan(?: miktar)?|(?:конечныи|исходящии) остаток|остаток на конец(?: периода)?|期末(?:库存|結存|结存|数量|庫存)?|期末(?:在庫|残高)?|기말재고|현재고|금일재고|당월재고|(?:当|當|今|本)(?:月|期|日|年|周|週)?末?(?:残高?|殘|結存|结存|结余|結餘|库存|庫存|在庫)(?:数量?|數量|量)?|月末(?:残高?|在庫|库存|庫存|結存|结存)|zaro ?keszlet|utgaende (?:saldo|lager|balans)|utgaende beholdning|ultimo(?: (?:beholdning|lager))?|loppu(?:saldo|varasto)|stoc final|bilans zamkniecia|stan na koniec|konecny stav|stav na konc\p{L}+|donem sonu(?: stok)?|endbest|bestand neu|stock (?:de )?fin|stock fin de (?:mois|periode)|(?:rimanenza|giac) finale|(?:saldo|estoque|stock) (?:atual|actual)|inventario final|existencias finales|eindsaldo)$/u;

/** What a folded header says of the balance of a period: before its movements, after them, or nothing. */
export function readBalance(text: string): 'opening' | 'closing' | null {
  if (OPENING.test(text)) return 'opening';
  return CLOSING.test(text) ? 'closing' : null;
}

/** The state named by a cell below a header (folded); null for an unknown word. */
export function readStockState(cell: string, header: string): StockState | null {
  const text = cell.normalize('NFC').trim().toLowerCase().replaceAll('_', ' ').replaceAll(/\s+/g, ' ');
  const byCode = STATES_BY_CODE.get(header);
  if (byCode !== undefined) return getOwn(byCode, text) ?? null;
  if (asksWhetherUsable(header)) {
    const isYes = parseYesNo(text) === true || SHORT_YES.test(text);
    return isYes === (FLAGS[header] === 'free') ? 'free' : 'blocked';
  }
  const isOwner = namesStockOwner(header);
  // `K` of SAP says whose, `S` and `Q` below a state that nobody may use them; a letter says nothing of the other.
  const known = STATES.filter(([state]) => text.length > 1 || isOwner === OWNER_STATES.has(state));
  const found = known.find(([, words]) => words.test(text))?.[0];
  if (found !== undefined) return found;
  if (isOwner && CUSTOMER.test(text)) return 'of-customer';
  if (isOwner && /^(?:y|yes|ja|x|true|1|是)$/.test(text)) return 'of-supplier';
  if (isOwner && /^(?:n|no|nein|false|0|否)$/.test(text)) return 'free';
  // `Blocked - customer complaint`, `Gesperrt (QM)`, `Q-Bestand / Wareneingang`.
  const first = /^([\p{L}-]{3,}(?: (?:stock|bestand|use))?)\s*(?:[-–:/(,]|$)/u.exec(text)?.[1]?.replace(/-$/, '');
  if (first === undefined || first === text) return null;
  return STATES.find(([, words]) => words.test(first))?.[0] ?? null;
}

/** `lager 100`, `wh 2`, `depot a`: the word of a folded header that names a store by its number or letter; null for any other. */
export function readNumberedStore(text: string): string | null {
  return /^(.*\p{L})(?: ?\d{1,4}| [a-h])$/u.exec(text)?.[1] ?? null;
}

/** Words for an amount, folded, and for what is kept somewhere. */
const AMOUNT =
  /(?<!\p{L})(?:quantit|qty|qta|q ta|qte|qtde|qtd|cantidad|quantidad|cantitat|menge|anzahl|stuckzahl|aantal|hoeveelheid|antal|kvantitet|maara|ilosc|ilość|mnozstv|kolicin|mennyiseg|miktar|adet|количеств|кол во|кількіст|jumlah|so luong|số lượng|units)|数量|數量|수량/u;
const KEPT =
  /(?<!\p{L})(?:stocks?|stoc|magazijn|magazzino|magasin|magazynie|magacinu?|(?:auf|im|am|i|pa|på) lager|sklad[eu]m?|sklade|almacen(?:es)?|estoque|armazem|stanie|voorraad|varasto(?:ssa)?|depo(?:da)?|depot|raktar(?:i|on)?|zalih\p{L}*|skladistu?|skladiscu?|zasob\p{L}*|giacenz\p{L}*|deposito|inventory|warehouse|hand|складе?|складі|stokta|gudang|kho)(?!\p{L})|库存|庫存|在庫|在库|재고/u;
/** Beside these it is no amount of today's stock, or the unit in which another one is. */
const NOT_KEPT =
  /(?<!\p{L})(?:min|max|safety|sicher|secur|segur|sicurez|bezpecn|bezpiecz|biztons|emniyet|reserv|rezerv|blo[ck]|gesperr|zablok|order|bestell|command|orden|pedido|zamow|objedn|transfer|transit|incoming|expected|moved|movement|issue|receipt|received|sold|consum|used|uom|резерв|заказ|прих|расх|движ|value|wert|valeur|valor|valore|days|tage|jours|target|ziel|planned|geplant|per|pro|je|from|aus|ab|me(?!\p{L}))|unit|unidad|einheit|eenheid|enhet|enhed|jednos?tk|birim|единиц|安全|最低|最高|预留|冻结|単位|单位|단위|안전|예약|出|入/u;

/** Whether a folded header says how much of something is kept, in two words of any language: `Ilość na stanie`, `Количество на складе`. */
export function saysKeptAmount(text: string): boolean {
  return AMOUNT.test(text) && KEPT.test(text) && !NOT_KEPT.test(text);
}

/** Stems beside a word for stock that make it one to be kept, to be reached or to be moved, its worth, or how long it lasts: none of what lies there today. */
const OTHER_STOCK =
  /(?<!\p{L})(?:min(?:$|[. ]|imum|imal|ima|imo|im[aey]|imn[aeiy]|imi|i)|(?:max|maks)(?:$|[. ]|im|y)|mas+im|safety|sicherheit|secur|segur|sicurez|sigur|bezpecn|bezpiecz|biztons|emniyet|varmuus|sakerhet|sikkerhe|pojistn|poistn|buffer|puffer|tampon|eisern|melde|target|ziel|cible|objetivo|obiettivo|alvo|doel|docelow|cilov|hedef|alert|alarm|halytys|hälytys|re-?order|riordin|reapro|reabast|ressupr|zamaw|objedn|narucivanj|заказ|optim|optym|ideal|nominal|kritis|critic|dead|obsolet|slow|value|valeur|valor|valoare|vrijedn|vredn|hodnot|wartosc|ertek|deger|varde|verdi|vaerdi|arvo|days|tage|jours|giorni|dias|dagen|dni|zile|gun sayi|ασφαλ|ελαχ|μεγ|αξια|страхов|минимал|максимал|неснижаем|стоимост|сумм|дней)|(?:mindest|sicherheits|hochst|soll|melde|ziel|minimum|minimal|maximum|veiligheids|min|max)(?=bestand|voorraad|lager|beholdning|varasto|zapas)|安全|最低|最高|最小|最大|基準|基准|适正|適正|呆滞|滞留|不动|周转|回転|日数|天数|金額|金额|안전|최소|최대|적정|목표|금액|일수/u;

/** Whether a folded header that has a word for stock says another one than what lies there today: `Stoc minim`, `Target stock`, `最大在庫`. */
export function saysOtherStock(text: string): boolean {
  return OTHER_STOCK.test(text);
}

const ORDERED =
  /(?:^| )(?:open (?:po|order|purchase|qty|quantity)|po|purchase order|on order|ordered|eoq|economic|kanban|re ?order|back ?order(?:ed)?|in transit|allocated|reserved|committed|incoming|expected|outstanding|bestellt|offen|unterwegs|reserviert|commande|ordine|pedido)(?: |$)/;

/** Whether a folded header of an amount says what is ordered, on its way or promised: `Open PO qty`, `Kanban qty`. */
export function saysOrdered(text: string): boolean {
  return ORDERED.test(text);
}

const BY_STORE =
  /(?:^| )(?:by|per|je|nach|par|por|pro|per|op|na|podle|wg|by each|for each) (?:plants?|sites?|warehouses?|locations?|stores?|branch(?:es)?|depots?|werke?n?|standorte?n?|lager(?:orte?n?)?|niederlassung(?:en)?|filialen?|magasins?|sites?|depots?|entrepots?|almacen(?:es)?|plantas?|centros?|magazzin[oi]|stabiliment[oi]|armazens?|vestiging(?:en)?|magazyn(?:y|u|ow)?|zaklad(?:y|u|ow)?|sklad[uy]?|zavod[uy]?)(?: |$)|(?:werks|lagerort|standort|filial)(?:bestand|bestande|ubersicht)|分(?:工厂|仓库|库)|工場別|倉庫別|拠点別|창고별|공장별/;

/** Whether the folded name of a list says that it has stocks by plant, store or branch: `Stock by plant`, `Bestand je Werk`. */
export function namesStoresOf(label: string): boolean {
  return BY_STORE.test(label);
}

const USED_UP =
  /verbrauch|abgang|consum|usage|issues?(?: |$)|zuzyci|spotreb|verbruik|forbrug|forbruk|forbruk|kulutus|tuketim|出库|出庫|消耗|使用|출고/;

/** Whether the folded name of a list speaks of what was taken from stock, and not of what lies there. */
export function saysUsedUp(label: string): boolean {
  return USED_UP.test(label);
}

/** What heads the sum of the columns beside it, folded. */
const SUM =
  /^(?:(?:grand |stock |qty |on hand |inventory )?total(?:e|es|t|s)?(?: (?:stock|qty|quantity|on hand|qty on hand|inventory))?|(?:bestand|lagerbestand) (?:gesamt|total|summe)|totaal|gesamt(?:bestand|menge)?|summe|suma|soma|razem|celkem|spolu|osszes(?:en)?|yhteensa|sum|summa|i alt|ukupno|skupaj|toplam|итого|всего|合计|合計|总计|總計|计|計|합계|총계)$/u;

/** Whether a folded header is that of a sum of the columns beside it. */
export function headsSum(header: string): boolean {
  return SUM.test(header);
}

/** Words in the header of a stock that may not lie in a store of its own. */
const OF_STATE =
  /contr[oô]l|qualit|pr[uü]f|transit|reserv|rezerv|inspec|(?:^| )(?:qc|qi|min|max|safety)(?: |$)|待检|在途/u;

/** Whether a folded header says nothing of a stock that may keep it from being used, so that it may say where it lies. */
export function saysPlaceAlone(text: string): boolean {
  return readNotUsable(text) === null && !OF_STATE.test(text);
}

import { readStockState, type StockState } from '../lines/stock-words.ts';

/** Surroundings of the word in the name of a store: `Sperrlager`, `不良品倉`, `QC warehouse`. */
const STORE = /(?:lager|warehouse|store|stores|location|wh|area|bin|magasin|dépôt|depot|倉庫|仓库|倉|仓|庫|库|区|區)$/u;
/** Stores with unusable goods by their name, in short. */
const SHORT_STORES = /^(?:брак|qc|qa|qi|mrb|rma|nc|ncr|hold|quar|insp|rej|blk|scrap)$/;

/** Words in the name of a store with goods that nobody may use, and with goods that are to be inspected. */
const BAD_STORE =
  /(?<!\p{L})(?:sperr(?:lager|bestand|ort)?|gesperrt|ausschuss(?:lager)?|schrott(?:lager)?|blokkade|geblokkeerd|afkeur|brak(?:i|ów|u)?|zmetk[yů]|neshodn[éýá]|zablokowan[yea]|hurda|ıskarta|iskarta|bloke|scarti|bloccato|rebuts?|rechazad[oa]s?|rechazos?|defectuosos?|refugo|sucata|bloquead[oa]s?|брака?|scrap|rejects?|rejected|rejections?|spärr(?:ad|at|lager)?|spærre(?:t|lager)|sperre(?:t|lager)|kasserat?|kassert|vrak|chatarra|desechos?|desperdicio|złom(?:u)?|šrot(?:u)?|schroot|skrot|romu)(?!\p{L})|不良|不合格|报废|報廢|冻结|凍結|隔离|隔離|불량|보류/iu;
const CHECKED_STORE =
  /(?<!\p{L})(?:quarantä?ne?|quarantine|quarantena|cuarentena|quarentena|kwarantanna|karantén[aay]?|karantän(?:en|lager)?|karant[eæ]ne(?:lager)?|karanteeni|karantina|карантина?)(?!\p{L})|待检|待檢|待验|待驗|検査待|검사대기/iu;

/** Stores of Odoo that are no places: what was lost, made or moved by the books, and what lies with customers and vendors after and before the sale. */
const NO_STORE =
  /^(?:virtual(?: locations?)?|virtuelle (?:lagerorte|standorte)|emplacements? virtuels?|ubicaciones virtuales|ubicazioni virtuali|locais virtuais)\s*\/|^(?:partner(?:s| locations?)?|partner-?(?:lagerorte|standorte)|emplacements? (?:des )?partenaires?|ubicaciones de empresas?)\s*\/\s*(?:customers?|vendors?|suppliers?|kunden|lieferanten|clients?|fournisseurs?|clientes|proveedores)\s*$/iu;

/** A word of its own in the name of a store. */
const asWord = (...words: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${words.join('|')})(?!\p{L})`, 'iu');
const inSigns = (words: string): RegExp => new RegExp(words, 'u');

/** Stores whose names say that their goods are not free, or whose they are, by several languages: the first that a name fits counts. */
const BY_NAME: readonly (readonly [StockState, RegExp])[] = [
  // What is the customer's lies here for orders of that customer alone; what lies with a customer is out of the house.
  [
    'of-customer',
    asWord(
      String.raw`kunden[- ]?(?:eigen\p{L}*|eigentum|beistell\p{L}*|material|ware|konsi\p{L}*)`,
      String.raw`(?:eigentum|beistell\p{L}*|konsi\p{L}*)[- ](?:(?:des|der|vom|von|beim?)[- ])?kunden?`,
      'customers?[- ](?:owned|property|supplied|furnished|provided|consign(?:ment|ed)?)',
      String.raw`(?:owned|provided|supplied) by (?:the )?customers?|property of (?:the )?customers?|customer['’]s (?:property|goods|material)|free[- ]issued?`,
      'consign(?:ment|ed)?(?: stock)? (?:of|at|with|by|to) (?:the )?customers?',
      String.raw`propri[eé]t[eé] (?:du )?clients?|(?:mati[eè]re|mat[eé]riel|fourniture) (?:du )?clients?|d[eé]p[oô]t (?:chez le )?clients?`,
      String.raw`(?:propiedad|material) (?:del? )?clientes?|propriet[aà] (?:del )?client[ei]|propriedade do cliente|material do cliente`,
      String.raw`w[łl]asno[śs][ćc] klienta|materia[łl] powierzony|maj(?:etek|etok) z[aá]kazn[ií]ka|materi[aá]l z[aá]kazn[ií]ka|klanteigendom`,
    ),
  ],
  [
    'of-customer',
    inSigns(
      '客供|客户(?:财产|供料|提供|自有|寄售)|客戶(?:財產|供料|提供)|(?:客先|顧客|得意先)(?:支給|預り|所有|預託)|고객(?:사급|소유|자산)',
    ),
  ],
  [
    'blocked',
    asWord(
      String.raw`schrott\p{L}*|(?:zur )?verschrottung|obsolet\p{L}*|rework|nacharbeit(?:slager|splatz)?`,
      String.raw`(?:customer )?returns|returned(?: goods)?|(?:kunden)?retouren?(?:lager|ware)?|r[üu]cklieferung(?:en)?|r(?:ü|ue)ckl[äa]ufer|reklamation(?:en|slager)?|retours?(?: clients?)?`,
      String.raw`devoluci[oó]n(?:es)?|devolu(?:ção|ções)|res[io](?: clienti)?|zwrot[yu]?|reklamacj[ei]|vr[aá]tky|reklamac[ei]|retur(?:er|varor|lager)?|iade|возврат(?:ы|а)?`,
    ),
  ],
  ['blocked', inSigns('退货|退貨|客退|返品|返修|手直し|スクラップ|반품')],
  [
    'inspection',
    asWord(
      String.raw`pr[üu]f(?:lager|bestand|platz)|q[msa][- ]?lager|(?:we|wareneingangs?)[- ]?pr[üu]f(?:ung|platz|lager)|qs|(?:incoming|receiving|quality|goods[- ]in) inspection|inspection`,
      String.raw`contr[oô]le (?:qualit[eé]|r[eé]ception)|control de calidad|controllo qualit[aà]|kontrola (?:jako[śs]ci|kvality)|(?:zone )?quarantaine`,
    ),
  ],
  [
    'in-work',
    asWord(
      String.raw`wip|work[- ]in[- ](?:process|progress)|(?:(?:ware|fertigung) )?in arbeit|umlaufbestand`,
      String.raw`en[- ]?cours(?: de (?:production|fabrication))?|producci[oó]n en (?:curso|proceso)|produto em processo|em fabrico|in lavorazione`,
      String.raw`produkcja w toku|rozpracovan\p{L}* (?:v[yý]rob\p{L}*)|onderhanden werk|varor i arbete|igangværende arbeid\p{L}*`,
    ),
  ],
  ['in-work', inSigns('在制品|在製品|仕掛|재공')],
  [
    'on-the-way',
    asWord(
      String.raw`(?:goods |stock )?in[- ]transit|transit(?:lager|bestand)?|unterwegs|umlagerung(?:slager|sbestand)?|on the (?:way|water)`,
      String.raw`en (?:transit|route)|en tr[aá]nsito|(?:merce )?in transito|em tr[aâ]nsito|w (?:drodze|tranzycie)|na cest[eě]|onderweg|в пути|yolda`,
    ),
  ],
  ['on-the-way', inSigns('在途|輸送中|積送|운송중')],
  [
    'of-supplier',
    asWord(
      String.raw`(?:lieferanten?[- ]?)?konsi(?:gnations?)?(?:lager|bestand|ware)?|lieferanteneigen\p{L}*|konsignation`,
      String.raw`consign(?:ment|ed|ation)?|vmi|(?:supplier|vendor)[- ](?:owned|managed)|d[eé]p[oô]t[- ]vente|conto deposito|consigna`,
      String.raw`konsygnac\p{L}*|konsignac\p{L}*|konsignation\p{L}*`,
    ),
  ],
  ['of-supplier', inSigns('寄售|預託|위탁')],
  [
    'at-others',
    asWord(
      String.raw`beistell(?:ung|lager|bestand)|lohnbearbeit\p{L}*|verlängerte werkbank|bei(?:m)? lieferant(?:en)?|(?:at )?sub-?contract(?:or|ors|ing)|sous-?traitan\p{L}*|conto lavoro|kooperac\p{L}*`,
    ),
  ],
  ['at-others', inSigns('委外|外协|外注|외주')],
];
/** `Bestand ohne Sperrlager`, `excl. WIP`: what a name says of what is not there. */
const WITHOUT =
  /(?<!\p{L})(?:ohne|excl(?:uding|\.)?|exkl\.?|without|hors|sin|senza|bez|non?|nicht|except|außer)(?!\p{L})/iu;

/** Whether the name of a store says that its goods are not free to be used, and why, or that they are a supplier's or lie elsewhere; null for any other. */
export function readStoreState(cell: string): StockState | null {
  return readUnusable(cell) ?? readNamed(cell);
}

/** What a stock is called that is not free to be used today. */
export type NotFree = Exclude<StockState, 'free' | 'of-supplier' | 'at-others'>;

/** A state where it keeps goods from being used today; null for any other. */
export function keepFromUse(state: StockState | null): NotFree | null {
  return state === 'free' || state === 'of-supplier' || state === 'at-others' ? null : state;
}

/** Whether the header of an amount names a store whose goods are not free to be used. */
export function namesNotFree(header: string): boolean {
  return keepFromUse(readStoreState(header)) !== null;
}

/** Words in the name of a list of stocks that say nothing of their state. */
const OF_LISTS =
  /(?<!\p{L})(?:stocks?|inventory|best[aä]nde?|lager|lagerbest[aä]nde?|stores?|warehouse|items?|parts?|list[ea]?|report|übersicht|on[- ]hand|qty|export|as of|per|stand|in|im|of|the|der|des|en|du|de|del)(?!\p{L})|库存|在庫/giu;

/** What the name or the title of a list of stocks says of all of them, where it says nothing else: `Stock WIP 2026-11.csv`; null for any other. */
export function readStateOfList(label: string): NotFree | null {
  const rest = label
    .normalize('NFC')
    .replace(/\.\w{2,5}$/, '')
    .replaceAll(/[\d_.,:;()-]+/g, ' ')
    .replaceAll(OF_LISTS, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const named: typeof BY_NAME = [['inspection', CHECKED_STORE], ['blocked', BAD_STORE], ...BY_NAME];
  return keepFromUse(named.find(([, words]) => words.exec(rest)?.[0] === rest && rest !== '')?.[0] ?? null);
}

function readNamed(cell: string): StockState | null {
  const text = cell.normalize('NFC').replaceAll('_', ' ');
  return WITHOUT.test(text) ? null : (BY_NAME.find(([, words]) => words.test(text))?.[0] ?? null);
}

function readUnusable(cell: string): StockState | null {
  if (NO_STORE.test(cell.trim())) return 'blocked';
  if (CHECKED_STORE.test(cell)) return 'inspection';
  if (BAD_STORE.test(cell)) return 'blocked';
  const text = cell.normalize('NFC').trim().toLowerCase().replaceAll('_', ' ');
  const bare = text.replace(STORE, '').replace(/(?<![-\s])[-\s]+$/, '');
  if (SHORT_STORES.test(bare)) return /^(?:qc|qa|qi|quar|insp)$/.test(bare) ? 'inspection' : 'blocked';
  // `WH/Quality Control`: the store in a warehouse.
  const last = text.split('/').at(-1)?.trim() ?? '';
  const known = [bare, text, last].map((word) =>
    word.length >= 5 || /\p{Script=Han}{2}/u.test(word) ? readStockState(word, 'status') : null,
  );
  const found = known.find((state) => state === 'blocked' || state === 'inspection' || state === 'on-the-way') ?? null;
  return (
    found ?? (/^(?:sperr|q-?)$/.test(bare) && bare !== text ? (bare === 'sperr' ? 'blocked' : 'inspection') : null)
  );
}

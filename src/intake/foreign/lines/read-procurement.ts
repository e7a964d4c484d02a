import { isMadeByUs, saysProcurement } from '../../dictionary/own-words.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** What planning systems call an item that the company makes, or buys, besides the words of the closed list. */
const MADE =
  /^(?:(?:in-?house|own|eigene?) (?:production|fertigung|manufactur\p{L}*)|eigenfertigungsteil|manufactured (?:part|item)|production|prod\.? ?order|production order|manufactur\p{L}*|assembly(?:\/.*)?|assembly item|kit\/assembly|self-?made|shop floor|job shop|自制(?:件)?|自製(?:件)?|内製|内作|fabriqu[ée]e?|produit|production interne|produzione|prodotto|interno|fabricado|fabricación|producción|fabricado internamente|produzido|fertigungsauftrag|ordre de fabrication|orden (?:de )?producción|fabricar|fabriquer|producir|prod\. ?ordre|produktionsordre|fremstilling|üretim|imal(?:at)?|mamul|tillverk(?:ad|at|as|ning)|tilvirk(?:et|ning)|produsert|produceret|valmiste(?:taan|ttu)|egentillverkad|maken|eigen productie|productie ?order|geproduceerd|výroba|vyráběn[éoáý]|vlastní výroba|производство|производится|собственное производство|produkcja|produkowan[yae]|własna produkcja|manufacturing|job|produkcja własna|wyrób własny|productie|eigen fabricage|produktion|egen produktion|egentilverkning|valmistus|oma valmistus|valmistettu|gyártott|gyártás|saját gyártás|producție|producţie|producție proprie|fabricat(?:ă)?|fabricação|produção|fabricação própria|produzione interna|fabbricato|fabricación propia|fabrication|interne|kendi üretim|üretilen|proizvodnja|vlastita proizvodnja|lastna proizvodnja|vlastná výroba|vyrábaný|виробництво|изготовление|생산품|자체생산|생산|제조)$/iu;
const BOUGHT =
  /^(?:(?:external|fremd) ?(?:procurement|beschaffung|purchase)|kaufteil|zukaufteil|fremdteil|purch\.?|purchase|purchase order|purchased(?: (?:item|part))?|fremdbezug|buy|inventory (?:item|part)|procured?|vendor|transfer|外购(?:件)?|外購|[采採][购購](?:件)?|委外(?:件|加工)?|購入(?:品)?|購買(?:品)?|仕入(?:品)?|外注|外作|調達|achet[ée]e?|achat|approvisionn[ée]e?|sous-?trait[ée]e?|acquisto|acquistato|conto lavoro|comprad[oa]|compra|aquisição|einkauf|acheter|comprar|sat[ıi]nalma|sat[ıi]n alma|tedarik|köp(?:t|es|artikel)?|inköp(?:t|s)?|indkøb(?:t|s)?|køb(?:t|s)?|innkjøp(?:t)?|ostetaan|osto|kopen|koop|inkoop|ingekocht|nákup|nakupovan[éoáý]|kooperace|закупка|покупное|покупной|закупается|приобретение|zakup(?:ywan[yae])?|zakup zewnętrzny|vásárolt|beszerzett|beszerzés|vásárlás|achiziție|achiziţie|achizițion(?:at|are)|cumpărat(?:ă)?|ostettu|hankinta|aankoop|innkjøpt|nabava|kupljen[oi]?|nakúpený|nákup|zakupljeno|закупівля|покупка|покупные|adquirido|acquisti|approvisionnement|sat[ıi]n al[ıi]nan|구매품?|구입|매입|외주|사급)$/iu;
/** The same in further cases and languages. */
const FURTHER_MADE =
  /^(?:eigenfert\.?|eigenteil|hausteil|(?:selbst )?gefertigt|fertigung(?:steil)?|fabrication interne|produit en interne|di produzione|costruito|produce|producción propia|produção interna|manufaturad[oa]|wytwarzan[yae]|wyrabian[yae]|wyr[óo]b(?: własny)?|vyrobit|gyártott (?:cikk|tétel)|egen tillverkning|produceras|maakdeel|zelf maken|[iİ]malat|kendi üretimimiz|製造|社内製造|自产|自產|生产|生產|자작|자체제작|내작|produseres|egenprodusert|produksjon|fremstilles|egenproduktion|изготавливается|productie proprie)$/iu;
const FURTHER_BOUGHT =
  /^(?:kauf|(?:zu)?gekauft|handelsware|externe|esterno|di acquisto|comprato|commerciale|bought(?:[ -]?out)?|bop|outsourced|comprado fora|(?:de )?terceiros|kupowan[yae]|zakupow[yae]|z zakupu|zakupion[yae]|kooperacja|nakupovan[ýáé] (?:díl|položka)|koupit|vásárolt (?:cikk|tétel)|köps|köpdetalj|koopdeel|inkopen|dış alım|외작|kjøpes|købes|kupuje se|kúpen[éáý])$/iu;
/** `Make/Buy`, `M/B`: one letter says which. */
const MAKE_OR_BUY = /make|stkg|stocking|^m ?\/ ?b$|^pt_pm_code$|^part ?category$/i;
/** A column that asks whether the item is bought, with yes or no below it. */
const ASKS_BOUGHT = /purchas?e?able|purchased|外购|外購/i;

/** Returns who makes the part of a line in a word of the closed list, or as written where no word is known. '' where the line does not say. */
export function readProcurementCell(cells: ForeignCells, line: SourceLine): string {
  const kind = cells.get(line, 'kind');
  const cell = cells.get(line, 'procurement') || (saysProcurement(kind) ? kind : '');
  // `eigen` in the place of a supplier says it too.
  if (cell === '')
    return cells.has('supplier') && cells.get(line, 'supplier-id') === '' && isMadeByUs(cells.get(line, 'supplier'))
      ? 'made'
      : '';
  const header = cells.header('procurement', '');
  const said = readMaking(cell);
  if (said !== null) return said;
  if (/^[AF]$/.test(cell) && hasFrenchLetters(cells)) return cell === 'F' ? 'made' : 'bought';
  if (/^[MB]$/.test(cell)) return cell === 'M' ? 'made' : 'bought';
  if (MAKE_OR_BUY.test(header) && /^[MBP]$/i.test(cell)) return /^m$/i.test(cell) ? 'made' : 'bought';
  const answer = ASKS_BOUGHT.test(header) ? parseYesNo(cell) : null;
  if (answer !== null) return answer ? 'bought' : 'made';
  // `E - In-house production`: the key counts, with its text behind it, unless that says more: `F (fabriqué)`.
  const [, key, behind = ''] = /^([EFX])\s*[-–:(]\s*(\p{L}[^)]*)/u.exec(cell) ?? [];
  return readMaking(behind.trim()) ?? key ?? cell;
}

/** By table: whether its letters are French. */
const french = new WeakMap<ForeignCells['table'], boolean>();

/** Whether a column says `A` (acheté) and `F` (fabriqué) and nothing else: where `E` stands beside it, or nothing, `F` is the key of SAP for what is bought. */
function hasFrenchLetters({ table }: ForeignCells): boolean {
  const known = french.get(table);
  if (known !== undefined) return known;
  const [place] = table.columns.get('procurement') ?? [];
  const letters = new Set(table.source.lines.map(({ cells }) => (cells[place ?? -1] ?? '').trim()));
  letters.delete('');
  const isFrench = letters.size === 2 && letters.has('A') && letters.has('F');
  french.set(table, isFrench);
  return isFrench;
}

/** What a word of a planning system says of the maker; null for one that nobody knows. */
function readMaking(word: string): 'made' | 'bought' | null {
  if (MADE.test(word) || FURTHER_MADE.test(word)) return 'made';
  return BOUGHT.test(word) || FURTHER_BOUGHT.test(word) ? 'bought' : null;
}

/** Whether a line says that the company makes its part: where it comes from is then one of its plants, where these are known, and no supplier. */
export function saysMade(cells: ForeignCells, line: SourceLine): boolean {
  return ['made', 'E'].includes(readProcurementCell(cells, line));
}

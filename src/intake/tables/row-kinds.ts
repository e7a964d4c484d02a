import type { LeftOut } from '../base/source-table.ts';
import { isUnitCell } from './unit-cells.ts';

const TOTAL =
  /^(?:grand\s*|sub\s*-?|overall\s*)?(?:totals?|sum|summe|gesamt(?:summe)?|zwischensumme|somme|sous-total|(?:gesamt)?ergebnis|overall result|合计|总计|总計|總計|总数|合計|総計|小計|計|итого|всего|подытог|totale|totaal|suma|razem|celkem|spolu|toplam|genel toplam|summa|i alt|yhteens[äa]|összesen|total (?:general|général|geral)|합계|소계|총계|component count|number of (?:lines|parts|items))(?!\p{Ll})\s*[:：=]?\s*(?:\(.*\))?(?:\s*(?:qty|quantity|parts|items|lines|positions|pieces|cost|price|menge|preis|pos\.|positionen|teile|st[üu]ck|stk\.?|pi[èe]ces|pezzi|piezas|szt\.?|ks))?\s*[:：]?\s*[\d.,\s€$¥]*$/iu;
const REMARK =
  /^(?:\*|†|‡|applied filters\s*:|angewendete filter\s*:|filtres appliqués\s*:|filtros aplicados\s*:|filtri applicati\s*:|应用的筛选器\s*[:：]|note|notes|remark|remarks|bemerkung|hinweis|anmerkung|remarque|nota|注[:：释]?|备注|備考|source:|quelle:|\d\)|\([a-z0-9]\))/i;
const SIGNATURE =
  /^(?:prepared|approved|checked|released|reviewed|signed|signature|date|created|drawn|confidential|page \d|end of (?:list|report|file)|report (?:submitted|printed|created|run|generated)\b|fine (?:elenco|lista|report|stampa)|ende der (?:liste|ausgabe)|listenende|fin (?:de |du |del )?(?:la )?(?:liste|rapport|listado|informe|reporte)|fim (?:do |da )?(?:relat[óo]rio|lista|listagem)|einde (?:lijst|rapport|overzicht)|koniec (?:raportu|listy|zestawienia|wydruku)|konec (?:seznamu|v[ýy]pisu|sestavy)|конец (?:отч[её]та|списка)|(?:liste|rapor) sonu|报表结束|列表结束|以下空白|以上$|リスト終了|이하 ?여백|erstellt|geprüft|freigegeben|genehmigt|unterschrift|datum|établi|approuvé|vérifié|signature|编制|审核|批准|制表|作成|承認|確認|第\s*\d)/i;
/** The plain word in front of sums or means of several columns. */
const SUMMARY =
  /^(?:(?:grand |overall )?totals?|sum|summe|gesamt(?:summe)?|average|avg\.?|mean|durchschnitt|mittelwert|mittel|ø|gesamtergebnis|overall result|somme|moyenne|итого|всего|totale|totaal|suma|razem|celkem|toplam|genel toplam|summa|i alt|yhteens[äa]|összesen|total (?:general|général|geral)|합계|총계|合计|总计|合計|総計|平均|平均值|平均値)\s*[:：]?$/iu;
/** A sum of some rows, with the name of their group behind the word. */
const PARTIAL = /^(?:grand\s+total|sub-?\s?totals?|zwischensumme|sous-total|小计|小計)(?!\p{Ll})/iu;
/** A word for a total before the name of its group. */
const TOTAL_OF =
  /^(?:total(?:e|es|i)?|sub-?total|sum(?:me|a)?|zwischensumme|gesamt|somme|totaal|razem|suma|celkem|spolu|toplam|итого(?: по)?|всего|合计|小计|合計|小計|합계|소계)\s*[:：–-]?\s+(?:(?:of|for|für|von|pour|per|de|voor|dla|za|по)\s+)?(\S.*)$/iu;

/** The same behind this name, as pivot tables print it: `GM-90 Ergebnis`. */
const OF_TOTAL =
  /^(\S.*?)\s+(?:ergebnis|totals?|result|summe|gesamt|somme|totale|totaal|合计|小计|汇总|合計|小計|集計)$/iu;

/** The same word in further languages, read as `total`. */
const FURTHER_TOTAL =
  /^(?:(?:report|list|page|company|final|running|document|warehouse|store|customer|year) totals?|(?:rapor|liste|sayfa) toplamı|загальн(?:ий|а) підсумок|разом|усього|всього|загалом|общо|укупно|spolu|totale (?:generale|complessivo)|algemeen totaal|totaal generaal|total global|general totals?|summa summarum|totalsumma|väliyhteensä|mezisoučet|medzisúčet|suma całkowita|загальна сума|общая сумма|σύνολο|mindösszesen|łącznie|ogółem|totalt|ialt|ara toplam|ukupno|skupaj|jumlah|iš viso|kopā|kokku|tổng(?: cộng| số)?|รวม(?:ทั้งสิ้น|ทั้งหมด)?|ยอดรวม|المجموع(?: الكلي)?|الإجمالي|إجمالي|סה["״]כ|סך הכל|कुल|всичко|сума|свега|sveukupno|svega|vsota|celkov[áa] suma|celkom|viso|kokonaissumma|samtals|samlet|eindtotaal|(?:γενικό )?σύνολο|συνολικά|übertrag|(?:carried|brought) (?:over|forward)|à reporter|riporto|transporte|przeniesienie|převod|transport|次頁繰越|前頁繰越|过次页|承前页|总\s+计|[合總小]\s+[計计]|합\s+계|소\s+계|총\s+계)(?![\p{L}\p{M}])/iu;

/** The name of the group summed up by a row, with a word for a total before or behind it and nothing but sums after; null for any other row. */
export function readSummedUp(cells: readonly string[]): string | null {
  const filled = cells.filter((cell) => cell !== '');
  const of = (TOTAL_OF.exec(filled[0] ?? '') ?? OF_TOTAL.exec(filled[0] ?? ''))?.[1]?.trim();
  return of !== undefined && filled.length >= 2 && filled.slice(1).every(isSum) ? of : null;
}

/** The way SAP prints a sum with the name of its group: `* Plant 1000`. Stars before a part tell its depth. */
const STARRED = /^\*{1,5}\s+\S/;

/** Whether a row is a sum behind stars: a name, two figures and more, each the sum of those right above it, and nothing else. */
export function isStarredSum(
  cells: readonly string[],
  above: readonly { readonly cells: readonly string[] }[],
): boolean {
  const [first = '', ...others] = cells.filter((cell) => cell !== '');
  return STARRED.test(first) && others.filter(isFigure).length >= 2 && others.every(isSum) && sumsUpGroup(cells, above);
}

/** Additions of an invoice to a sum. */
const ON_TOP =
  /^(?:tax|sales tax|vat|gst|mwst\.?|ust\.?|tva|iva|shipping|freight|delivery|discount|versand|rabatt|port)\b[^\p{L}]*$/iu;

/** The label of a sum beginning behind the first column: the name of a sum or of money, with nothing behind it but a word of money. */
const LABEL =
  /^(?:(?:grand |sub-?)?totals?|sum|costs?|prices?|amount|value|summe|gesamt\p{L}*|kosten|preis|somme|montant|coût|prix|totale?|importe|costo|(?:合計|合计|总计|總計|小計|小计|総額|总价|金額|金额)\p{L}{0,6})(?: (?:cost|costs|price|value|amount|qty|quantity|parts|items|lines|pieces|eur|usd|gbp|chf|net|netto|brutto|pos\.|positionen|teile|st[üu]ck|stk\.?|pi[èe]ces|pezzi|piezas|szt\.?|ks|\p{Sc}))?\s*[:：]?$/iu;
const LABELLED = /^[^:：]{1,15}[:：]/;

/** Whether a row is drawn and not written: dashes or the like in every cell, as below the header of a printed list. */
export function isDrawnRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length > 0 && filled.every((cell) => /^[-=_:+*~─━]+$/.test(cell)) && filled.some((cell) => cell.length >= 3)
  );
}

/** Whether the row above a header begins as the one above the header before: `Bill:`, and the subject of each of the two lists. */
export function isSameTitle(row: readonly string[] | undefined, before: readonly string[] | undefined): boolean {
  const place = (row ?? []).findIndex((cell) => cell !== '');
  const label = row?.[place] ?? '';
  return place >= 0 && /^\p{L}[^\d]*$/u.test(label) && label.toLowerCase() === before?.[place]?.toLowerCase();
}

/** Number of rows above a header searched for the titles of its page. */
const TITLE_ROWS = 8;

/** Whether a row stands above the first header (`header`, below 0 if unknown) as well, but for the numbers in it: `ACME GmbH, Page 2`. */
export function isPrintedAgain(rows: readonly (readonly string[])[], index: number, header: number): boolean {
  const fold = (row: readonly string[] | undefined) => (row ?? []).join('\t').trim().replaceAll(/\d+/g, '0');
  const own = fold(rows[index]);
  return (
    own !== '' && header > 0 && rows.slice(Math.max(0, header - TITLE_ROWS), header).some((row) => fold(row) === own)
  );
}

function isSum(cell: string): boolean {
  return cell.length <= 40 && /^[\p{Sc}A-Z\s]*[\d.,\s'-]*(?:[%\p{Sc}A-Z\s]*|\p{L}{1,4}\.?)$/u.test(cell);
}

/** A sum with figures in it: `DE` is none. */
function isFigure(cell: string): boolean {
  return /\d/.test(cell) && isSum(cell);
}

/** Number of last rows looked at; remarks below a table are few. */
const LONGEST_TAIL = 60;

/** Whether a row sums up the table: a word for a total at its beginning, and at most half of its cells filled. */
export function isTotalRow(cells: readonly string[], width: number): boolean {
  const filled = cells.filter((cell) => cell !== '' && !/^[-–—]+$/.test(cell));
  // SAP prints stars in front of the word as well: `* Summe`.
  const first = (filled[0] ?? '').replace(/^\*{1,5}\s+(?=\p{L})/u, '').replace(FURTHER_TOTAL, 'total');
  // The plain word in front of one sum and a remark.
  const plain =
    /^(?:total|sum|summe|gesamt|somme|итого|всего|totale|totaal|suma|razem|celkem|toplam|genel toplam|summa|i alt|yhteens[äa]|összesen|total (?:general|général|geral)|합계|총계|合计|总计|合計|総計|總計)\s*[:：]?$/iu.test(
      first,
    );
  if (
    plain &&
    filled.length <= 3 &&
    filled.length < width &&
    filled.some((cell) => /^[≈~\p{Sc}\s]*[\d.,\s'-]+[%\p{Sc}\s]*$/u.test(cell))
  )
    return true;
  if (plain && filled.length >= 3 && filled.slice(1).every(isFigure)) return true;
  // Sums of several columns with the unit or currency that stands beside each in every row; one figure alone may be a part of that name.
  const sums = filled.slice(1).filter(isFigure);
  if (plain && sums.length >= 2 && filled.slice(1).every((cell) => isFigure(cell) || isUnitCell(cell))) return true;
  // `*` and `**` before the sums of SAP, with their units and currencies.
  if (/^\*{1,5}$/.test(first) && filled.slice(1).every((cell) => isSum(cell) || SUMMARY.test(cell))) return true;
  if (first.length <= 60 && PARTIAL.test(first) && filled.length * 2 <= width + 2 && filled.slice(1).every(isSum))
    return true;
  // A scorecard sums up many columns; the blank cells are those that name the firm or part of a row.
  if (SUMMARY.test(first) && filled.length >= 2 && filled.length < width && filled.slice(1).every(isFigure))
    return true;
  const begins = cells.findIndex((cell) => cell !== '');
  if (begins > 0 && filled.length >= 2 && filled.length <= 3 && LABEL.test(first) && filled.slice(1).every(isSum))
    return true;
  if (width >= 4 && filled.length === 2 && ON_TOP.test(first) && isSum(filled[1] ?? '')) return true;
  return (
    first.length <= 40 &&
    TOTAL.test(first) &&
    filled.length <= Math.max(2, Math.ceil(width / 2)) &&
    filled.slice(1).every(isSum)
  );
}

/**
 * The rows below the data of a table, from its end upwards: remarks, signatures, rows of zeros filled by a form itself. Rows are those of the file,
 * counted from 1; a short cell alone counts only below a blank row, so an unfinished line is not lost.
 */
export function classifyTail(
  rows: readonly (readonly string[])[],
  start: number,
  end: number,
  width: number,
): readonly Omit<LeftOut, 'cells'>[] {
  const left: Omit<LeftOut, 'cells'>[] = [];
  let pending: Omit<LeftOut, 'cells'>[] = [];
  let looked = 0;
  const key = width >= 3 ? findKey(rows, start, end) : end;
  // Where most lines say one thing only, a cell alone is a line as any other.
  const sparse = isSparse(rows, start, key);
  for (let index = end - 1; index >= key; index--) {
    const filled = (rows[index] ?? []).filter((cell) => cell !== '');
    if (filled.length > 0) left.push({ row: index + 1, kind: 'remark', text: filled.join(', ').slice(0, 160) });
  }
  for (let index = key - 1; index >= start && looked < LONGEST_TAIL; index--) {
    const filled = (rows[index] ?? []).filter((cell) => cell !== '');
    if (filled.length === 0) {
      left.push(...pending);
      pending = [];
      continue;
    }
    looked += 1;
    const text = filled.join(', ').slice(0, 160);
    const [first = ''] = filled;
    if (isTotalRow(rows[index] ?? [], width) || sumsUp(rows, { start, index, width })) {
      left.push(...pending, { row: index + 1, kind: 'total', text });
      pending = [];
    } else if (width >= 3 && filled.some((cell) => SIGNATURE.test(cell)) && filled.every(isSignedLabel)) {
      left.push(...pending, { row: index + 1, kind: 'remark', text });
      pending = [];
    } else if (filled.every((cell) => /^(?:0+(?:[.,]0+)?|-|no|false)$/i.test(cell))) {
      left.push(...pending, { row: index + 1, kind: 'remark', text });
      pending = [];
    } else if (
      width >= 3 &&
      filled.length <= 2 &&
      (/[:：]$/.test(first) ||
        REMARK.test(first) ||
        SIGNATURE.test(first) ||
        (filled.length === 1 && !sparse && first.split(/\s+/).length >= 6))
    ) {
      left.push(...pending, { row: index + 1, kind: 'remark', text });
      pending = [];
    } else if (width >= 3 && filled.length === 1 && !sparse) pending.push({ row: index + 1, kind: 'remark', text });
    else break;
  }
  return left;
}

/** Most rows of a key to signs above: `Legend:`, then a sign and its meaning in each row. */
const LONGEST_KEY = 40;

/**
 * The first row of a key below a table, `end` if there is none: a word with a colon alone in its row behind a blank one, and to the end of the table
 * rows of two cells at most, while most rows of data hold three and more.
 */
function findKey(rows: readonly (readonly string[])[], start: number, end: number): number {
  let key = end;
  for (let index = end - 1; index > start && end - index <= LONGEST_KEY; index--) {
    const filled = (rows[index] ?? []).filter((cell) => cell !== '');
    if (filled.length > 2) break;
    const isApart = (rows[index - 1] ?? []).every((cell) => cell === '');
    if (filled.length === 1 && isApart && /^\p{L}[^\d:：]{1,40}[:：]$/u.test(filled[0] ?? '')) key = index;
  }
  const data = rows.slice(start, key).map((row) => row.filter((cell) => cell !== '').length);
  return data.filter((count) => count >= 3).length > data.filter((count) => count > 0).length / 2 ? key : end;
}

/** Whether a third of the rows hold one cell only. */
function isSparse(rows: readonly (readonly string[])[], start: number, end: number): boolean {
  let filled = 0;
  let single = 0;
  for (let index = start; index < Math.min(end, start + 1000); index++) {
    const count = (rows[index] ?? []).filter((cell) => cell !== '').length;
    if (count > 0) filled += 1;
    if (count === 1) single += 1;
  }
  return single * 3 >= filled;
}

/** `编制：张三`, `Checked: J. Meier`, or the word alone, as the foot of a form has them side by side. */
function isSignedLabel(cell: string): boolean {
  return cell.length <= 60 && (LABELLED.test(cell) || SIGNATURE.test(cell));
}

/** Whether a row holds figures only, one of them the sum of those above it in its column. */
function sumsUp(
  rows: readonly (readonly string[])[],
  { start, index, width }: { start: number; index: number; width: number },
): boolean {
  const cells = rows[index] ?? [];
  const places = cells.flatMap((cell, place) => (cell === '' ? [] : [place]));
  if (
    places.length * 2 > width ||
    !places.every((place) => /^[\p{Sc}\s]*-?\d[\d.,\s]*[\p{Sc}\s]*$/u.test(cells[place] ?? ''))
  )
    return false;
  const readings = [readFigure, readGroupedFigure(','), readGroupedFigure('.')];
  return places.some((place) =>
    readings.some((read) => {
      const above = rows.slice(start, index).map((row) => read(row[place] ?? ''));
      const stated = above.filter((figure) => figure !== null);
      const sum = stated.reduce((total, figure) => total + figure, 0);
      return stated.length >= 3 && Math.abs(sum - (read(cells[place] ?? '') ?? Number.NaN)) < 0.005;
    }),
  );
}

/** Number of rows above a total searched for its group. */
const LONGEST_GROUP = 200;

/** Whether each figure of a row is the sum of those in its column over two or more rows right above it, the last of `above`. */
export function sumsUpGroup(
  cells: readonly string[],
  above: readonly { readonly cells: readonly string[] }[],
): boolean {
  return [readFigure, readGroupedFigure(','), readGroupedFigure('.')].some((read) => {
    const stated = cells.flatMap((cell, place) => {
      const figure = place === 0 ? null : read(cell);
      return figure === null ? [] : [{ place, figure }];
    });
    if (stated.every(({ figure }) => figure === 0)) return false;
    const sums = stated.map(() => 0);
    const group = above.slice(-LONGEST_GROUP).toReversed();
    return group.some(({ cells: row }, at) => {
      for (const [index, { place }] of stated.entries()) sums[index]! += read(row[place] ?? '') ?? 0;
      return at > 0 && stated.every(({ figure }, index) => Math.abs(figure - sums[index]!) < 0.005);
    });
  });
}

/** Reads figures with this mark before their decimals, and the other one or blanks between thousands. */
function readGroupedFigure(decimal: ',' | '.'): (cell: string) => number | null {
  const thousands = decimal === ',' ? '.' : ',';
  const words = new RegExp(`^-?\\d{1,3}(?:[${thousands}]?\\d{3})*(?:[${decimal}]\\d+)?$`);
  return (cell) => {
    const digits = cell.replaceAll(/[\p{Sc}\s]/gu, '');
    return words.test(digits) ? Number(digits.replaceAll(thousands, '').replace(decimal, '.')) : null;
  };
}

/** A figure with a decimal point; null for anything else. */
function readFigure(cell: string): number | null {
  const digits = cell.replaceAll(/[\p{Sc}\s]/gu, '');
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

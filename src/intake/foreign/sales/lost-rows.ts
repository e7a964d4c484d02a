import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { namesStatus } from '../../dictionary/bought-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { PlanVersion } from '../lines/plan-version.ts';

/** A column of more different words tells something else than where a row stands. */
const MOST_STATES = 20;
/** Headings, folded, of where a row of demand stands or of which kind it is. */
const OF_A_ROW =
  /(?:^| )(?:type|kind|stage|status|phase)$|^(?:auftrags|vorgangs|beleg|bedarfs|positions)(?:art|status|typ)$|^(?:art|typ|type de (?:commande|document|ligne)|tipo(?: (?:di |de )?(?:ordine|documento|pedido))?|soort|rodzaj|druh|тип|类型|類型|区分|種別|유형)$/;
/** What came to nothing: cancelled, lost, declined. */
const LOST =
  /^(?:(?:order |line )?cancell?ed|canceled|(?:closed[ -]*)?lost(?: order| deal)?|declined|no bid|storniert|stornierung|verloren|abgesagt|annull?iert|annulée?s?|perdue?s?|annullat[oa]|pers[oa]|anulad[oa]s?|cancelad[oa]s?|perdid[oa]s?|geannuleerd|anulowan[yae]|utracon[yae]|zrušen[oaáýé]?|stornovan[oáý]|annullera[dt]|annulleret|kansellert|peruttu|iptal|отменен[оа]?|аннулирован[оа]?|已取消|取消|失注|キャンセル|취소)$/i;
/** What somebody asked the price of, and did not order. */
const QUOTED =
  /^(?:(?:sales |customer )?(?:quotes?|quotations?|quoted)|rfq|inquir(?:y|ies)|offers?|angebote?|anfragen?|devis|offres?(?: de prix)?|offert[ae]|preventiv[oi]|ofertas?|cotizaci[óo]n(?:es)?|cotaç(?:ão|ões)|or[çc]amento|presupuesto|wycena|zapytanie|nabídka|poptávka|tilbud|tarjous|teklif|报价单?|報價單?|见积|見積(?:書)?|견적)$/i;

/**
 * The rows of a list of demand without those that a column on their status or kind says to be cancelled, lost or only quoted; null where it says so of none or of all.
 */
export function leaveOutLostRows({ source, columns }: Pick<ForeignTable, 'source' | 'columns'>): PlanVersion | null {
  const used = new Set([...columns.values()].flat());
  for (const [place, header] of source.header.entries()) {
    const heading = foldHeader(header).text;
    if (used.has(place) || !(namesStatus(heading) || OF_A_ROW.test(heading))) continue;
    const read = ({ cells }: SourceLine): string => (cells[place] ?? '').trim();
    const states = [...new Set(source.lines.map(read))];
    const out = states.filter((state) => LOST.test(state) || QUOTED.test(state));
    if (out.length === 0 || out.length === states.length || states.length > MOST_STATES) continue;
    return {
      counts: (line) => !out.includes(read(line)),
      says: `; rows that ${header} calls ${out.join(', ')} are not counted`,
      reads: [place],
    };
  }
  return null;
}

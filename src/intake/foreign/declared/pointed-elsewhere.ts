import { readSubstance } from '../../../domain/substances/read-substance.ts';
import { LEAST_PCT } from '../../values/contents/declared-amount.ts';
import type { DeclaredPart } from './declared-part.ts';
import type { Interval } from './weigh-part.ts';

/** In the place of an amount, where it stands: in another paper, or in the one before. */
const ELSEWHERE =
  /(?<!\p{L})(?:see|as per|refer to|attach(?:ed|ment)|annex|enclos(?:ed|ure)|appendix|siehe|s\.|lt\.|laut|gemäß|anlage|anhang|beilage|voir|cf\.?|annexe|(?:ci-)?jointe?|vedi|allegat[oi]|ver|véase|anexo|adjunto|zob\.|załącznik|viz|příloha|bkz\.?|se bilaga|zie bijlage)(?!\p{L})|见|見|详见|附件|附表|附页|添付|参照|別紙|別添|첨부|별첨/iu;
const UNCHANGED =
  /(?<!\p{L})(?:unchanged|no change|(?:the )?same as (?:before|last (?:year|time)|in \d{4}|previous(?:ly)?(?: \p{L}+)?)|as (?:before|last (?:year|time))|as (?:previously )?declared|unverändert|wie (?:bisher|gehabt|vorher|im (?:vorjahr|letzten jahr)|letztes (?:jahr|mal))|gleichbleibend|inchangée?|sans changement|comme (?:avant|l['’](?:an|année) (?:dernière?|passée?))|idem(?: \p{L}+){0,2}|invariat[oa]|come (?:prima|l['’]anno scorso)|sin cambios?|como antes|sem alteraç(?:ão|ões)|bez zmian|beze změny)(?!\p{L})|不变|不變|无变化|同前|同上次|同去年|[与與和]去年(?:相)?同|変更(?:なし|無し)|(?:前年|昨年)(?:と|に)同(?:じ|様)|前年同様|従来通り|変わらず|변경 ?없음/iu;

/** The elements of which a declaration says where their amounts stand instead of saying them. */
export function listPointed({ materials }: Pick<DeclaredPart, 'materials'>): ReadonlySet<string> {
  const pointed = materials.flatMap(({ substances }) =>
    substances.filter(
      ({ amount, unread, unreadIn }) =>
        amount === null && unreadIn === 'amount' && (ELSEWHERE.test(unread) || UNCHANGED.test(unread)),
    ),
  );
  return new Set(pointed.flatMap(({ name, cas }) => readSubstance(name || cas).contains));
}

/**
 * The amounts of a declaration with what an older one of the same supplier says is there of elements of which the newer says only where their amounts stand: these are there still, in
 * as much as either lets them be.
 */
export function keepPointed(
  substances: ReadonlyMap<string, Interval>,
  pointed: ReadonlySet<string>,
  older: readonly ReadonlyMap<string, Interval>[],
): ReadonlyMap<string, Interval> {
  const kept = new Map(substances);
  for (const name of pointed) {
    const before = older.map((each) => each.get(name)).find((each) => each !== undefined);
    if (before === undefined || before.min <= 0) continue;
    const max = Math.max(before.max, substances.get(name)?.max ?? 0);
    kept.set(name, { min: Math.min(before.min, LEAST_PCT), max });
  }
  return kept;
}

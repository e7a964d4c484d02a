import type { ForeignPurpose } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ColumnProposal } from '../../base/table-proposal.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { proposeColumns } from '../propose-columns.ts';

/** Words in the header of an amount of the year before: `CA N-1`, `Qty Prior Year`, `Absatz Vorjahr`. */
const BEFORE =
  /(?<![\p{L}\d])(?:N ?[-–] ?1|(?:prior|previous|last) year|PY|LY|Vorjahr(?:es)?|VJ|ann[ée]e pr[ée]c[ée]dente|ann[ée]e pass[ée]e|anno prec(?:edente)?\.?|a[nñ]o anterior|ano anterior|poprzedni rok|rok poprzedni|p[řr]edchoz[íi] rok|minul[ýy] rok|f[öo]reg[åa]ende [åa]r|forrige [åa]r|sidste [åa]r|vorig jaar|ge[çc]en y[ıi]l|[öo]nceki y[ıi]l)(?![\p{L}\d])|前年(?:度|同期)?|전년(?:도)?|上年(?:度|同期)?|去年(?:同期)?/iu;
/** Words for an amount of this year. */
const OWN =
  /(?<![\p{L}\d-])(?:N(?! ?[-–] ?\d)|(?:this|current) year|CY|TY|YTD|laufendes Jahr|ann[ée]e en cours|anno in corso|a[nñ]o actual|ano atual|bie[żz][ąa]cy rok|aktu[áa]ln[íi] rok|innevarande [åa]r|dit jaar|bu y[ıi]l)(?![\p{L}\d])|当年|本年|当期|당년|금년/gu;
/** `N` alone for this year is written so beside `N-1` only. */
const LETTER = /(?<![\p{L}\d-])N(?! ?[-–] ?\d)(?![\p{L}\d])/gu;

/** The columns of the year before, by place, if another header says the same of this one. */
function findYearBefore(header: readonly string[]): ReadonlySet<number> {
  const own = new Set(
    header.filter((name) => !BEFORE.test(name)).map((name) => foldHeader(name.replaceAll(OWN, ' ')).text),
  );
  return new Set(
    header.flatMap((name, place) => {
      const stem = BEFORE.test(name) ? foldHeader(name.replace(BEFORE, ' ')).text : '';
      return stem !== '' && own.has(stem) ? [place] : [];
    }),
  );
}

/** `proposeColumns` of a table without its columns of the year before; they mean nothing beside the same of this one. */
export function proposeOfThisYear(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  purpose: ForeignPurpose | null,
  label: string,
  lines: readonly SourceLine[],
): readonly ColumnProposal[] {
  const before = findYearBefore(header);
  if (before.size === 0) return proposeColumns(header, profiles, purpose, label, lines);
  const own = header.map((name, place) => (before.has(place) ? '' : name.replaceAll(LETTER, ' ').trim()));
  const kept = profiles.map((profile, place) =>
    before.has(place) ? { ...profile, filled: 0, numbers: 0, samples: [] } : profile,
  );
  return proposeColumns(own, kept, purpose, label, lines).map((column, place) => ({
    ...column,
    header: header[place] ?? '',
    ...(before.has(place)
      ? {
          samples: profiles[place]?.samples ?? [],
          meaning: null,
          confidence: 0.8,
          reason: 'It is of the year before, and another column says the same of this one.',
        }
      : {}),
  }));
}

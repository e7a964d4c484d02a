import type { Dataset, SourceContent } from '../../domain/dataset.ts';
import { compareTexts } from '../../domain/texts/compare-texts.ts';

/** A content of a maker's own goods (`settings.contentsBySource`), without its places. */
export type MakerContent = Pick<SourceContent, 'substance' | 'massPctMin' | 'massPctMax' | 'evidenceDate'>;

/** The makers' declarations of their own goods of a part, and its silent suppliers, before and after; empty: nothing was, or is, kept of them. */
export type MakerChange = {
  readonly partNumber: string;
  readonly declaredBy: string;
  readonly before: readonly MakerContent[];
  readonly after: readonly MakerContent[];
  readonly silent: { readonly before: readonly string[]; readonly after: readonly string[] };
};

type Kept = Pick<MakerChange, 'partNumber' | 'declaredBy'> & {
  readonly contents: readonly MakerContent[];
  readonly silent: readonly string[];
};

/** What makers declare of their own goods otherwise than in the version before, by part and maker; the order of rows does not count. */
export function compareMakers(before: Dataset, after: Dataset): MakerChange[] {
  const old = groupMakers(before);
  const recent = groupMakers(after);
  return [...new Set([...old.keys(), ...recent.keys()])].toSorted().flatMap((key) => {
    const lost = old.get(key);
    const found = recent.get(key);
    const one = found ?? lost;
    if (one === undefined || JSON.stringify(lost) === JSON.stringify(found)) return [];
    return {
      partNumber: one.partNumber,
      declaredBy: one.declaredBy,
      before: lost?.contents ?? [],
      after: found?.contents ?? [],
      silent: { before: lost?.silent ?? [], after: found?.silent ?? [] },
    };
  });
}

function groupMakers({ settings }: Dataset): ReadonlyMap<string, Kept> {
  const nameMaker = ({ declaredBy, suppliers }: SourceContent): string => declaredBy ?? suppliers.join(' · ');
  const groups = Map.groupBy(settings.contentsBySource ?? [], (row) =>
    JSON.stringify([row.partNumber, nameMaker(row)]),
  );
  return new Map(
    [...groups].map(([key, rows]): [string, Kept] => {
      const [partNumber, declaredBy] = JSON.parse(key) as [string, string];
      const contents = rows
        .map(({ substance, massPctMin, massPctMax, evidenceDate }) => ({
          substance,
          massPctMin,
          massPctMax,
          evidenceDate,
        }))
        .toSorted((a, b) => compareTexts(JSON.stringify(a), JSON.stringify(b)));
      const silent = [...new Set(rows.flatMap((row) => row.silent))].toSorted();
      return [key, { partNumber, declaredBy, contents, silent }];
    }),
  );
}

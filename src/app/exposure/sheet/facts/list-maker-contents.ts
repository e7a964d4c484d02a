import type { Dataset, SourceContent } from '../../../../domain/dataset.ts';
import { compareTexts } from '../../../../domain/texts/compare-texts.ts';

/** What one paper of a maker, or of several, says of the goods of a part. */
export type MakerContents = {
  readonly makers: string;
  /** False if none of them is a source of the part on file: their word counts for no goods of it yet. */
  readonly isSource: boolean;
  readonly contents: readonly SourceContent[];
  readonly day: string | null;
};

/**
 * Returns what the makers of a part declare of their own goods where that is not the same, by maker in the order of names, the newest first, and
 * the names of those who deliver it and declare nothing; both empty if one list holds for all.
 */
export function listMakerContents(
  { settings, suppliers }: Pick<Dataset, 'settings' | 'suppliers'>,
  partNumber: string,
): { readonly makers: readonly MakerContents[]; readonly silent: readonly string[] } {
  const held = (settings.contentsBySource ?? []).filter((row) => row.partNumber === partNumber);
  const nameOf = (id: string): string => suppliers.find(({ supplierId }) => supplierId === id)?.name ?? id;
  const nameMakers = ({ declaredBy, suppliers: ids }: SourceContent): string =>
    declaredBy ?? ids.map(nameOf).join(' · ');
  const papers = Map.groupBy(held, (row) => JSON.stringify([nameMakers(row), row.evidenceDate]));
  const makers = [...papers.values()].flatMap((contents): MakerContents[] => {
    const [first] = contents;
    if (first === undefined) return [];
    const isSource = contents.some((row) => row.suppliers.length > 0);
    return [{ makers: nameMakers(first), isSource, contents, day: first.evidenceDate }];
  });
  const silent = new Set(held.flatMap((row) => row.silent));
  return {
    makers: makers.toSorted((a, b) => compareTexts(a.makers, b.makers) || compareTexts(b.day ?? '', a.day ?? '')),
    silent: [...silent].map(nameOf).toSorted(),
  };
}

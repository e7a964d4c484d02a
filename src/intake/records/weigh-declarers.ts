import { denies } from '../../domain/answers/weaken-ahead.ts';
import type { CompositionRow, Site, SourceRow, Sourcing, Supplier } from '../../domain/dataset.ts';
import type { ProblemLog } from '../base/problem.ts';
import { dropLegalForm } from '../dictionary/firm-names.ts';

/** The firms that declare what a row says, by its place (`keyPlace`). */
export type DeclaredBy = ReadonlyMap<string, readonly string[]>;

type Bought = {
  readonly sourcing: readonly Pick<Sourcing, 'partNumber' | 'siteId'>[];
  readonly sites: readonly Pick<Site, 'siteId' | 'supplierId' | 'name'>[];
  readonly suppliers: readonly Pick<Supplier, 'supplierId' | 'name' | 'parentId'>[];
};

/** A place as a key. */
export function keyPlace({ file, sheet, row }: SourceRow): string {
  return JSON.stringify([file, sheet, row]);
}

/**
 * Contents without what firms deny that are no source of the part: another maker's part may be another part. What they say is in it stays, and each such part is
 * noted. Where nobody is on file as a source, or one of the firms is, all stays; so it does where a name is in other signs than those on file, since
 * nobody can tell whether it is one of them.
 */
export function dropOthersDenials(
  composition: readonly CompositionRow[],
  declaredBy: DeclaredBy,
  bought: Bought,
  log: ProblemLog,
): readonly CompositionRow[] {
  if (declaredBy.size === 0) return composition;
  const namesOf = listSourceNames(bought);
  const noted = new Set<string>();
  return composition.filter((row) => {
    const firms = row.rows.map((place) => declaredBy.get(keyPlace(place)) ?? []);
    const sources = namesOf.get(row.partNumber);
    const isOthers =
      sources !== undefined &&
      firms.length > 0 &&
      firms.every((names) => names.length > 0 && names.every((name) => !sources.some((one) => mayBeOne(name, one))));
    if (!isOthers || row.evidence !== 'declared') return true;
    const [place] = row.rows;
    if (place !== undefined && !noted.has(row.partNumber)) {
      noted.add(row.partNumber);
      log.note({
        code: 'declared-by-no-source',
        ...place,
        message: `${row.partNumber} is declared by ${[...new Set(firms.flat())].join(', ')}, which is no source of it on file: what is said to be in it stands, and what is said not to be in it is left out, since it may be another part.`,
      });
    }
    return !denies(row);
  });
}

/** The names and numbers that the sources of a part go by, their sites and owners among them. */
function listSourceNames({ sourcing, sites, suppliers }: Bought): ReadonlyMap<string, readonly string[]> {
  const supplierOf = new Map(suppliers.map((one) => [one.supplierId, one]));
  const namesOfSite = new Map(
    sites.map(({ siteId, supplierId, name }) => {
      const names = new Set([name, siteId, supplierId]);
      const seen = new Set<string>();
      for (let id: string | null = supplierId; id !== null && !seen.has(id);) {
        seen.add(id);
        const firm = supplierOf.get(id);
        if (firm !== undefined) names.add(firm.name).add(firm.supplierId);
        id = firm?.parentId ?? null;
      }
      return [siteId, [...names]] as const;
    }),
  );
  const byPart = Map.groupBy(sourcing, ({ partNumber }) => partNumber);
  return new Map(
    [...byPart].map(([part, rows]) => [part, rows.flatMap(({ siteId }) => namesOfSite.get(siteId) ?? [])]),
  );
}

const EASTERN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** Whether two names may mean one firm: all words of the shorter are in the longer, or they are written in other signs. */
function mayBeOne(a: string, b: string): boolean {
  if (EASTERN.test(a) !== EASTERN.test(b)) return true;
  const [one, other] = [dropLegalForm(a).split(' '), dropLegalForm(b).split(' ')];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.every((word) => long.includes(word));
}

import { denies } from '../../domain/answers/weaken-ahead.ts';
import type { BomLine, CompositionRow, Site, SourceRow, Sourcing, Supplier } from '../../domain/dataset.ts';
import type { Declarers } from '../base/foreign-table.ts';
import type { ProblemLog } from '../base/problem.ts';
import { dropLegalForm } from '../dictionary/firm-names.ts';
import { nameSome } from '../base/name-some.ts';

/** Who declares what a row says, by its place (`keyPlace`). */
export type DeclaredBy = ReadonlyMap<string, Declarers>;

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
 * Contents without what declarations deny that do not count for it: of firms that are no source of the part, since another maker's part may be another
 * part, with a last day of their own that is past on `day` or a first one that is not reached, and of drafts. What they say is in it stays, and each such part is noted. Where nobody is on file as
 * a source, or one of the firms is, all stays; so it does where a name is in other signs than those on file, since nobody can tell whether it is one of them.
 */
export function dropWeakDenials(
  composition: readonly CompositionRow[],
  declaredBy: DeclaredBy,
  bought: Bought,
  day: string | null,
  log: ProblemLog,
): readonly CompositionRow[] {
  if (declaredBy.size === 0) return composition;
  const namesOf = listSourceNames(bought);
  const noted = new Set<string>();
  return composition.filter((row) => {
    const by = row.rows.map((place) => declaredBy.get(keyPlace(place)) ?? NOBODY);
    const why = row.evidence === 'declared' ? explainWeak(by, namesOf.get(row.partNumber), day) : null;
    if (why === null) return true;
    const [place] = row.rows;
    if (place !== undefined && !noted.has(row.partNumber)) {
      noted.add(row.partNumber);
      log.note({
        code: why.code,
        ...place,
        message: `${row.partNumber} is declared ${why.text}: what is said to be in it stands, what is said not to be in it is left out.`,
      });
    }
    return !denies(row);
  });
}

/**
 * Notes the declared parts that no bill and no source names, where there are bills or sources: numbers with another revision, ranges, wildcards and
 * “all magnets” reach none of the parts that they mean.
 */
export function noteDeclaredApart(
  composition: readonly CompositionRow[],
  declaredBy: DeclaredBy,
  { bom, sourcing }: { readonly bom: readonly BomLine[]; readonly sourcing: readonly Pick<Sourcing, 'partNumber'>[] },
  log: ProblemLog,
): void {
  if (declaredBy.size === 0 || bom.length + sourcing.length === 0) return;
  const named = new Set([
    ...bom.flatMap(({ parent, child }) => [parent, child]),
    ...sourcing.map(({ partNumber }) => partNumber),
  ]);
  const apart = composition.filter(
    ({ partNumber, rows }) => !named.has(partNumber) && rows.some((place) => declaredBy.has(keyPlace(place))),
  );
  const numbers = [...new Set(apart.map(({ partNumber }) => partNumber))];
  const [place] = apart.flatMap(({ rows }) => rows);
  if (place === undefined) return;
  log.note({
    code: 'declared-apart',
    ...place,
    message: `What is declared of ${nameSome(numbers, 5, String, '; ')} reaches no part that is bought or built in: no bill and no source names such a number.`,
  });
}

const NOBODY: Declarers = { firms: [], validTo: '', validFrom: '', isDraft: false };

/** Why what declarations deny does not count; null: it does. */
function explainWeak(
  by: readonly Declarers[],
  sources: readonly string[] | undefined,
  day: string | null,
): { readonly code: string; readonly text: string } | null {
  if (by.length === 0) return null;
  const ends = by.map(({ validTo }) => validTo);
  if (day !== null && ends.every((end) => end !== '' && end < day))
    return { code: 'declaration-expired', text: `in a paper that held until ${ends.join(', ')}` };
  const starts = by.map(({ validFrom }) => validFrom);
  if (day !== null && starts.every((start) => start > day))
    return { code: 'declaration-not-yet', text: `in a paper that holds from ${starts.join(', ')} on` };
  if (by.every(({ isDraft }) => isDraft))
    return { code: 'declaration-draft', text: 'in a paper that is a draft or that its supplier does not accept' };
  const isOther = ({ firms }: Declarers): boolean =>
    firms.length > 0 && firms.every((name) => sources?.some((one) => mayBeOne(name, one)) === false);
  if (!by.every(isOther)) return null;
  const names = [...new Set(by.flatMap(({ firms }) => firms))].join(', ');
  return { code: 'declared-by-no-source', text: `by ${names}, which is no source of it on file` };
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

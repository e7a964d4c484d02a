import type { Dataset } from '../../../domain/dataset.ts';
import type { Money } from '../../../domain/units.ts';
import type { Question } from '../../../engine/exposure/questions/question.ts';
import { weighFacts } from '../../../domain/letters/weigh-facts.ts';

/** A supplier with the facts that it is asked for: how many, of which parts, and the most revenue that hangs on one of them. */
export type Asked = {
  readonly supplierId: string;
  readonly name: string;
  readonly facts: number;
  readonly parts: ReadonlySet<string>;
  readonly revenueAtRisk: Money;
  /** Whether more may hang on one of them. */
  readonly isLeast: boolean;
};

/** Returns the suppliers to be asked, the one on whose answer most hangs first; a question that nobody is known to answer has none. */
export function rankAddressees(questions: readonly Question[], dataset: Dataset | undefined): Asked[] {
  if (dataset === undefined) return [];
  const supplierOf = new Map(dataset.sites.map(({ siteId, supplierId }) => [siteId, supplierId]));
  const names = new Map(dataset.suppliers.map(({ supplierId, name }) => [supplierId, name]));
  const groups = Map.groupBy(questions, ({ siteId }) => supplierOf.get(siteId ?? ''));
  return [...groups]
    .flatMap(([supplierId, asked]) =>
      supplierId === undefined
        ? []
        : [
            {
              supplierId,
              name: names.get(supplierId) || supplierId,
              facts: asked.length,
              parts: new Set(asked.map(({ partNumber }) => partNumber)),
              ...weighFacts(asked),
            },
          ],
    )
    .toSorted((a, b) => b.revenueAtRisk - a.revenueAtRisk || b.facts - a.facts || (a.name < b.name ? -1 : 1));
}

/** Returns by part number whom to ask about it, in the order of `asked`. */
export function listAskedByPart(asked: readonly Asked[]): ReadonlyMap<string, readonly Asked[]> {
  const byPart = new Map<string, Asked[]>();
  for (const one of asked) {
    for (const partNumber of one.parts) byPart.set(partNumber, [...(byPart.get(partNumber) ?? []), one]);
  }
  return byPart;
}

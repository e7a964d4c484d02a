import type { Catalogue, Category } from '../../catalogue/schema.ts';
import type { Dataset, Part } from '../../domain/dataset.ts';
import { getVirtualPrefix, nameTypicalContents } from '../../domain/virtual-ids.ts';
import { findClosedContents } from '../controls/closed-contents.ts';
import { findClosedParts, findDeniedContents } from '../controls/closed-parts.ts';
import { createReportingMoney } from './reporting-money.ts';
import type { NetworkPart } from './supply-network.ts';

/** The workspace's parts in order of their numbers, and a place for typical contents as they are met. */
export type PartTable = {
  readonly parts: NetworkPart[];
  /** The records of the workspace's own parts, by row. */
  readonly records: readonly Part[];
  readonly categories: ReadonlyMap<string, Category>;
  readonly rowOf: ReadonlyMap<string, number>;
  /** Row of the inferred part for a category's typical contents; made on first use. */
  getInferredRow: (categoryId: string) => number;
  readonly virtualPrefix: string;
  /** Amount in the reporting currency; NaN where the amount or the rate is missing. */
  toReporting: (amount: number | null, currency: string | null) => number;
};

/** Builds the table. A part without a form of its own has its category's; `other`, where nothing in the category has a controlled form. */
export function buildPartTable(dataset: Dataset, catalogue: Catalogue): PartTable {
  const categories = new Map(catalogue.categories.map((category) => [category.id, category]));
  const toReporting = createReportingMoney(dataset);
  const closedParts = findClosedParts(dataset, categories);
  const denied = findDeniedContents(dataset, categories);
  let closedContents: ReadonlySet<string> | undefined;
  const hasClosedContents = (partNumber: string): boolean =>
    (closedContents ??= findClosedContents(dataset, { items: catalogue.items, categories })).has(partNumber);
  const records = dataset.parts.toSorted((a, b) => (a.partNumber < b.partNumber ? -1 : 1));
  const parts: NetworkPart[] = records.map((part) => {
    const category = part.category === null ? undefined : categories.get(part.category);
    const closed = closedParts.has(part.partNumber);
    const isDoubted = category !== undefined && category.closedReason !== null && !closed;
    return {
      partNumber: part.partNumber,
      description: part.description,
      kind: part.kind,
      category: category?.id ?? null,
      form: part.form ?? (isDoubted ? null : closed ? 'other' : (category?.form ?? null)),
      inferred: false,
      get open() {
        return !closed && !hasClosedContents(part.partNumber);
      },
      ...(closed && part.categoryEvidence === 'declared' ? { closedByName: true as const } : {}),
      ...(closed && denied.has(part.partNumber) ? { contentsDenied: true as const } : {}),
      unitPrice: toReporting(part.unitPrice, part.currency),
    };
  });
  const rowOf = new Map(parts.map((part, row) => [part.partNumber, row]));
  const inferredRowOf = new Map<string, number>();
  const virtualPrefix = getVirtualPrefix(dataset);

  function getInferredRow(categoryId: string): number {
    const known = inferredRowOf.get(categoryId);
    if (known !== undefined) return known;
    const category = categories.get(categoryId);
    if (!category) throw new Error(`The catalogue names the unknown category "${categoryId}" as contents.`);
    const row = parts.length;
    parts.push({
      partNumber: `${virtualPrefix}${categoryId}`,
      description: nameTypicalContents(category),
      kind: 'material',
      category: categoryId,
      form: category.form,
      inferred: true,
      open: category.closedReason === null,
      unitPrice: toReporting(category.unitPriceUsd, 'USD'),
    });
    inferredRowOf.set(categoryId, row);
    return row;
  }

  return { parts, records, categories, rowOf, getInferredRow, virtualPrefix, toReporting };
}

import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset, Part } from '../../domain/dataset.ts';
import { getVirtualPrefix, nameTypicalContents } from '../../domain/virtual-ids.ts';
import { findClosedContents } from '../controls/closed-contents.ts';
import { findClosedParts, findDeniedContents } from '../controls/closed-parts.ts';
import type { PartTable } from './network-tables.ts';
import { createReportingMoney } from './reporting-money.ts';
import type { NetworkPart } from './supply-network.ts';

/** What is asked of a closed part about its contents. */
const NOTHING_OPEN = (): boolean => true;

/**
 * A part of the workspace. Whether it is open is judged when somebody asks. One class with one getter for all: objects with a getter each are as many
 * shapes, and all that reads a field of a part then looks for it by name.
 */
class OwnPart implements NetworkPart {
  readonly partNumber: string;
  readonly description: string;
  readonly kind: NetworkPart['kind'];
  readonly inferred = false;
  category: string | null = null;
  form: NetworkPart['form'] = null;
  unitPrice = Number.NaN;
  declare closedByName?: true;
  declare contentsDenied?: true;
  readonly #hasClosedContents: (partNumber: string) => boolean;

  constructor({ partNumber, description, kind }: Part, hasClosedContents: (partNumber: string) => boolean) {
    this.partNumber = partNumber;
    this.description = description;
    this.kind = kind;
    this.#hasClosedContents = hasClosedContents;
  }

  get open(): boolean {
    return !this.#hasClosedContents(this.partNumber);
  }
}

/** Builds the table. A part without a form of its own has its category's; `other`, where nothing in the category has a controlled form. */
export function buildPartTable(dataset: Dataset, catalogue: Catalogue): PartTable {
  const categories = new Map(catalogue.categories.map((category) => [category.id, category]));
  const toReporting = createReportingMoney(dataset);
  const denied = findDeniedContents(dataset, categories);
  const closedParts = findClosedParts(dataset, categories, denied);
  let closedContents: ReadonlySet<string> | undefined;
  const hasClosedContents = (partNumber: string): boolean =>
    (closedContents ??= findClosedContents(dataset, { items: catalogue.items, categories })).has(partNumber);
  const records = dataset.parts.toSorted((a, b) => (a.partNumber < b.partNumber ? -1 : 1));
  const parts: NetworkPart[] = records.map((part) => {
    const category = part.category === null ? undefined : categories.get(part.category);
    const closed = closedParts.has(part.partNumber);
    const isDoubted = category !== undefined && category.closedReason !== null && !closed;
    const own = new OwnPart(part, closed ? NOTHING_OPEN : hasClosedContents);
    own.category = category?.id ?? null;
    own.form = part.form ?? (isDoubted ? null : closed ? 'other' : (category?.form ?? null));
    if (closed && part.categoryEvidence === 'declared') own.closedByName = true;
    if (closed && denied.has(part.partNumber)) own.contentsDenied = true;
    own.unitPrice = toReporting(part.unitPrice, part.currency);
    return own;
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

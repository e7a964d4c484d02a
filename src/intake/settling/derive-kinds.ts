import type { BomLine, Part } from '../../domain/dataset.ts';
import { nameSome } from '../base/name-some.ts';
import type { PartHints } from '../base/part-hints.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { PartDraft } from '../base/record-drafts.ts';

const UNITS_OF_MATERIAL = /^(kg|g|t|mg|l|ml|m2|m²)$/i;

/**
 * Gives every part a kind. Where the file has none: a product is never built into anything and has children or a demand, or is built into another and
 * sold by itself, by a list of what customers paid or by a plan (`findSoldInside`); what else has children is an assembly; what is counted by mass, volume or
 * area is a material; the rest are components. What somebody supplies (`sourced`) and a list of sales has as well may be sold within the company's own group. Noted.
 */
export function settleKinds(
  drafts: readonly PartDraft[],
  bom: readonly BomLine[],
  log: ProblemLog,
  hints: PartHints = new Map(),
  sourced: ReadonlySet<string> = new Set(),
): Part[] {
  const parents = new Set(bom.map((line) => line.parent));
  const children = new Set(bom.map((line) => line.child));
  const asked = findSoldInside(drafts, bom, parents, children);
  const isSold = (partNumber: string): boolean =>
    asked.has(partNumber) || (hints.get(partNumber)?.isSold === true && !sourced.has(partNumber));
  let open = 0;
  const parts = drafts.map((draft): Part => {
    if (draft.kind !== null) return { ...draft, kind: draft.kind };
    open += 1;
    const makes = parents.has(draft.partNumber);
    if (!children.has(draft.partNumber) && (makes || draft.annualDemand !== null)) return { ...draft, kind: 'product' };
    if (makes) return { ...draft, kind: isSold(draft.partNumber) ? 'product' : 'assembly' };
    return { ...draft, kind: UNITS_OF_MATERIAL.test(draft.unit ?? '') ? 'material' : 'component' };
  });
  const inside = parts.filter(({ kind, partNumber }) => kind !== 'product' && children.has(partNumber));
  const rows = new Map(drafts.map(({ partNumber, kind }) => [partNumber, kind]));
  const isDerived = ({ kind, partNumber }: Part): boolean => kind === 'assembly' && rows.get(partNumber) === null;
  noteDemandInside(inside.filter(isDerived), log);
  noteSoldInside(
    inside.filter((part) => !isDerived(part) && hints.get(part.partNumber)?.isSold === true),
    log,
  );
  if (open > 0) {
    log.note({
      code: 'kind-derived',
      column: 'kind',
      expected: 'product, assembly, component or material',
      message: `${open === 1 ? 'One part has' : `${open} parts have`} no kind; it was taken from ${open === 1 ? 'its place in the BOM and its' : 'their place in the BOM and their'} unit.`,
    });
  }
  return parts;
}

/** So many assemblies are named in a note. */
const NAMED = 5;

/** Says of which assemblies a demand and a price are on file and no revenue is counted, since they go into others. */
function noteDemandInside(assemblies: readonly Part[], log: ProblemLog): void {
  const stating = assemblies.filter(({ annualDemand, unitPrice }) => (annualDemand ?? 0) > 0 && unitPrice !== null);
  const [first] = stating;
  if (first === undefined) return;
  const names = nameSome(
    stating,
    NAMED,
    ({ partNumber, annualDemand }) => `${partNumber} ${annualDemand ?? ''} a year`,
  );
  log.note({
    code: 'demand-inside',
    ...first.rows[0],
    column: 'annual_demand',
    found: first.partNumber,
    expected: 'product as its kind, where it is sold by itself',
    message: `${stating.length === 1 ? 'An assembly goes' : `${stating.length} assemblies go`} into other parts and ${stating.length === 1 ? 'has' : 'have'} a demand and a price: the demand is taken for what production needs, and no revenue is counted for it (${names}). Give the kind “product” to what is sold by itself.`,
  });
}

/** Says which parts that go into others are sold as well, by a list of what customers paid: the revenue of spare parts is none of a product. */
function noteSoldInside(parts: readonly Part[], log: ProblemLog): void {
  const sold = parts.filter(({ annualDemand, unitPrice }) => (annualDemand ?? 0) > 0 && unitPrice !== null);
  const [first] = sold;
  if (first === undefined) return;
  const names = nameSome(sold, NAMED, ({ partNumber, annualDemand }) => `${partNumber} ${annualDemand ?? ''} a year`);
  log.note({
    code: 'sold-inside',
    ...first.rows[0],
    column: 'annual_demand',
    found: first.partNumber,
    expected: 'product as its kind, where it counts as one',
    message: `${sold.length === 1 ? 'One part that goes into others is' : `${sold.length} parts that go into others are`} sold by ${sold.length === 1 ? 'itself' : 'themselves'} as well, as spare parts are (${names}): no revenue is counted for ${sold.length === 1 ? 'it' : 'them'}, and what is sold so is no part of what is needed. Give the kind “product” to what counts as one.`,
  });
}

/**
 * Assemblies that are products as well: a plan that names some of them and not the others, and no bought part, says what is sold. Where bought parts or all
 * assemblies have a demand, it is what production needs, but for assemblies above which nothing is asked for.
 */
function findSoldInside(
  drafts: readonly PartDraft[],
  bom: readonly BomLine[],
  parents: ReadonlySet<string>,
  children: ReadonlySet<string>,
): ReadonlySet<string> {
  const inside = drafts.filter(({ partNumber }) => children.has(partNumber));
  const planned = inside.filter(({ annualDemand }) => annualDemand !== null);
  const assemblies = inside.filter(({ partNumber }) => parents.has(partNumber));
  if (planned.length === assemblies.length || planned.some(({ partNumber }) => !parents.has(partNumber)))
    return findAskedFirst(drafts, bom, planned, parents);
  return new Set(planned.map(({ partNumber }) => partNumber));
}

/** Of some assemblies with a demand those that go into nothing with one, at any distance. */
function findAskedFirst(
  drafts: readonly PartDraft[],
  bom: readonly BomLine[],
  planned: readonly PartDraft[],
  parents: ReadonlySet<string>,
): ReadonlySet<string> {
  const makers = planned.filter(({ partNumber }) => parents.has(partNumber));
  if (makers.length === 0) return new Set();
  const below = Map.groupBy(bom, ({ parent }) => parent);
  const needed = new Set<string>();
  const open = drafts.flatMap(({ partNumber, annualDemand }) => ((annualDemand ?? 0) > 0 ? [partNumber] : []));
  for (const part of open)
    for (const { child } of below.get(part) ?? []) {
      if (needed.has(child)) continue;
      needed.add(child);
      open.push(child);
    }
  return new Set(makers.flatMap(({ partNumber }) => (needed.has(partNumber) ? [] : [partNumber])));
}

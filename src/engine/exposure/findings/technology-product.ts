import type { ControlledItem, Technology } from '../../../catalogue/controlled-item.ts';
import type { Category } from '../../../catalogue/schema.ts';
import type { Stage } from '../../../domain/closed-lists.ts';
import type { CriterionResult } from '../../controls/finding.ts';
import type { LaneFacts, PartFacts } from '../../controls/facts.ts';
import { type ItemMatch, matchItem } from '../../controls/match.ts';

/** Output of a plant: its stage, and the category of the part where one is known. */
export type PlantProduct = { stage: Stage | null; category: Category | undefined; facts: PartFacts };

/**
 * Whether a technology entry speaks of a plant's output, as the first test of a finding: met, touched by known facts of its goods, or open. Null
 * if the entry speaks of other stages or products. `goods` are the items by id, for entries naming their products by items.
 */
export function testProduct(
  { name, technology }: Pick<ControlledItem, 'name' | 'technology'>,
  { stage, category, facts }: PlantProduct,
  lane: LaneFacts,
  goods: ReadonlyMap<string, ControlledItem>,
): CriterionResult | null {
  if (technology === null) return null;
  const result = technology.makes
    ? testMade(technology.makes, { category, facts }, lane, goods)
    : testCategory(technology, stage, category);
  if (result === null) return null;
  return {
    property: 'product',
    result,
    found: category?.name ?? facts.form,
    expected: name,
    evidence: category ? 'seen' : null,
    laneCondition: false,
  };
}

function testCategory(
  { stages, categories, openCategories }: Technology,
  stage: Stage | null,
  category: Category | undefined,
): 'met' | 'open' | null {
  const isNamed = category !== undefined && categories.includes(category.id);
  // A plant of another step that delivers named goods may make them as well, or only sell them: one step is on file for a plant of several.
  if (stage === null || !stages.includes(stage)) return isNamed ? 'open' : null;
  if (category === undefined) return 'open';
  if (isNamed) return 'met';
  return openCategories?.includes(category.id) ? 'open' : null;
}

/** By the goods of the technology's output: the nearest of their items decides. */
function testMade(
  { items, surely }: NonNullable<Technology['makes']>,
  { category, facts }: Pick<PlantProduct, 'category' | 'facts'>,
  lane: LaneFacts,
  goods: ReadonlyMap<string, ControlledItem>,
): 'met' | 'touched' | 'open' | null {
  const tested = items.flatMap((id) => goods.get(id) ?? []).map((item) => matchItem(item, facts, lane));
  if (surely && tested.some(({ match }) => match === 'met')) return 'met';
  if (tested.some(({ match }) => match === 'met' || match === 'partial')) return 'touched';
  // Of goods without a category little is known: what their form allows stays open.
  const mayBe = (one: ItemMatch): boolean => one.match === 'missing' && (facts.form !== null || hasMet(one));
  return category === undefined && tested.some(mayBe) ? 'open' : null;
}

const hasMet = ({ criteria }: ItemMatch): boolean =>
  criteria.some(({ result, laneCondition }) => result === 'met' && !laneCondition);

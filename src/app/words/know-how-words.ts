import type { Technology } from '../../catalogue/controlled-item.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { KnowHowFinding } from '../../engine/exposure/findings/know-how-report.ts';
import { getStageName } from './stage-words.ts';

/** The risk at a plant with Chinese technology: beside a name, and as a sentence. */
export const KNOW_HOW_RISKS: Record<KnowHowFinding['atRisk'], { short: string; sentence: string }> = {
  'build-and-ramp': {
    short: 'build and ramp at risk',
    sentence: 'Build and ramp are at risk: the plant may not come up as planned.',
  },
  'expansion-licence-service': {
    short: 'expansion, licence and service at risk',
    sentence: 'Expansion, licence and service are at risk; what it ships goes on.',
  },
};

/** The plants of a technology item, in a sentence or two, by names of the catalogue if it has them. */
export function describePlants(
  { stages, categories, openCategories = [], makes }: Technology,
  catalogue: Pick<Catalogue, 'items' | 'categories'>,
): string {
  const nameOf = new Map([...catalogue.items, ...catalogue.categories].map(({ id, name }) => [id, name]));
  const list = (ids: readonly string[]): string => ids.map((id) => nameOf.get(id) ?? id).join(' · ');
  if (makes) {
    const doubt = makes.surely ? '' : ' These are made by another process, too: which one the plant uses is open.';
    return `Plants that make: ${list(makes.items)}.${doubt}`;
  }
  const wider = openCategories.length === 0 ? '' : ` Possibly also: ${list(openCategories)}.`;
  return `Stages: ${stages.map(getStageName).join(', ')}. Products: ${list(categories)}.${wider}`;
}

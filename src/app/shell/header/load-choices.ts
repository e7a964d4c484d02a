import { waitForFirstFigures } from '../../queries/analyses/first-figures.ts';

/** What stands in the header's panels, opened now and then: its many formats of figures are not made before the first figures are there. */
export async function loadChoices() {
  await waitForFirstFigures();
  return import('./header-choices.tsx');
}

import { loadAfterFigures } from '../../queries/analyses/first-figures.ts';

/** What stands in the header's panels, opened now and then: its many formats of figures are not made before the first figures are there. */
export const loadChoices = () => loadAfterFigures(() => import('./header-choices.tsx'));

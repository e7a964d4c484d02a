import { useMemo } from 'react';
import type { Scenario } from '../../domain/scenario.ts';
import { useDataset } from '../queries/use-analyses.ts';
import { useCatalogue } from '../queries/use-catalogue.ts';
import { useView } from '../queries/use-view.ts';
import { buildNameLists } from './builder/name-lists.ts';
import type { Ground } from './ground.ts';
import { nameThings } from './results/name-things.ts';

const NOTHING: Scenario['disruptions'] = [];

/** The ground of the scenario that is open; undefined until it is all at hand. */
export function useGround(open: Scenario | undefined): { ground: Ground | undefined; error: Error | null } {
  const { dataVersion } = useView();
  const { data: dataset, error: dataError, isPlaceholderData } = useDataset();
  const { data: catalogue, error: catalogueError } = useCatalogue('now');
  const disruptions = open?.disruptions ?? NOTHING;
  const ground = useMemo(() => {
    if (dataset === undefined || isPlaceholderData || dataVersion === null || catalogue === undefined) return undefined;
    const lists = buildNameLists(dataset, catalogue, disruptions);
    return { dataset, dataVersion, catalogue, lists, names: nameThings(dataset) };
  }, [dataset, isPlaceholderData, dataVersion, catalogue, disruptions]);
  return { ground, error: dataError ?? catalogueError };
}

import { useMemo } from 'react';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { useDataset } from '../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../queries/analyses/use-catalogue.ts';
import { useView } from '../queries/view/use-view.ts';
import { buildNameLists } from './builder/name-lists.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { nameThings } from '../words/name-things.ts';

const NOTHING: Scenario['disruptions'] = [];

/** The context of the open scenario; undefined until it is all at hand. */
export function useScenarioContext(open: Scenario | undefined): {
  context: ScenarioContext | undefined;
  error: Error | null;
  retry: () => void;
} {
  const { dataVersion, packs } = useView();
  const { data: dataset, error: dataError, isPlaceholderData, refetch: refetchDataset } = useDataset();
  const { data: catalogue, error: catalogueError, refetch: refetchCatalogue } = useCatalogue('now');
  const disruptions = open?.disruptions ?? NOTHING;
  const context = useMemo(() => {
    if (dataset === undefined || isPlaceholderData || dataVersion === null || catalogue === undefined) return undefined;
    const lists = buildNameLists(dataset, catalogue, disruptions);
    return { dataset, dataVersion, packs, catalogue, lists, names: nameThings(dataset, catalogue.categories) };
  }, [dataset, isPlaceholderData, dataVersion, packs, catalogue, disruptions]);
  const retry = () => {
    if (dataError !== null) void refetchDataset();
    if (catalogueError !== null) void refetchCatalogue();
  };
  return { context, error: dataError ?? catalogueError, retry };
}

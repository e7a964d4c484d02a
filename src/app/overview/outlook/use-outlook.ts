import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askScenario } from '../../../analyses/threads/lone-analyst.ts';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { getPackName } from '../../../domain/packs/packs-in-use.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { useView } from '../../queries/view/use-view.ts';
import { makeScenario } from '../../scenarios/make-scenario.ts';
import { nameThings } from '../../words/name-things.ts';
import { buildOutlook } from './build-outlook.ts';
import type { Outlook } from './build-outlook.ts';

/** Weekly steps and few draws: a first look, not a result. */
const QUICK = { stepDays: 7, draws: 128 } as const;

/** Effect of each preset without a choice from today on, one after another, begun when `isAsked`; finished ones are there at once. */
export function useOutlook(isAsked: boolean): {
  outlooks: readonly Outlook[];
  error: Error | null;
  retry: () => void;
} {
  const { dataVersion, lawDate, suspensionEnd, reading, assumptions, inference, packs } = useView();
  const today = useToday();
  const { data: dataset, isPlaceholderData } = useDataset();
  const { data: catalogue } = useCatalogue('later');
  const setting = { clocks: { lawDate, suspensionEnd, reading }, assumptions, inference, startDate: today };
  const law = { ...setting, packs: packs.map(getPackName) };
  const key = JSON.stringify([dataVersion, law]);
  const [soFar, setSoFar] = useState<{ of: string; outlooks: readonly Outlook[] }>({ of: '', outlooks: [] });
  const query = useQuery({
    queryKey: queryKeys.outlook(dataVersion, law),
    queryFn: async ({ signal }) => {
      if (dataset === undefined || catalogue === undefined || dataVersion === null) return [];
      const names = nameThings(dataset, catalogue.categories);
      const outlooks: Outlook[] = [];
      for (const preset of catalogue.scenarioPresets) {
        if (preset.choice !== null) continue;
        const scenario = { ...makeScenario(preset.id, preset.name, preset, null, setting), ...QUICK };
        const about = { dataset, dataVersion, packs };
        const answer = await askScenario('simulation', about, { scenario, further: false }, { signal });
        if (answer.ok) outlooks.push(buildOutlook(preset, answer.report, names.part));
        setSoFar({ of: key, outlooks: [...outlooks] });
      }
      return outlooks;
    },
    enabled: isAsked && dataset !== undefined && !isPlaceholderData && catalogue !== undefined && dataVersion !== null,
    staleTime: Infinity,
    retry: false,
  });
  return {
    outlooks: query.data ?? (soFar.of === key ? soFar.outlooks : []),
    error: query.error,
    retry: () => void query.refetch(),
  };
}

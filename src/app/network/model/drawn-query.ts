import { keepPreviousData, type QueryFunctionContext } from '@tanstack/react-query';
import type { Asked } from '../../../domain/questions/questions.ts';
import { askKept } from '../../queries/analyses/ask-kept.ts';
import { provideVersion } from '../../queries/analyses/use-analyses.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import type { Services } from '../../queries/services.tsx';

/** A part of the picture, with its question: the last one stays until a changed question is answered. */
export function drawnQuery<K extends 'network' | 'network-exposure' | 'chains'>(
  services: Services,
  workspaceId: string,
  kind: K,
  question: Asked<NoInfer<K>>,
) {
  return {
    queryKey: queryKeys.drawn(kind, question),
    queryFn: async (context: QueryFunctionContext) => {
      const ask = async (keepAs?: string) => {
        await provideVersion(services, context, workspaceId, question.dataVersion);
        return services.analyst.ask(kind, question, { signal: context.signal, keepAs });
      };
      return { of: question, answer: await askKept(services, workspaceId, kind, question, ask) };
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  } as const;
}

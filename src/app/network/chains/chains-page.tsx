import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { joinClasses } from '../../components/class-names.ts';
import { useWidth } from '../../components/hooks/use-width.ts';
import { ExplorerSkeleton } from '../explorer-skeleton.tsx';
import type { NetworkModel } from '../model/network-model.ts';
import { useChainFacts } from '../model/use-network.ts';
import { buildChains } from './build-chains.ts';
import s from './chains.module.css';
import { ChainsView } from './chains-view.tsx';
import { StopSheet } from './stop-sheet.tsx';

/** The first view of the network: exposed chains from mine to product, and the effect of a stop of one of them. */
export function ChainsPage({
  model,
  isStale,
  failure,
}: {
  model: NetworkModel;
  isStale: boolean;
  failure: { error: Error; retry: () => void } | null;
}) {
  // Measured while there is nothing in it yet: the chains are then placed once, for the width that there is.
  const [room, width] = useWidth<HTMLDivElement>(1200);
  const asked = useChainFacts();
  const facts = asked.data?.answer;
  const isOld = isStale || asked.isPlaceholderData;
  const { chain } = useSearch({ from: '/network' });
  const navigate = useNavigate({ from: '/network' });
  const select = useCallback(
    (key: string | null) =>
      void navigate({
        to: '/network',
        search: (latest) => ({ ...latest, chain: key ?? undefined }),
        resetScroll: false,
      }),
    [navigate],
  );
  // The first chains are built in between what a person does, not in one go.
  const isFilled = useDeferredValue(model.hasExposure && facts !== undefined, false);
  const chains = useMemo(
    () => (isFilled && model.hasExposure && facts !== undefined ? buildChains(model, facts.parts) : undefined),
    [isFilled, model, facts],
  );
  const selected = chains?.rows.find(({ key }) => key === chain) ?? chains?.sources.find(({ key }) => key === chain);
  const failed = failure ?? (asked.isError ? { error: asked.error, retry: () => void asked.refetch() } : null);
  return (
    <div ref={room} className={joinClasses(isOld && s['stale'])} aria-busy={isOld}>
      {failed !== null ? (
        <ErrorPanel what="The exposure could not be calculated" error={failed.error} onRetry={failed.retry} />
      ) : chains === undefined || facts === undefined ? (
        <>
          <h2 className="visually-hidden">What is shown</h2>
          <ExplorerSkeleton />
        </>
      ) : (
        <>
          <ChainsView chains={chains} report={facts} width={width} selected={selected?.key ?? null} onSelect={select} />
          {selected === undefined ? null : (
            <div className={s['over']}>
              <StopSheet
                key={selected.key}
                model={model}
                shown={selected}
                currency={facts.currency}
                lawDate={facts.lawDate}
                onClose={() => select(null)}
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}

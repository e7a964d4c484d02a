import type { IsoDate } from '../../../domain/units.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Sheet } from '../../components/page/page.tsx';
import { useLicences } from '../../licences/use-licences.ts';
import type { NetworkModel } from '../model/network-model.ts';
import { useStop } from '../model/use-network.ts';
import s from './chains.module.css';
import type { ChainRow, ChainSource } from './chain-types.ts';
import { findFirstStop } from './find-first-stop.ts';
import { StopFacts } from './stop-facts.tsx';

/** Effect of a part no longer coming from places in reach of a rule, or of a plant behind it shipping nothing. */
export function StopSheet({
  model,
  shown,
  currency,
  lawDate,
  onClose,
}: {
  model: NetworkModel;
  shown: ChainRow | ChainSource;
  currency: string;
  lawDate: IsoDate;
  onClose: () => void;
}) {
  const stop = useStop(model, shown.nodes);
  const licences = useLicences();
  const row = 'partNumber' in shown ? shown : null;
  // Those of the question before say nothing of this one.
  const current = licences.isPlaceholderData ? undefined : licences.data;
  // Without licence cases the stock alone says how long goods last.
  const cases = current ?? (licences.isError ? { cases: [], stockDate: lawDate } : undefined);
  const firstStop = row === null || cases === undefined ? null : findFirstStop(row, cases, lawDate);
  return (
    <Sheet label="if this stops" takesFocus onClose={onClose}>
      <div className={s['sheet']}>
        {row === null ? null : <code>{row.partNumber}</code>}
        <h2>If this stops</h2>
        {stop.isError ? (
          <ErrorPanel
            what="What stops could not be calculated"
            error={stop.error}
            onRetry={() => void stop.refetch()}
          />
        ) : stop.data === undefined ? (
          <Pending label="Calculating what stops" lines={[80, 60, 70]} height={16} />
        ) : (
          <StopFacts shown={shown} answer={stop.data} firstStop={firstStop} currency={currency} lawDate={lawDate} />
        )}
      </div>
    </Sheet>
  );
}

import type { LookedAtPack } from '../../../analyses/tasks/look-at-pack.ts';
import type { SignedPack } from '../../../domain/packs/pack-file.ts';
import { formatDate } from '../../format/date.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { useView } from '../../queries/view/use-view.ts';
import b from '../../components/buttons.module.css';
import s from '../controls.module.css';
import { EffectOfDay, LawDifferences } from './pack-preview.tsx';
import type { Looked } from './use-packs.ts';
import { usePackEffect } from './use-pack-effect.ts';

/** A pack given by a person: why it is refused, or its changes in law and in money, before it is taken. */
export function LookedPack({
  looked: { file, result },
  canTake,
  onTake,
  onDrop,
}: {
  looked: Looked;
  canTake: boolean;
  onTake: (pack: SignedPack) => void;
  onDrop: () => void;
}) {
  if (!result.ok) {
    return (
      <Section title={`${file} is refused`} caption="Nothing was changed.">
        <ul role="alert">
          {result.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <button type="button" className={b['button']} onClick={onDrop}>
          Close
        </button>
      </Section>
    );
  }
  const { title, written } = result.pack;
  return (
    <Section
      title={title}
      caption={`Written ${formatDate(written)}. Nothing is changed yet; with it this workspace stands on ${result.version}.`}
    >
      <p className={s['bar']}>
        <button type="button" className={b['primary']} disabled={!canTake} onClick={() => onTake(result.pack)}>
          Take this pack
        </button>
        <button type="button" className={b['button']} onClick={onDrop}>
          Leave it
        </button>
      </p>
      <div className={s['columns']}>
        <Section title="In law" rule={false}>
          <LawDifferences looked={result} />
        </Section>
        <Section
          title="In money"
          caption="The law date shown, and the days to come on which one of its rules begins, pauses or ends; without what is assumed of single rules."
          rule={false}
        >
          <Effects looked={result} />
        </Section>
      </div>
    </Section>
  );
}

function Effects({ looked }: { looked: Extract<LookedAtPack, { ok: true }> }) {
  const { dataVersion } = useView();
  const { data, isError, error, refetch } = usePackEffect(looked);
  if (dataVersion === null) return <p className={s['small']}>This workspace has no data yet.</p>;
  if (isError)
    return <ErrorPanel what="The effect could not be calculated" error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Pending label="Working out what it changes" lines={[100, 70, 70]} />;
  return (
    <div className={s['stack']}>
      {data.map((effect) => (
        <EffectOfDay key={effect.lawDate} effect={effect} />
      ))}
    </div>
  );
}

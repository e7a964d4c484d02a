import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExposureSummary } from '../../../engine/exposure/report.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { getSharedMoneyScale } from '../../format/money.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { useSeen } from '../../components/hooks/use-seen.ts';
import { FoldedSection } from '../../components/folded-section.tsx';
import { Section } from '../../components/section.tsx';
import { composeNote } from './build-outlook.ts';
import { describeCost, describeLoss, describeShort } from './describe-outlook.ts';
import s from './outlook.module.css';
import { useOutlook } from './use-outlook.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { EVIDENCE_STRENGTH } from '../../words/basis-words.ts';

const HEAD = {
  title: 'If it began today',
  caption:
    'The presets that need no further choice, run on these data over a year: medians, with what 8 of 10 runs span. Quick run in weekly steps. Open a scenario for its assumptions and a full run.',
  aside: <Link to="/scenarios">All scenarios</Link>,
};

/** First day of a short line, and the loss, if a past or feared event began today. */
export function OutlookSection({
  report: { totals, currency },
  isFolded = false,
}: {
  report: Pick<ExposureSummary, 'totals' | 'currency'>;
  /** Whether it waits for somebody to open it, and runs nothing until then. */
  isFolded?: boolean;
}) {
  const presets = useCatalogue('later').data?.scenarioPresets;
  const today = useToday();
  const [frame, isSeen] = useSeen<HTMLDivElement>(0);
  // Who opens it asks for it, also where what comes above pushes it out of view.
  const [isOpened, setOpened] = useState(false);
  const { outlooks, error, retry } = useOutlook(isSeen || isOpened);
  const money = getSharedMoneyScale(outlooks.flatMap(({ loss, extraCost }) => [loss?.p90 ?? 0, extraCost.p50]));
  const total = presets?.filter(({ choice }) => choice === null).length;
  const body = (
    <>
      {error === null ? null : <ErrorPanel what="The outlook could not be calculated" error={error} onRetry={retry} />}
      <div ref={frame}>
        {outlooks.length === 0 ? null : (
          <table className={s['table']}>
            <caption className="visually-hidden">Outlook under each preset</caption>
            <thead>
              <tr>
                <th scope="col">Preset</th>
                <th scope="col">First sales run short</th>
                <th scope="col">Which</th>
                <th scope="col" className={s['figure']}>
                  Unsold {outlooks[0]?.basis ?? 'margin'} in a year
                </th>
                <th scope="col" className={s['figure']}>
                  Extra purchase cost
                </th>
              </tr>
            </thead>
            <tbody>
              {outlooks.map((outlook) => (
                <tr key={outlook.presetId}>
                  <th scope="row">
                    <Link to="/scenarios" search={{ preset: outlook.presetId }}>
                      {outlook.name}
                    </Link>{' '}
                    <small>Evidence: {EVIDENCE_STRENGTH[outlook.confidence]}</small>
                  </th>
                  <td>{describeShort(outlook, today)}</td>
                  <td>{outlook.firstName ?? '—'}</td>
                  <td className={s['figure']}>{describeLoss(outlook, money)}</td>
                  <td className={s['figure']}>{describeCost(outlook, money)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {total !== undefined && outlooks.length < total && error === null ? (
        <p className={s['note']} role="status">
          {outlooks.length} of {total} calculated …
        </p>
      ) : (
        <p className={s['note']}>{composeNote(outlooks, totals.cannotBeJudged, currency)}</p>
      )}
    </>
  );
  return isFolded ? (
    <FoldedSection {...HEAD} gist="first stop and what stays unsold under each preset" onOpen={() => setOpened(true)}>
      {body}
    </FoldedSection>
  ) : (
    <Section {...HEAD}>{body}</Section>
  );
}

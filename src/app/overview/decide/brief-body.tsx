import type { ReactNode } from 'react';
import { composeSheet } from '../../../documents/brief/compose-sheet.ts';
import type { BriefReport } from '../../../engine/brief/brief-report.ts';
import { Section } from '../../components/section.tsx';
import { ActsTable } from './acts-table.tsx';
import { AheadAxis } from './ahead-axis.tsx';
import { BriefButtons } from './brief-buttons.tsx';
import { BridgeChart } from './bridge-chart.tsx';
import s from './brief.module.css';
import { ShipperList } from './shipper-list.tsx';
import { isolateNames } from '../../format/isolate-names.ts';

export type BriefBodyProps = { report: BriefReport; today: string; choice: ReactNode; moves: ReactNode };

/** The brief on the page, beside the exposure above. `choice`: of the scenario; `moves`: the way to them, or their progress. */
export function BriefBody({ report, today, choice, moves }: BriefBodyProps) {
  const sheet = composeSheet(report, today);
  return (
    <>
      <Section
        title="What stops first"
        caption={`${sheet.runs} A page that takes another count of runs may show another median within the same range.`}
        aside={
          <div className={s['aside']}>
            <BriefButtons sheet={sheet} />
            {choice}
          </div>
        }
      >
        <p className={s['first']}>{isolateNames(sheet.first)}</p>
        <dl className={s['figures']}>
          {sheet.figures.map(({ label, value, note }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <b>{value}</b>
                <small>{isolateNames(note)}</small>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <ActsTable acts={sheet.acts}>{moves}</ActsTable>
      <AheadAxis ahead={sheet.ahead} />
      <div className={s['pair']}>
        <BridgeChart bridge={sheet.bridge} />
        <ShipperList shippers={sheet.shippers} />
      </div>
      <details className={s['assumptions']}>
        <summary>What these figures assume</summary>
        <ul>
          {sheet.assumptions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>{sheet.stamp}</p>
      </details>
    </>
  );
}

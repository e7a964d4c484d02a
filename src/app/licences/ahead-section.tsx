import { useState } from 'react';
import { sayAssumptions, sayProof } from '../../documents/ahead/say-ahead.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Pending } from '../components/states/pending.tsx';
import { PhoneFold } from '../components/phone-fold.tsx';
import { formatMoney } from '../format/money.ts';
import { BuyTable, FilingTable } from './ahead-tables.tsx';
import s from './licences.module.css';
import { USUAL_SETTINGS, useAhead } from './use-ahead.ts';

/** First filings, and orders until a date, for the least loss during the wait; assumptions can be changed. */
export function AheadSection({ onOpen }: { onOpen: (id: string) => void }) {
  const [settings, setSettings] = useState(USUAL_SETTINGS);
  const { data: report, error, refetch } = useAhead(settings);
  return (
    <PhoneFold
      title="File and buy ahead"
      gist="what to file first, what to order before the decision"
      caption="Which licence to file for first, and what to order before its decision, so that least is expected to be lost. A file that lacks facts or papers is handed in once they can be there, even if that is after the last day in time."
    >
      <p className={s['settings']}>
        <label>
          Confidence of the cover{' '}
          <select
            value={settings.confidence}
            onChange={({ currentTarget: { value } }) => setSettings({ ...settings, confidence: Number(value) })}
          >
            {[0.5, 0.8, 0.9, 0.95].map((share) => (
              <option key={share} value={share}>{`${100 * share} %`}</option>
            ))}
          </select>
        </label>
        <label>
          Shelf life, days{' '}
          <input
            type="number"
            min={1}
            max={3660}
            placeholder="not known"
            onBlur={({ currentTarget: { value, validity } }) => {
              if (validity.valid)
                setSettings({ ...settings, shelfLifeDays: value === '' ? null : Math.round(Number(value)) });
            }}
          />
        </label>
        <label>
          Budget for stock{' '}
          <input
            type="number"
            min={0}
            placeholder="no limit"
            onBlur={({ currentTarget: { value, validity } }) => {
              if (validity.valid) setSettings({ ...settings, budget: value === '' ? null : Number(value) });
            }}
          />
        </label>
      </p>
      {error !== null ? (
        <ErrorPanel what="What to file first could not be worked out" error={error} onRetry={() => void refetch()} />
      ) : report === undefined ? (
        <Pending label="Working out what to file first" lines={[90, 100, 100]} height={24} gap={18} />
      ) : (
        <>
          <p className={s['muted']}>
            {report.filings.length === 0
              ? 'Nothing is to be filed. '
              : `${sayProof(report, (amount) => formatMoney(amount, report.currency))} `}
            {sayAssumptions(report.settings)}
          </p>
          <FilingTable report={report} onOpen={onOpen} />
          <BuyTable report={report} onOpen={onOpen} />
        </>
      )}
    </PhoneFold>
  );
}

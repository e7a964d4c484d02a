import { useState } from 'react';
import { useSetPreferences } from '../../queries/view/use-preferences.ts';
import { useView } from '../../queries/view/use-view.ts';
import s from './header.module.css';

/** Whether public market shares stand in for sources and contents that nobody can see. */
export function InferenceSwitch() {
  const { inference } = useView();
  const setPreferences = useSetPreferences();
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={inference}
        className={s['switch']}
        title="Public market shares stand in for what nobody can see; off, it stays unknown"
        onClick={() => {
          setFailure(null);
          const label = inference ? 'Leave unseen tiers unknown' : 'Put market shares in for unseen tiers';
          setPreferences({ inference: !inference }, label).catch((error: unknown) => setFailure(String(error)));
        }}
      >
        <span className={s['key']}>Unseen tiers</span>
        <span className={s['knob']} aria-hidden="true" />
        <span aria-hidden="true">{inference ? 'estimated' : 'unknown'}</span>
      </button>
      {failure === null ? null : (
        <span role="alert" className={s['failure']}>
          Not stored: {failure}
        </span>
      )}
    </>
  );
}

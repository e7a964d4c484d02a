import { setMode, useModesOff } from './modes-off.ts';

/** Whether one practice beside the law is shown beside verdicts. */
export function ModeSwitch({ id, title }: { id: string; title: string }) {
  const isOn = !useModesOff().has(id);
  return (
    <label>
      <input
        type="checkbox"
        role="switch"
        aria-label={`Show beside verdicts: ${title}`}
        aria-checked={isOn}
        checked={isOn}
        onChange={() => setMode(id, !isOn)}
      />{' '}
      {isOn ? 'shown' : 'off'}
    </label>
  );
}

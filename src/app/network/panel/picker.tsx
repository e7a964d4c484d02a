import s from '../network.module.css';

/** One choice of several in a line of the toolbar. `all` names the choice of none and is left out where one must be made. */
export function Picker({
  label,
  all,
  value,
  options,
  title,
  onPick,
}: {
  label: string;
  all?: string | undefined;
  value: string | undefined;
  options: readonly (readonly [value: string, name: string])[];
  title?: string;
  onPick: (value: string | undefined) => void;
}) {
  // A value from a link that is none of the options is shown as it is, so that it can be lifted.
  const isKnown = value === undefined || options.some(([one]) => one === value);
  return (
    <label className={s['picker']} title={title}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        data-chosen={value !== undefined}
        onChange={(event) => onPick(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      >
        {all === undefined ? null : <option value="">{all}</option>}
        {isKnown ? null : <option value={value}>{value}</option>}
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

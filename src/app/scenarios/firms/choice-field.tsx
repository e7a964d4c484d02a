import s from './firms.module.css';

/** A labelled choice of one word of a few. */
export function ChoiceField<W extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: W;
  options: readonly (readonly [word: W, says: string])[];
  onChoose: (word: W) => void;
}) {
  return (
    <label className={s['field']}>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([word]) => word === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([word, says]) => (
          <option key={word} value={word}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}

import { useId, useState } from 'react';
import { handleDraft } from './draft-field.ts';
import type { Named } from '../name-lists.ts';
import s from '../builder.module.css';

/** The entry meant by a text: by its id, by its name, or as the list writes both. */
function findNamed(list: readonly Named[], text: string): Named | undefined {
  const wanted = text.trim().toLowerCase();
  return list.find(
    ({ id, name }) =>
      id.toLowerCase() === wanted || name.toLowerCase() === wanted || writeNamed({ id, name }).toLowerCase() === wanted,
  );
}

function writeNamed({ id, name }: Named): string {
  return id === name ? id : `${name} (${id})`;
}

/** Meaning of a name; one missing in the data is shown as it is. */
function describeId(list: readonly Named[], id: string): string {
  const named = list.find((one) => one.id === id);
  return named === undefined ? `${id} (not in the data)` : writeNamed(named);
}

/**
 * A field for one entry of a list, with the browser's own suggestions. Text without a match stays in the field with a sentence, and is not taken
 * over; Escape brings back the former text.
 */
export function NameField({
  list,
  value,
  label,
  placeholder = 'type to find',
  describedBy,
  onCommit,
}: {
  list: readonly Named[];
  value: string;
  label: string;
  placeholder?: string;
  describedBy: string | undefined;
  onCommit: (id: string) => void;
}) {
  const options = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const found = typed === null ? undefined : findNamed(list, typed);
  const isUnknown = typed !== null && typed.trim() !== '' && found === undefined;
  const commit = () => {
    setRefused(isUnknown ? typed : null);
    if (found !== undefined) onCommit(found.id);
    if (!isUnknown) setTyped(null);
  };
  return (
    <>
      <input
        className={s['name']}
        list={options}
        aria-label={label}
        aria-invalid={isUnknown || undefined}
        aria-describedby={describedBy}
        value={typed ?? (value === '' ? '' : describeId(list, value))}
        placeholder={placeholder}
        onFocus={(event) => event.currentTarget.select()}
        {...handleDraft({ typed, none: null, setTyped }, commit)}
      />
      {refused !== null && refused === typed ? <Unknown text={refused} /> : null}
      <Options id={options} list={list} />
    </>
  );
}

/** Entries of a list as removable words, and a field for one more; `all` is the word for none at all. */
export function NamesField({
  list,
  values,
  label,
  all,
  describedBy,
  onCommit,
}: {
  list: readonly Named[];
  values: readonly string[];
  label: string;
  all: string;
  describedBy: string | undefined;
  onCommit: (ids: readonly string[]) => void;
}) {
  const options = useId();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState('');
  const found = findNamed(list, typed);
  const add = () => {
    setRefused(found === undefined ? typed : '');
    if (found !== undefined && !values.includes(found.id)) onCommit([...values, found.id]);
    if (found !== undefined) setTyped('');
  };
  return (
    <span className={s['names']}>
      {values.map((id) => (
        <span key={id} className={s['chip']}>
          {describeId(list, id)}
          <button
            type="button"
            aria-label={`Remove ${describeId(list, id)} from ${label.toLowerCase()}`}
            onClick={() => onCommit(values.filter((other) => other !== id))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        className={s['add']}
        list={options}
        aria-label={`${label}: add`}
        aria-invalid={(typed !== '' && found === undefined) || undefined}
        aria-describedby={describedBy}
        placeholder={values.length === 0 ? all : 'add'}
        value={typed}
        {...handleDraft({ typed, none: '', setTyped }, add)}
      />
      {refused.trim() !== '' && refused === typed ? <Unknown text={refused} /> : null}
      <Options id={options} list={list.filter(({ id }) => !values.includes(id))} />
    </span>
  );
}

/** Says that a text names no possible entry. */
function Unknown({ text }: { text: string }) {
  return (
    <strong className={s['problem']} role="alert">
      “{text.trim()}” is none of those that can be chosen here; nothing was taken over.
    </strong>
  );
}

/** How many suggestions a list shows at once; the text narrows them. */
const MOST_OPTIONS = 400;

function Options({ id, list }: { id: string; list: readonly Named[] }) {
  return (
    <datalist id={id}>
      {list.slice(0, MOST_OPTIONS).map((named) => (
        <option key={named.id} value={writeNamed(named)}>
          {writeNamed(named)}
        </option>
      ))}
    </datalist>
  );
}

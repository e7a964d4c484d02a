import { type ReactNode, useState } from 'react';
import { getAt, isFields, isList, namePath } from '../edit-path.ts';
import type { Json, Path } from '../edit-path.ts';
import { describeFields } from './describe-fields.ts';
import type { FieldSpec, ListSpec } from '../specs/field-spec.ts';
import type { Form } from '../form.ts';
import s from '../builder.module.css';

/** A list of things of one kind, in the order of their effect, each with its fields; and a choice of an addition. */
export function ListField({
  form,
  path,
  spec,
  problem,
  renderFields,
}: {
  form: Form;
  path: Path;
  spec: Extract<FieldSpec, { kind: 'list' }>;
  problem: string | undefined;
  /** Draws the fields of the named thing at a path. */
  renderFields: (base: Path, specs: ListSpec['fields'], name: string) => ReactNode;
}) {
  // What was added is looked at next; all else is told in a line until somebody opens it.
  const [added, setAdded] = useState<number | null>(null);
  const value = getAt(form.draft, path);
  const list = isList(value) ? value : [];
  const put = (next: readonly Json[], label: string) => form.change(path, next, label);
  return (
    <fieldset className={s['group']}>
      <legend>
        {spec.label}
        {spec.help === undefined ? null : <small>{spec.help}</small>}
      </legend>
      {problem === undefined ? null : <strong className={s['problem']}>{problem}</strong>}
      {list.length === 0 ? <p className={s['muted']}>{spec.empty}</p> : null}
      {Array.from(list.entries(), ([row, one]) => {
        const name = nameOf(one) || `${spec.noun} ${row + 1}`;
        const own = `${namePath([...path, row])}.`;
        const isWrong = [...form.problems.keys()].some((field) => field.startsWith(own));
        return (
          <details key={row} className={s['item']} open={row === added || isWrong}>
            <summary>
              <b>{name}</b> <small>{describeFields(one, [], spec.fields, form.currency)}</small>
            </summary>
            {renderFields([...path, row], spec.fields, name)}
            <p className={s['cardActions']}>
              {row === 0 ? null : (
                <button
                  type="button"
                  className={s['small']}
                  onClick={() => put(list.with(row, list[row - 1] ?? null).with(row - 1, one), `Move ${spec.noun}`)}
                >
                  Let it count before {nameOf(list[row - 1])}
                </button>
              )}
              <button
                type="button"
                className={s['small']}
                onClick={() => put(list.toSpliced(row, 1), `Remove ${spec.noun}`)}
              >
                Remove {name}
              </button>
            </p>
          </details>
        );
      })}
      <label className={s['addKind']}>
        <span>Add a {spec.noun}</span>
        <select
          className={s['select']}
          value=""
          onChange={({ currentTarget }) => {
            const stub = spec.stubs.find(({ name }) => name === currentTarget.value);
            if (stub === undefined) return;
            setAdded(list.length);
            put([...list, { ...stub, name: nameFreely(stub.name, list) }], `Add ${spec.noun}`);
          }}
        >
          <option value="">choose one</option>
          {spec.stubs.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

function nameOf(one: Json | undefined): string {
  const name = isFields(one) ? one['name'] : '';
  return typeof name === 'string' ? name : '';
}

/** The name, with a number behind it where another has it already. */
function nameFreely(name: string, list: readonly Json[]): string {
  const taken = new Set(list.map(nameOf));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
  return free;
}

import type { ReactNode } from 'react';
import { getAt, isFields, isList } from './edit-path.ts';
import type { Json } from './edit-path.ts';
import { getRange } from '../../../domain/scenario/quantity.ts';
import { Fields } from './fields/field.tsx';
import { readQuantity } from './fields/read-quantity.ts';
import type { FieldSpec } from './specs/field-spec.ts';
import type { Form } from './form.ts';
import { nameNew } from './new-disruption.ts';
import s from './builder.module.css';

type KindSpec = { readonly title: string; readonly says: string; readonly fields: readonly FieldSpec[] };

/**
 * A list of disruptions or levers, each with its fields, and a choice of kinds to add. `field` is the list's place in the scenario; `stubs` is
 * the beginning of a new one of each kind.
 */
export function KindList<K extends string>({
  form,
  field,
  noun,
  specs,
  stubs,
  none,
}: {
  form: Form;
  field: 'disruptions' | 'levers';
  noun: string;
  specs: Readonly<Record<K, KindSpec>>;
  stubs: Readonly<Record<K, Json>>;
  none: ReactNode;
}) {
  const list = readList(getAt(form.draft, [field]));
  const isKind = (kind: Json | undefined): kind is K => typeof kind === 'string' && Object.hasOwn(specs, kind);
  const add = (kind: K) => {
    const stub = stubs[kind];
    const one = { id: nameNew(kind, list), ...(isFields(stub) ? stub : {}) };
    form.change([field], [...list, one], `Add ${specs[kind].title.toLowerCase()}`);
  };
  const kinds = Object.keys(specs).filter(isKind);
  return (
    <>
      {list.length === 0 ? <p className={s['muted']}>{none}</p> : null}
      {list.map((one, row) => {
        const kind = getAt(one, ['kind']);
        if (!isKind(kind)) return null;
        const spec = specs[kind];
        return (
          <section key={one.id} className={s['card']} aria-label={`${spec.title}: ${one.id}`}>
            <div className={s['cardHead']}>
              <h3>{spec.title}</h3>
              <span className={s['cardActions']}>
                <button
                  type="button"
                  className={s['small']}
                  onClick={() =>
                    form.change(
                      [field],
                      list.toSpliced(row + 1, 0, { ...one, id: nameNew(kind, list) }),
                      `Copy ${noun}`,
                    )
                  }
                >
                  Copy
                </button>
                <button
                  type="button"
                  className={s['small']}
                  onClick={() => form.change([field], list.toSpliced(row, 1), `Remove ${spec.title.toLowerCase()}`)}
                >
                  Remove
                </button>
              </span>
              <p>{spec.says}</p>
              {startsTooLate(one, form.draft) ? (
                <strong className={s['problem']} role="status">
                  It begins after the last day of the scenario, so it has no effect.
                </strong>
              ) : null}
            </div>
            <Fields form={form} base={[field, row]} specs={spec.fields} />
          </section>
        );
      })}
      <label className={s['addKind']}>
        <span>Add a {noun}</span>
        <select
          className={s['select']}
          value=""
          onChange={({ currentTarget }) => {
            const kind = currentTarget.value;
            if (isKind(kind)) add(kind);
          }}
        >
          <option value="">choose a kind</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {specs[kind].title}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Whether the first day of a disruption, at its earliest, lies beyond the horizon of its scenario. */
function startsTooLate(one: Json, draft: Json): boolean {
  const start = readQuantity(getAt(one, ['start']) ?? null);
  const horizon = getAt(draft, ['horizonDays']);
  return start !== null && typeof horizon === 'number' && getRange(start).low >= horizon && horizon > 0;
}

type Entry = { readonly id: string } & { readonly [key: string]: Json };

function readList(value: Json | undefined): Entry[] {
  if (!isList(value)) return [];
  return value.flatMap((one) => {
    const id = getAt(one, ['id']);
    return isFields(one) && typeof id === 'string' ? [{ ...one, id }] : [];
  });
}

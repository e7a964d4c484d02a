import { useId } from 'react';
import { getAt, namePath } from './edit-path.ts';
import type { Json, Path } from './edit-path.ts';
import { describeBounds, describeQuantity, isOutside } from './field-note.ts';
import type { FieldSpec } from './field-spec.ts';
import type { Form } from './form.ts';
import { FurtherFields } from './further-fields.tsx';
import { NameField, NamesField } from './name-fields.tsx';
import { ListField } from './list-field.tsx';
import { NumberInput } from './number-input.tsx';
import { QuantityField } from './quantity-field.tsx';
import { readQuantity, readSteps } from './read-quantity.ts';
import { StepsField } from './steps-field.tsx';
import { TextInput } from './text-input.tsx';
import { getUnitText, writeProblem } from './unit-text.ts';
import s from './builder.module.css';

type FieldsProps = {
  form: Form;
  base: Path;
  specs: readonly FieldSpec[];
  /** Of what these are the fields, where there are several of its kind on the page. */
  within?: string | undefined;
};

/** The fields of one thing, each in a row: what it is called, its control with unit, and its range and source. */
export function Fields({ form, base, specs, within }: FieldsProps) {
  const draw = (shown: readonly FieldSpec[]) => (
    <div className={s['fields']}>
      {shown.map((spec) => (
        <Field key={namePath(spec.path)} form={form} base={base} spec={spec} within={within} />
      ))}
    </div>
  );
  const further = specs.filter(
    (spec) => spec.further === true && getAt(form.draft, [...base, ...spec.path]) !== undefined,
  );
  return (
    <>
      {draw(specs.filter((spec) => spec.further !== true))}
      {further.length === 0 ? null : (
        <FurtherFields form={form} base={base} specs={further}>
          {draw(further)}
        </FurtherFields>
      )}
    </>
  );
}

function Field({ form, base, spec, within }: Omit<FieldsProps, 'specs'> & { spec: FieldSpec }) {
  const note = useId();
  const path = [...base, ...spec.path];
  const value = getAt(form.draft, path);
  // The order of products is asked for by one rule only, and other fields belong to one shape of their owner.
  if (value === undefined) return null;
  const problem = form.problems.get(namePath(path));
  if (spec.kind === 'group')
    return <Group form={form} base={base} spec={spec} isOn={value !== null} problem={problem} within={within} />;
  if (spec.kind === 'list') {
    return (
      <ListField
        form={form}
        path={path}
        spec={spec}
        problem={problem}
        renderFields={(below, specs, name) => <Fields form={form} base={below} specs={specs} within={name} />}
      />
    );
  }
  return (
    <div className={s['field']}>
      <span className={s['label']}>
        {spec.label}
        {spec.help === undefined ? null : <small>{spec.help}</small>}
      </span>
      <span className={s['control']}>
        <Control
          form={form}
          spec={spec}
          label={within === undefined ? spec.label : `${within}: ${spec.label.toLowerCase()}`}
          value={value}
          describedBy={note}
          onCommit={(next) => form.change(path, next, spec.label)}
        />
        {'unit' in spec ? <span className={s['unit']}>{getUnitText(spec.unit, form.currency)}</span> : null}
      </span>
      <span id={note} className={s['note']}>
        {problem === undefined ? null : (
          <strong className={s['problem']}>{writeProblem(problem, 'unit' in spec ? spec.unit : null)}</strong>
        )}
        <Note form={form} path={path} spec={spec} value={value} />
      </span>
    </div>
  );
}

/** The range of a field and where its value comes from. */
function Note({ form, path, spec, value }: { form: Form; path: Path; spec: FieldSpec; value: Json }) {
  const bounds = describeBounds(spec, form.currency);
  if (bounds === null || !('unit' in spec)) return null;
  const source = form.sources.get(namePath(path));
  if (source === undefined) return <>{bounds}</>;
  const own = readQuantity(value);
  const given =
    source.value === null ? 'leaves it empty' : `has ${describeQuantity(source.value, spec.unit, form.currency)}`;
  if (JSON.stringify(own) === JSON.stringify(source.value)) {
    return (
      <>
        {bounds} · {source.says}
      </>
    );
  }
  const isFar = own !== null && source.value !== null && isOutside(own, source.value);
  return (
    <>
      {bounds} · your own figure{isFar ? ', outside of what was observed' : ''}; the preset {given} ({source.says})
    </>
  );
}

function Control({
  form,
  spec,
  label,
  value,
  describedBy,
  onCommit,
}: {
  form: Form;
  spec: Exclude<FieldSpec, { kind: 'group' | 'list' }>;
  label: string;
  value: Json;
  describedBy: string;
  onCommit: (value: Json) => void;
}) {
  switch (spec.kind) {
    case 'quantity':
      return (
        <QuantityField
          value={readQuantity(value)}
          unit={spec.unit}
          label={label}
          empty={spec.empty}
          describedBy={describedBy}
          onCommit={onCommit}
        />
      );
    case 'number':
      return (
        <NumberInput
          value={typeof value === 'number' ? value : null}
          unit={spec.unit}
          label={label}
          placeholder={spec.empty}
          describedBy={describedBy}
          onCommit={(next) => {
            if (next !== null || spec.empty !== undefined) onCommit(next);
          }}
        />
      );
    case 'choice':
      return (
        <select
          className={s['select']}
          aria-label={label}
          aria-describedby={describedBy}
          value={writeChoice(value)}
          onChange={({ currentTarget }) => {
            const chosen = spec.options.find(([one]) => String(one) === currentTarget.value);
            if (chosen !== undefined) onCommit(chosen[0] === '' ? null : chosen[0]);
          }}
        >
          {spec.options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      );
    case 'name':
      return (
        <NameField
          list={form.lists[spec.of]}
          value={typeof value === 'string' ? value : ''}
          label={label}
          describedBy={describedBy}
          onCommit={onCommit}
        />
      );
    case 'names':
      return (
        <NamesField
          list={form.lists[spec.of]}
          values={readNames(value)}
          label={label}
          all={spec.all}
          describedBy={describedBy}
          onCommit={onCommit}
        />
      );
    case 'text':
      return (
        <TextInput
          value={typeof value === 'string' ? value : ''}
          label={label}
          describedBy={describedBy}
          onCommit={onCommit}
        />
      );
    case 'flag':
      return (
        <input
          type="checkbox"
          aria-label={label}
          checked={value === true}
          onChange={({ currentTarget }) => onCommit(currentTarget.checked)}
        />
      );
    case 'date':
      return (
        <input
          type="date"
          className={s['select']}
          aria-label={label}
          aria-describedby={describedBy}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') onCommit(currentTarget.value);
          }}
        />
      );
    case 'steps':
      return <StepsField steps={readSteps(value)} label={label} empty={spec.empty} onCommit={onCommit} />;
  }
}

/** A choice as the select knows it; what is not chosen is the empty one. */
function writeChoice(value: Json): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function readNames(value: Json): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Fields that stand together or not at all, behind one checkbox. */
function Group({
  form,
  base,
  spec,
  isOn,
  problem,
  within,
}: Omit<FieldsProps, 'specs'> & {
  spec: Extract<FieldSpec, { kind: 'group' }>;
  isOn: boolean;
  problem: string | undefined;
}) {
  return (
    <fieldset className={s['group']}>
      <legend>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ currentTarget }) =>
              form.change([...base, ...spec.path], currentTarget.checked ? spec.filled : null, spec.label)
            }
          />{' '}
          {spec.label}
        </label>
        {spec.help === undefined ? null : <small>{spec.help}</small>}
      </legend>
      {problem === undefined ? null : <strong className={s['problem']}>{problem}</strong>}
      {isOn ? <Fields form={form} base={base} specs={spec.fields} within={within} /> : null}
    </fieldset>
  );
}

import { useId, type ReactNode, useState } from 'react';
import { getAt, namePath, type Path, type Json } from '../edit-path.ts';
import { FieldControl } from './field-control.tsx';
import type { FieldSpec } from '../specs/field-spec.ts';
import type { Form } from '../form.ts';
import { ListField } from './list-field.tsx';
import { getUnitText, writeProblem } from './unit-text.ts';
import s from '../builder.module.css';
import { describeFields } from './describe-fields.ts';
import { describeBounds, describeQuantity, isOutside } from './field-note.ts';
import { readQuantity } from './read-quantity.ts';

/** The range of a field and where its value comes from. */
function SourceNote({ form, path, spec, value }: { form: Form; path: Path; spec: FieldSpec; value: Json }) {
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

/** Fields for few, told in a line until somebody opens them; open by themselves where one of them is wrong. */
function FurtherFields({
  form,
  base,
  specs,
  children,
}: {
  form: Form;
  base: Path;
  specs: readonly FieldSpec[];
  children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const names = specs.map(({ path }) => namePath([...base, ...path]));
  const isWrong = [...form.problems.keys()].some((field) =>
    names.some((name) => field === name || field.startsWith(`${name}.`)),
  );
  const said = describeFields(form.draft, base, specs, form.currency);
  return (
    <details
      className={s['further']}
      open={isOpen || isWrong}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <b>More</b> <small>{said === '' ? specs.map(({ label }) => label.toLowerCase()).join(' · ') : said}</small>
      </summary>
      {children}
    </details>
  );
}

type FieldsProps = {
  form: Form;
  base: Path;
  specs: readonly FieldSpec[];
  /** Owner of these fields, where there are several of its kind on the page. */
  within?: string | undefined;
};

/** The fields of one thing, each in a row: its name, its control with unit, and its range and source. */
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
  // Months that nobody gave have no place in the scenario until somebody does.
  const found = getAt(form.draft, path);
  const value = found === undefined && spec.kind === 'months' ? null : found;
  // The order of products is asked for by one rule only, and other fields belong to one shape of their owner.
  if (value === undefined) return null;
  if (spec.unless !== undefined && (getAt(form.draft, [...base, ...spec.unless.path]) ?? null) !== null) {
    return (
      <div className={s['field']}>
        <span className={s['label']}>{spec.label}</span>
        <span className={s['control']}>
          <small>{spec.unless.says}</small>
        </span>
      </div>
    );
  }
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
        <FieldControl
          form={form}
          spec={spec}
          label={within === undefined ? spec.label : `${within}: ${spec.label.toLowerCase()}`}
          value={value}
          describedBy={note}
          isWrong={problem !== undefined}
          onCommit={(next) => form.change(path, next, spec.label)}
        />
        {'unit' in spec && spec.kind !== 'months' ? (
          <span className={s['unit']}>{getUnitText(spec.unit, form.currency)}</span>
        ) : null}
      </span>
      <span id={note} className={s['note']}>
        {problem === undefined ? null : (
          <strong className={s['problem']}>{writeProblem(problem, 'unit' in spec ? spec.unit : null)}</strong>
        )}
        <SourceNote form={form} path={path} spec={spec} value={value} />
      </span>
    </div>
  );
}

/** Fields present together or not at all, behind one checkbox. */
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

import { type ReactNode, useState } from 'react';
import { namePath } from '../edit-path.ts';
import type { Path } from '../edit-path.ts';
import { describeFields } from './describe-fields.ts';
import type { FieldSpec } from '../specs/field-spec.ts';
import type { Form } from '../form.ts';
import s from '../builder.module.css';

/** Fields that few need, told in a line until somebody opens them; open by themselves where one of them is wrong. */
export function FurtherFields({
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

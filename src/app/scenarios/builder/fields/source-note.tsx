import type { Json, Path } from '../edit-path.ts';
import { namePath } from '../edit-path.ts';
import { describeBounds, describeQuantity, isOutside } from './field-note.ts';
import type { FieldSpec } from '../specs/field-spec.ts';
import type { Form } from '../form.ts';
import { readQuantity } from './read-quantity.ts';

/** The range of a field and where its value comes from. */
export function SourceNote({ form, path, spec, value }: { form: Form; path: Path; spec: FieldSpec; value: Json }) {
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

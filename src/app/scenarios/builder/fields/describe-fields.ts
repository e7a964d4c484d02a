import { getAt, isFields, isList } from '../edit-path.ts';
import type { Json, Path } from '../edit-path.ts';
import { describeQuantity } from './field-note.ts';
import type { FieldSpec } from '../specs/field-spec.ts';
import { readQuantity } from './read-quantity.ts';

/** Fields in a line: names, choices and figures; empty, off or open ones say nothing. */
export function describeFields(draft: Json, base: Path, specs: readonly FieldSpec[], currency: string): string {
  return specs
    .flatMap((spec): string[] => {
      const value = getAt(draft, [...base, ...spec.path]);
      const label = spec.label.toLowerCase();
      switch (spec.kind) {
        case 'names':
          return isList(value) ? value.filter((name) => typeof name === 'string') : [];
        case 'list':
          return isList(value) ? value.flatMap((one) => readName(one)) : [];
        case 'choice':
          return spec.options.flatMap(([of, text]) => (of === value ? [text] : []));
        case 'number':
        case 'quantity': {
          const quantity = readQuantity(value ?? null);
          return quantity === null ? [] : [`${label} ${describeQuantity(quantity, spec.unit, currency)}`];
        }
        case 'months':
          return isList(value) ? [label] : [];
        case 'group':
          return value === null || value === undefined ? [] : [spec.short.toLowerCase()];
        case 'flag':
          return value === true ? [label] : [];
        case 'name':
        case 'text':
        case 'date':
        case 'steps':
          return [];
      }
    })
    .join(' · ');
}

function readName(one: Json): string[] {
  const name = isFields(one) ? one['name'] : null;
  return typeof name === 'string' ? [name] : [];
}

import type { Json, Path } from '../edit-path.ts';

/** Unit of a number. A share is kept as 0 to 1 and shown in percent. */
export type Unit =
  | 'count'
  | 'days'
  | 'share'
  | 'factor'
  | 'units'
  | 'units-a-day'
  | 'money'
  | 'money-a-unit'
  | 'money-a-unit-year';

/** Kind of the names of a list. */
export type NamedThing =
  | 'part'
  | 'product'
  | 'site'
  | 'supplier'
  | 'country'
  | 'measure'
  | 'item'
  | 'form'
  | 'category'
  | 'disruption';

/** Any number of things with a `name` and the same fields, at paths leading on from the thing; the first ones come first. */
export type ListSpec = {
  readonly kind: 'list';
  /** Word for one of them. */
  readonly noun: string;
  /** Meaning of an empty list. */
  readonly empty: string;
  /** Possible beginnings of a new one: at least one. */
  readonly stubs: readonly { readonly name: string; readonly [key: string]: Json }[];
  readonly fields: readonly FieldSpec[];
};

/** One field of a scenario for a person; `path` leads to it from its disruption, lever or scenario. */
export type FieldSpec = {
  readonly path: Path;
  readonly label: string;
  readonly help?: string;
  /** Few need it: it is folded away until somebody asks for it. */
  readonly further?: true;
  /** Another field of the same thing: with a value there, this one is not in force, as `says` tells. */
  readonly unless?: { readonly path: Path; readonly says: string };
} & (
  | {
      /** A number, or how it is spread. */
      readonly kind: 'quantity';
      readonly unit: Unit;
      /** Meaning of an empty field; absent: it cannot be empty. */
      readonly empty?: string;
    }
  /** `bounds` limits its values, where there is more to say than the unit. */
  | { readonly kind: 'number'; readonly unit: Unit; readonly empty?: string; readonly bounds?: string }
  | { readonly kind: 'choice'; readonly options: readonly (readonly [value: string | number, label: string])[] }
  | { readonly kind: 'name'; readonly of: NamedThing }
  /** `all` is the word for an empty list. */
  | { readonly kind: 'names'; readonly of: NamedThing; readonly all: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'date' }
  /** A figure for each calendar month, or null; `begins` is the first value of each. */
  | { readonly kind: 'months'; readonly unit: Unit; readonly begins: number }
  /** Shares reached by day. */
  | { readonly kind: 'steps'; readonly empty: string }
  /** Fields present together or not at all; `filled` is their beginning, `short` goes before their labels where they stand alone. */
  | { readonly kind: 'group'; readonly short: string; readonly filled: Json; readonly fields: readonly FieldSpec[] }
  | ListSpec
);

/** The same fields, folded away. */
export function foldAway(specs: readonly FieldSpec[]): FieldSpec[] {
  return specs.map((spec) => ({ ...spec, further: true }));
}

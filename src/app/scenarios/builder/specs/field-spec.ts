import type { Json, Path } from '../edit-path.ts';

/** What a number is counted in. A share is kept as 0 to 1 and shown in percent. */
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

/** What the names of a list are names of. */
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

/** Any number of things that each have a `name` and the same fields, whose paths lead on from the thing; the first ones come first. */
export type ListSpec = {
  readonly kind: 'list';
  /** What one of them is called. */
  readonly noun: string;
  /** What an empty list means. */
  readonly empty: string;
  /** What a new one can begin with: at least one. */
  readonly stubs: readonly { readonly name: string; readonly [key: string]: Json }[];
  readonly fields: readonly FieldSpec[];
};

/** One field of a scenario as a person sees it; `path` leads to it from the disruption, lever or scenario that it belongs to. */
export type FieldSpec = {
  readonly path: Path;
  readonly label: string;
  readonly help?: string;
  /** Few need it: it is folded away until somebody asks for it. */
  readonly further?: true;
  /** Another field of the same thing: where that says something, this one is not in force, as `says` tells. */
  readonly unless?: { readonly path: Path; readonly says: string };
} & (
  | {
      /** A number, or how it is spread. */
      readonly kind: 'quantity';
      readonly unit: Unit;
      /** What an empty field means; absent: it cannot be empty. */
      readonly empty?: string;
    }
  /** `bounds` says what it can be, where that is more than the unit says. */
  | { readonly kind: 'number'; readonly unit: Unit; readonly empty?: string; readonly bounds?: string }
  | { readonly kind: 'choice'; readonly options: readonly (readonly [value: string | number, label: string])[] }
  | { readonly kind: 'name'; readonly of: NamedThing }
  /** `all` says what an empty list means. */
  | { readonly kind: 'names'; readonly of: NamedThing; readonly all: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'date' }
  /** A figure for each calendar month, or null; `begins` is what each has at first. */
  | { readonly kind: 'months'; readonly unit: Unit; readonly begins: number }
  /** Shares reached by day. */
  | { readonly kind: 'steps'; readonly empty: string }
  /** Fields that stand together or not at all; `filled` is what they begin with, `short` goes before their labels where they stand alone. */
  | { readonly kind: 'group'; readonly short: string; readonly filled: Json; readonly fields: readonly FieldSpec[] }
  | ListSpec
);

/** The same fields, folded away. */
export function foldAway(specs: readonly FieldSpec[]): FieldSpec[] {
  return specs.map((spec) => ({ ...spec, further: true }));
}

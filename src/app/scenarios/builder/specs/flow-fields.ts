import type { FieldSpec } from './field-spec.ts';

/** Shippers of a flow; `at` is the record of the disruption or class behind it. */
export function listExporterFields(at: 'scope' | 'fits'): FieldSpec[] {
  return [
    { path: [at, 'exporterSiteIds'], kind: 'names', of: 'site', label: 'Exporting sites', all: 'every exporting site' },
    {
      path: [at, 'exporterSupplierIds'],
      kind: 'names',
      of: 'supplier',
      label: 'Exporting suppliers',
      all: 'every supplier',
    },
  ];
}

/** Declared use of a flow. */
export function createEndUseField(at: 'scope' | 'fits'): FieldSpec {
  return {
    path: [at, 'endUse'],
    kind: 'choice',
    label: 'End use',
    options: [
      ['', 'any'],
      ['civil', 'civil'],
      ['military', 'military'],
    ],
  };
}

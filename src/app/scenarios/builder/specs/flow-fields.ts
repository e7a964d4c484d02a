import type { FieldSpec } from './field-spec.ts';

/** Who ships a flow; `at` is the record of the disruption or class that says so. */
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

/** What a flow is declared to be for. */
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

import type { ForeignColumn, ForeignPurpose } from '../base/foreign-table.ts';
import { FIRM_NAME_WORDS } from './firm-names.ts';
import { LICENCE_COLUMNS } from './lines/licence-words.ts';

/** Words whose meaning depends on what the table lists. */
export const IN_CONTEXT: Readonly<Partial<Record<ForeignPurpose, Readonly<Record<string, ForeignColumn>>>>> = {
  'supplier-list': {
    ...Object.fromEntries(FIRM_NAME_WORDS.map((word) => [word, 'supplier' as const])),
    fnumber: 'supplier-id',
    n: 'supplier-id',
    名称: 'supplier',
    id: 'supplier-id',
    number: 'supplier-id',
    nummer: 'supplier-id',
    navn: 'supplier',
    no: 'supplier-id',
    nr: 'supplier-id',
    code: 'supplier-id',
    codigo: 'supplier-id',
    codice: 'supplier-id',
    kod: 'supplier-id',
    component: 'category',
    owner: 'supplier-parent',
    parent: 'supplier-parent',
    'parent id': 'supplier-parent',
    location: 'city',
    ubicacion: 'city',
    standort: 'city',
  },
  'own-sites': { name: 'site', name1: 'site', 'name 1': 'site' },
  declaration: { name: 'supplier' },
  operations: { name: 'operation' },
  'licence-list': LICENCE_COLUMNS,
};

/** A list of plants, each with the firm that operates it. */
export const OPERATED_SITES: Readonly<Record<string, ForeignColumn>> = {
  name: 'site',
  id: 'site-id',
  operator: 'supplier-id',
  location: 'city',
};

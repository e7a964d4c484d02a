import type { ForeignColumn, ForeignPurpose } from '../base/foreign-table.ts';
import { simplifySigns } from '../../domain/texts/simplify-signs.ts';
import { foldHeader } from './fold-header.ts';
import { FIRM_NAME_WORDS } from './firm-names.ts';
import { LICENCE_COLUMNS } from './lines/licence-words.ts';
import { CALLED_WORDS, PLANT_CODE_WORDS, PLANT_NAME_WORDS } from './lines/plant-words.ts';

/** Headings, folded, of the town where a firm or a plant is; elsewhere of the place of anything. */
const TOWNS: readonly string[] =
  'localite; poblacion; localidad; localita; comune; stad; localidade; localitate; varos; telepules; by; plaats; ort; miejscowosc; paikkakunta; sted; mesto; obec; il; ilce'.split(
    '; ',
  );

/** Headings, folded, of a number of anything, which in a list of firms numbers these. */
export const NUMBERS_OF_FIRMS: readonly string[] =
  'reference; ref; referenz; referencia; riferimento; kode; sifra; ident; κωδικος; код; номер; 编码; 代码; 編號; コード; 코드; 번호; รหัส; ma; מספר'.split(
    '; ',
  );

/** Words whose meaning depends on what the table lists. */
export const IN_CONTEXT: Readonly<Partial<Record<ForeignPurpose, Readonly<Record<string, ForeignColumn>>>>> = {
  'supplier-list': {
    ...Object.fromEntries(FIRM_NAME_WORDS.map((word) => [word, 'supplier' as const])),
    fnumber: 'supplier-id',
    ...Object.fromEntries(NUMBERS_OF_FIRMS.map((word) => [word, 'supplier-id' as const])),
    επωνυμια: 'supplier',
    n: 'supplier-id',
    名称: 'supplier',
    id: 'supplier-id',
    account: 'supplier-id',
    'account number': 'supplier-id',
    accountnum: 'supplier-id',
    'short name': 'supplier',
    'account name': 'supplier',
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
    'internal reference': 'supplier-id',
    'interne referenz': 'supplier-id',
    'reference interne': 'supplier-id',
    'referencia interna': 'supplier-id',
    'riferimento interno': 'supplier-id',
    'interne referentie': 'supplier-id',
    ...Object.fromEntries(
      ['ref fournisseur', 'n compte', 'konto', 'creditor no', '编号'].map((word) => [word, 'supplier-id' as const]),
    ),
    ...Object.fromEntries(
      [...TOWNS, 'location', 'ubicacion', 'standort', 'sitz'].map((word) => [word, 'city' as const]),
    ),
    ...Object.fromEntries(
      [
        'belongs to',
        'konzern',
        'koncern',
        'concern',
        'matriz',
        'pertenece a',
        'グループ',
        '계열',
        '그룹사',
        'anyavallalat',
        'cegcsoport',
        'moderselskab',
        'emoyhtio',
        'konserni',
        'societate mama',
        'materska spolecnost',
        'spolka matka',
        'capogruppo',
      ].map((word) => [word, 'supplier-parent' as const]),
    ),
    via: 'address',
  },
  // Where a stock lies is a store, and no town.
  stock: Object.fromEntries(
    ['ort', 'platz', 'place', 'lieu', 'luogo', 'lugar', 'plats', 'plaats', 'miejsce', 'misto', 'yer'].map((word) => [
      word,
      'location' as const,
    ]),
  ),
  'own-sites': {
    ...Object.fromEntries(
      ['code', 'location code', 'site code', 'kod', 'codigo', 'codice', 'nummer', 'nr', 'no', 'κωδικος', 'код'].map(
        (word) => [word, 'site-id' as const],
      ),
    ),
    ...Object.fromEntries(TOWNS.map((word) => [word, 'city' as const])),
    ...Object.fromEntries(
      [...FIRM_NAME_WORDS, ...CALLED_WORDS, ...PLANT_NAME_WORDS, ...PLANT_CODE_WORDS, 'name1', 'name 1'].map((word) => [
        word,
        'site' as const,
      ]),
    ),
  },
  declaration: { name: 'supplier' },
  bom: { denominazione: 'description' },
  'parts-list': { denominazione: 'description' },
  sourcing: { denominazione: 'description' },
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

/** A word that means something in the tables of one purpose. */
export type SpecialWord = { readonly word: string; readonly meaning: ForeignColumn };

/** What a header means in its context, by the first of its spellings that has a meaning there, as it is or in simplified signs. */
export function findInContext(
  spellings: readonly string[],
  context: Readonly<Record<string, ForeignColumn>> | undefined,
): SpecialWord | null {
  if (context === undefined) return null;
  const known = new Map(Object.entries(context));
  for (const spelling of [...spellings, ...spellings.map(simplifySigns)]) {
    const word = foldHeader(spelling).text.replace(/ 1$/, '');
    const meaning = known.get(word);
    if (meaning !== undefined) return { word, meaning };
  }
  return null;
}

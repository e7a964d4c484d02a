import type { ImportSettings } from '../../../analyses/import-settings.ts';
import { nameGoods } from '../../../documents/words/name-goods.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { listPartsWithoutMaker, listPartsWithoutSupplier } from '../../../domain/parts-without-supplier.ts';
import type { ImportOutcome } from '../../../intake/base/import-outcome.ts';
import { formatCounted } from '../../format/number.ts';
import type { ImportStep } from '../../url-state.ts';
import { NOTHING_DECIDED, confirmFacts, keepApart, takeApart, takeFactsBack } from '../session/edit-decisions.ts';
import type { MoneyOf } from './money-of-parts.ts';
import { nameField, sayValue } from '../facts/say-fact.ts';
import { SETTLED } from './settled-notes.ts';

/** Something taken without asking: content, reason, the rest on it, and the way back. */
export type Assumption = {
  readonly id: string;
  readonly about: string;
  /** How many, in words. */
  readonly count: string;
  readonly taken: string;
  readonly because: string;
  readonly money: number | null;
  /** Words of the button, and the reading under it; null: it is undone on its step. */
  readonly undo: { readonly label: string; readonly change: (settings: ImportSettings) => ImportSettings } | null;
  readonly step: ImportStep | null;
};

const NAMED = 3;

/** Every assumption of an import, in a row each, with one click for undoing it. */
export function listAssumptions(
  outcome: ImportOutcome,
  settings: ImportSettings,
  money: MoneyOf,
  categories: Catalogue['categories'] = [],
): Assumption[] {
  return [
    ...listMakers(outcome, money),
    ...listOwn(outcome, settings),
    ...listTaken(outcome, money, categories),
    ...listRemembered(outcome, settings),
    ...listCompany(outcome),
    ...listNotes(outcome),
  ];
}

/** Assemblies without a supplier: one switch for all of them. */
function listMakers({ dataset }: ImportOutcome, money: MoneyOf): Assumption[] {
  if (dataset === null) return [];
  const open = listPartsWithoutMaker(dataset);
  const names = (parts: typeof open): string =>
    parts.slice(0, NAMED).map(nameGoods).join(', ') + (parts.length > NAMED ? ' …' : '');
  const row = (parts: typeof open, taken: string, undo: Assumption['undo']): Assumption => ({
    id: `makers ${taken}`,
    about: 'Made by you',
    count: formatCounted(parts.length, 'assembly', 'assemblies'),
    taken,
    because: `${names(parts)}: parts go into ${parts.length === 1 ? 'it' : 'them'}, and no row says who supplies ${parts.length === 1 ? 'it' : 'them'}`,
    money: money.parts(parts.map(({ partNumber }) => partNumber)),
    undo,
    step: 'parts',
  });
  const decided = listPartsWithoutSupplier(dataset).filter(({ procurement }) => procurement === 'not-known');
  return [
    ...(open.length === 0
      ? []
      : [
          row(open, 'made where their parent is made', {
            label: 'Undo',
            change: (settings) => ({
              ...settings,
              decisions: confirmFacts(
                settings.decisions ?? NOTHING_DECIDED,
                open.map(({ partNumber }) => ({ partNumber, field: 'procurement', value: 'not-known', reason: '' })),
              ),
            }),
          }),
        ]),
    ...(decided.length === 0
      ? []
      : [
          row(decided, 'not known who makes them, as you said', {
            label: 'Made by us',
            change: (settings) => ({
              ...settings,
              decisions: takeFactsBack(
                settings.decisions ?? NOTHING_DECIDED,
                decided.map(({ partNumber }) => ({ partNumber, field: 'procurement' })),
              ),
            }),
          }),
        ]),
  ];
}

function listOwn({ notes, dataset }: ImportOutcome, settings: ImportSettings): Assumption[] {
  const note = notes.find(({ code }) => code === 'own-supplier-inferred');
  const own = dataset?.suppliers.find(({ role }) => role === 'own');
  if (own === undefined || (note === undefined && settings.ownSupplierId === undefined)) return [];
  return [
    {
      id: 'own',
      about: 'You are',
      count: '1 company',
      taken: own.name,
      because: note === undefined ? 'so you said, or the version in use says' : 'it makes the products',
      money: null,
      undo: {
        label: 'Undo',
        change: (before) => ({ ...before, ownSupplierId: undefined, inferOwnSupplier: false }),
      },
      step: null,
    },
  ];
}

/** Natures of parts by their words: a row for each value. */
function listTaken({ taken }: ImportOutcome, money: MoneyOf, categories: Catalogue['categories']): Assumption[] {
  const names = new Map<string, string>(categories.map(({ id, name }) => [id, name]));
  const groups = [...Map.groupBy(taken, ({ field, value }) => `${field} ${value}`).values()];
  return groups
    .flatMap((group): Assumption[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { field, value, reason, partNumber } = first;
      const word = field === 'category' ? (names.get(value) ?? value) : sayValue(field, value);
      return [
        {
          id: `taken ${field} ${value}`,
          about: field === 'category' ? 'What parts are' : `Their ${nameField(field)}`,
          count: formatCounted(group.length, 'part'),
          taken: word,
          because: `${partNumber}: ${reason}`,
          money: money.parts(group.map((one) => one.partNumber)),
          undo: {
            label: 'Undo',
            change: (settings) => ({
              ...settings,
              decisions: confirmFacts(
                settings.decisions ?? NOTHING_DECIDED,
                group.map((one) => ({
                  partNumber: one.partNumber,
                  field: one.field,
                  value: one.value,
                  reason: one.reason,
                  refused: true as const,
                })),
              ),
            }),
          },
          step: 'parts',
        },
      ];
    })
    .toSorted((a, b) => (b.money ?? 0) - (a.money ?? 0));
}

/** Decisions of imports before, applied again. */
function listRemembered({ corrected, takenMerges, joined }: ImportOutcome, settings: ImportSettings): Assumption[] {
  const again = corrected.filter(({ remembered }) => remembered);
  const merges = [...(settings.decisions?.merges ?? []), ...takenMerges];
  return [
    ...(joined.length === 0
      ? []
      : [
          {
            id: 'numbers',
            about: 'One number',
            count: formatCounted(joined.length, 'number'),
            taken: joined
              .slice(0, NAMED)
              .map(({ keep, absorbed }) => `${absorbed.join(', ')} is ${keep}`)
              .join('; '),
            because: 'they differ in leading zeros alone and no table has both, or one is the name of the other',
            money: null,
            undo: {
              label: 'Undo',
              change: (before: ImportSettings) => ({
                ...before,
                decisions: joined.reduce(
                  (made, { kind, keep, absorbed }) => keepApart(made, { kind, ids: [keep, ...absorbed] }),
                  before.decisions ?? NOTHING_DECIDED,
                ),
              }),
            },
            step: null,
          },
        ]),
    ...(again.length === 0
      ? []
      : [
          {
            id: 'cells',
            about: 'Mended as before',
            count: formatCounted(again.length, 'cell'),
            taken: again
              .slice(0, NAMED)
              .map(({ column, found, value }) => `${column} “${found}” is read as “${value}”`)
              .join('; '),
            because: 'corrected at an import before',
            money: null,
            undo: {
              label: 'Undo',
              change: (before: ImportSettings) => ({
                ...before,
                decisions: { ...(before.decisions ?? NOTHING_DECIDED), cells: [] },
              }),
            },
            step: 'problems' as const,
          },
        ]),
    ...(merges.length === 0
      ? []
      : [
          {
            id: 'merges',
            about: 'One record',
            count: formatCounted(merges.length, 'record'),
            taken: merges
              .slice(0, NAMED)
              .map(({ keep, absorbed }) => `${keep} stands for ${absorbed.join(', ')}`)
              .join('; '),
            because: 'so it was decided',
            money: null,
            undo: {
              label: 'Undo',
              change: (before: ImportSettings) => ({
                ...before,
                decisions: merges.reduce(takeApart, before.decisions ?? NOTHING_DECIDED),
              }),
            },
            step: 'duplicates' as const,
          },
        ]),
  ];
}

/** Facts of the company in no file; they are stated beside. */
function listCompany({ notes, dataset }: ImportOutcome): Assumption[] {
  const row = (code: string, about: string, taken: string | undefined): Assumption[] =>
    notes.some((note) => note.code === code) && taken !== undefined
      ? [
          {
            id: code,
            about,
            count: '1 setting',
            taken,
            because: 'no file says it',
            money: null,
            undo: null,
            step: null,
          },
        ]
      : [];
  return [
    ...row('home-country-assumed', 'Home country', dataset?.settings.homeCountry),
    ...row('reporting-currency-assumed', 'Currency', dataset?.settings.reportingCurrency),
  ];
}

function listNotes({ notes }: ImportOutcome): Assumption[] {
  const groups = Map.groupBy(
    notes.filter(({ code }) => SETTLED[code] !== undefined),
    ({ code }) => code,
  );
  return [...groups].map(([code, group]) => ({
    id: `note ${code}`,
    about: SETTLED[code] ?? code,
    count: formatCounted(group.length, 'note'),
    taken: group[0]?.message ?? '',
    because:
      group[0]?.file === null || group[0] === undefined
        ? ''
        : `${group[0].file}${group[0].row === null ? '' : `, row ${group[0].row}`}`,
    money: null,
    undo: null,
    step: 'problems',
  }));
}

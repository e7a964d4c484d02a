import type { MergeCause, MergeProposal } from '../base/proposals.ts';
import type { SeparateRecords } from '../../domain/decisions/decisions.ts';
import type { Supplier } from '../../domain/dataset.ts';
import { isUnnamedSupplier } from '../../domain/virtual-ids.ts';
import { dropLegalForm, spellFirm } from '../dictionary/firm-names.ts';
import { foldWord } from '../base/closed-words.ts';
import { findOtherScript, splitScripts } from '../values/maker-names.ts';

/** The records that are looked at; ids that are only referred to may stand behind those that have a record. */
export type NamedRecords = {
  readonly suppliers: readonly Pick<Supplier, 'supplierId' | 'name' | 'country'>[];
  readonly siteIds: readonly string[];
  readonly partNumbers: readonly string[];
};

type Firm = Pick<Supplier, 'name' | 'country'>;
type Firms = ReadonlyMap<string, Firm>;

/**
 * Suppliers, sites and parts that may be one, with what they share. Suppliers: names that differ in case, blanks, accents or punctuation, in the
 * legal form, or by script (`村田`, `Murata`, where a cell or a directory pairs them), and ids that two names share. Sites and parts: ids that
 * differ in case or blanks. The first of each is proposed to be kept. What a person said is not one is left out. Linear in the number of names.
 */
export function proposeMerges(records: NamedRecords, separate: readonly SeparateRecords[]): MergeProposal[] {
  const firms = new Map<string, Firm>();
  // Firms that nobody has named are one for each country, and nobody's duplicates.
  for (const one of records.suppliers) if (!isUnnamedSupplier(one)) firms.set(one.supplierId, one);
  const proposals = [
    ...proposeFirms(firms),
    ...proposeIds('supplier', [...firms.keys()]),
    ...proposeIds('site', records.siteIds),
    ...proposeIds('part', records.partNumbers),
  ];
  const refused = separate.map(({ kind, ids }) => ({ kind, ids: new Set(ids) }));
  const seen = new Set<string>();
  return proposals.filter(({ kind, keep, absorbed }) => {
    const ids = [keep, ...absorbed];
    const key = JSON.stringify([kind, ...ids.toSorted()]);
    if (seen.has(key)) return false;
    seen.add(key);
    const isSettled = (one: string, other: string): boolean =>
      refused.some((apart) => apart.kind === kind && apart.ids.has(one) && apart.ids.has(other));
    // What is remembered stands in pairs: a proposal of three is settled once each pair of it is.
    return !ids.every((id, index) => ids.slice(index + 1).every((other) => isSettled(id, other)));
  });
}

function proposeFirms(firms: Firms): MergeProposal[] {
  const proposals: MergeProposal[] = [];
  const bySpelling = new Map<string, string[]>();
  const byKeyboard = new Map<string, string[]>();
  const byCore = new Map<string, string[]>();
  const otherScript = new Map<string, string>();
  const propose = (cause: MergeCause, [keep = '', ...absorbed]: readonly string[], evidence: string): void => {
    proposals.push({ kind: 'supplier', keep, absorbed, cause, evidence });
  };
  for (const [supplierId, { name }] of firms) {
    push(bySpelling, foldWord(name), supplierId);
    push(byKeyboard, spellFirm(name), supplierId);
    push(byCore, dropLegalForm(name), supplierId);
    const scripts = splitScripts(name);
    if (scripts === null) continue;
    for (const part of [scripts.latin, dropLegalForm(scripts.other)]) otherScript.set(part, supplierId);
  }
  for (const [spelling, ids] of bySpelling) {
    if (spelling === '' || ids.length < 2) continue;
    const names = new Set(ids.map((id) => getName(firms, id)));
    const blanks = new Set([...names].map((name) => name.toLowerCase().replaceAll(' ', ''))).size === 1;
    const cause = names.size === 1 ? 'one-name-two-ids' : blanks ? 'case-or-blanks' : 'spelling';
    const evidence =
      cause === 'one-name-two-ids'
        ? `The ids ${ids.join(' and ')} bear one name, ${quote(firms, ids.slice(0, 1))}`
        : `${quote(firms, ids)} differ only in ${blanks ? 'case or blanks' : 'accents, punctuation or case'}`;
    propose(cause, ids, `${evidence}${describeCountries(firms, ids)}.`);
  }
  for (const ids of byKeyboard.values())
    if (new Set(ids.map((id) => foldWord(getName(firms, id)))).size > 1)
      propose(
        'spelling',
        ids,
        `${quote(firms, ids)} differ only in how their letters are written${describeCountries(firms, ids)}.`,
      );
  for (const [core, ids] of byCore) {
    const spellings = new Map(ids.map((id) => [foldWord(getName(firms, id)), id]));
    if (core === '' || spellings.size < 2) continue;
    const distinct = [...spellings.values()];
    const evidence = `${quote(firms, distinct)} are “${core}” without the legal form${describeCountries(firms, distinct)}.`;
    propose('legal-form', distinct, evidence);
  }
  for (const [supplierId, { name }] of firms) {
    const core = dropLegalForm(name);
    const paired = otherScript.get(core);
    if (paired !== undefined && paired !== supplierId) {
      propose('two-scripts', [paired, supplierId], `“${getName(firms, paired)}” names “${name}” in two scripts.`);
    }
    const other = findOtherScript(core);
    const [twin] = other === null ? [] : (byCore.get(other) ?? []);
    // Each pair once: seen from its Latin side.
    if (twin !== undefined && twin !== supplierId && /^[\p{Script=Latin}\d ]+$/u.test(core)) {
      const evidence = `“${name}” and “${getName(firms, twin)}” are names of one firm in two scripts.`;
      propose('two-scripts', [supplierId, twin], evidence);
    }
    const id = supplierId.endsWith(` ${name}`) ? supplierId.slice(0, -name.length - 1) : '';
    if (id !== '' && firms.has(id)) {
      const evidence = `The id ${id} is given to “${getName(firms, id)}” and to “${name}”.`;
      propose('one-id-two-names', [id, supplierId], evidence);
    }
  }
  return proposals;
}

function proposeIds(kind: MergeProposal['kind'], ids: readonly string[]): MergeProposal[] {
  const byText = new Map<string, string[]>();
  for (const id of new Set(ids)) push(byText, foldId(id), id);
  return [...byText.values()].flatMap(([keep, ...absorbed]) => {
    if (keep === undefined || absorbed.length === 0) return [];
    const [named, ...others] = [keep, ...absorbed].map((id) => id.toLowerCase().replaceAll(/\s/g, ''));
    const how = others.every((id) => id === named) ? 'case or blanks' : 'case, blanks or how their signs are written';
    const evidence = `${[keep, ...absorbed].map((id) => `“${id}”`).join(' and ')} differ only in ${how}.`;
    return [{ kind, keep, absorbed, cause: 'case-or-blanks', evidence }];
  });
}

/**
 * An id without what people and programs change in passing: case, blanks, signs that are not seen, and how a sign is written (wide digits, an accent
 * beside its letter). Zeros and dashes count, since they tell parts apart.
 */
export function foldId(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}]/gu, '');
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function getName(firms: Firms, id: string): string {
  return firms.get(id)?.name ?? id;
}

function quote(firms: Firms, ids: readonly string[]): string {
  return ids.map((id) => `“${getName(firms, id)}”`).join(' and ');
}

function describeCountries(firms: Firms, ids: readonly string[]): string {
  const placed = ids.filter((id) => (firms.get(id)?.country ?? '') !== '');
  const countries = [...new Set(placed.map((id) => firms.get(id)?.country ?? ''))];
  if (countries.length === 0) return '';
  if (countries.length > 1) return `; they stand in ${countries.join(' and ')}`;
  if (placed.length === ids.length) return `, all in ${countries[0]}`;
  return `; ${quote(firms, placed)} ${placed.length === 1 ? 'stands' : 'stand'} in ${countries[0]}; of the rest no file says where`;
}

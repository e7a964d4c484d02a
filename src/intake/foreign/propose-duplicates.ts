import { foldWord } from '../closed-words.ts';
import type { FirmBook } from './firm-book.ts';
import type { DuplicateProposal } from './foreign-table.ts';
import { findOtherScript, splitScripts } from './maker-names.ts';
import type { TableDesk } from './table-desk.ts';

/** Legal forms at the end of a name, longest first; they tell firms of one group apart on paper and mean nothing to a buyer. */
const LEGAL_FORMS =
  /(?:^| )(?:gmbh co kg|gmbh|co kg|kgaa|kg|ag|se|ohg|e k|co ltd|co limited|pty ltd|pvt ltd|private limited|private ltd|sdn bhd|ltd|limited|llc|llp|inc|incorporated|corp|corporation|company|co|plc|s a s|sas|sarl|s a r l|s a|sa|s p a|spa|s r l|srl|s l|sl|b v|bv|n v|nv|oy|oyj|ab|a s|as|aps|sp z o o|z o o|s r o|sro|kft|zrt|d o o|doo|a d|k k|kk|kabushiki kaisha|jsc|ooo|pt|tbk|tic|a ş|aş)$/;
const EASTERN_FORMS = /(?:股份有限公司|有限责任公司|有限公司|集团|公司|株式会社|有限会社|주식회사)/g;

/**
 * Suppliers and parts that may be one, with what they share. Suppliers: names that differ in case, blanks, accents or punctuation, in the legal form, or by
 * script (`村田`, `Murata`, where a cell or a directory pairs them), and ids that two names share. Parts: numbers that differ in case or blanks. Linear in the number
 * of names; nothing is merged.
 */
export function proposeDuplicates(desks: readonly TableDesk[], firms: FirmBook): readonly DuplicateProposal[] {
  return [...proposeFirms(firms), ...proposeParts(desks)];
}

function proposeFirms(firms: FirmBook): DuplicateProposal[] {
  const proposals: DuplicateProposal[] = [];
  const bySpelling = new Map<string, string[]>();
  const byCore = new Map<string, string[]>();
  const otherScript = new Map<string, string>();
  for (const [supplierId, { name }] of firms.all) {
    push(bySpelling, foldWord(name), supplierId);
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
    proposals.push({ table: 'suppliers', cause, ids, evidence: `${evidence}${describeCountries(firms, ids)}.` });
  }
  for (const [core, ids] of byCore) {
    const spellings = new Map(ids.map((id) => [foldWord(getName(firms, id)), id]));
    if (core === '' || spellings.size < 2) continue;
    const distinct = [...spellings.values()];
    proposals.push({
      table: 'suppliers',
      cause: 'legal-form',
      ids: distinct,
      evidence: `${quote(firms, distinct)} are “${core}” without the legal form${describeCountries(firms, distinct)}.`,
    });
  }
  for (const [supplierId, { name }] of firms.all) {
    const core = dropLegalForm(name);
    const paired = otherScript.get(core);
    if (paired !== undefined && paired !== supplierId) {
      proposals.push({
        table: 'suppliers',
        cause: 'two-scripts',
        ids: [paired, supplierId],
        evidence: `“${getName(firms, paired)}” names “${name}” in two scripts.`,
      });
    }
    const other = findOtherScript(core);
    const [twin] = other === null ? [] : (byCore.get(other) ?? []);
    // Each pair once: seen from its Latin side.
    if (twin !== undefined && twin !== supplierId && /^[\p{Script=Latin}\d ]+$/u.test(core)) {
      proposals.push({
        table: 'suppliers',
        cause: 'two-scripts',
        ids: [supplierId, twin],
        evidence: `“${name}” and “${getName(firms, twin)}” are names of one firm in two scripts.`,
      });
    }
    const [id = ''] = supplierId.endsWith(` ${name}`) ? [supplierId.slice(0, -name.length - 1)] : [];
    if (id !== '' && firms.all.has(id)) {
      proposals.push({
        table: 'suppliers',
        cause: 'one-id-two-names',
        ids: [id, supplierId],
        evidence: `The id ${id} is given to “${getName(firms, id)}” and to “${name}”.`,
      });
    }
  }
  return proposals;
}

function proposeParts(desks: readonly TableDesk[]): DuplicateProposal[] {
  const byText = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const { parts } of desks) {
    for (const partNumber of parts.entries.keys()) {
      if (seen.has(partNumber)) continue;
      seen.add(partNumber);
      push(byText, partNumber.toLowerCase().replaceAll(/\s/g, ''), partNumber);
    }
  }
  return [...byText.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => ({
      table: 'parts',
      cause: 'case-or-blanks',
      ids,
      evidence: `${ids.map((id) => `“${id}”`).join(' and ')} differ only in case or blanks.`,
    }));
}

/** A name folded and without its legal form: `Würth Elektronik GmbH & Co. KG` is `wurth elektronik`. */
export function dropLegalForm(name: string): string {
  let core = foldWord(name.replaceAll(EASTERN_FORMS, ' '));
  for (let turn = 0; turn < 3; turn++) {
    const shorter = core.replace(LEGAL_FORMS, '').trim();
    if (shorter === '' || shorter === core) break;
    core = shorter;
  }
  return core;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function getName(firms: FirmBook, id: string): string {
  return firms.all.get(id)?.name ?? id;
}

function quote(firms: FirmBook, ids: readonly string[]): string {
  return ids.map((id) => `“${getName(firms, id)}”`).join(' and ');
}

function describeCountries(firms: FirmBook, ids: readonly string[]): string {
  const countries = [...new Set(ids.flatMap((id) => firms.all.get(id)?.country || []))];
  if (countries.length === 0) return '';
  return countries.length === 1 ? `, all in ${countries[0]}` : `; they stand in ${countries.join(' and ')}`;
}

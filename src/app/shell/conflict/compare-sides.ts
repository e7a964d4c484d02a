import type { Catalogue } from '../../../catalogue/schema.ts';
import type { VersionMeta } from '../../../domain/workspace/workspace.ts';
import { TRIAGE_WORDS } from '../../words/triage-words.ts';
import { formatInstant } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import type { Conflict } from '../../queries/writes/conflicts.ts';
import {
  toValidAssumptions,
  toValidPreferences,
  toValidSavedView,
  toValidTriage,
  toWorkspacePacks,
} from '../../queries/view/document-values.ts';
import {
  toValidCorrection,
  toValidFact,
  toValidMapping,
  toValidMerge,
  toValidRowDecision,
} from '../../queries/remembered-values.ts';

/** One statement of a side; `key` is the same for its counterpart on the other side. */
export type SideLine = { readonly key: string; readonly label: string; readonly text: string };

/** One statement of both sides; undefined if a side lacks it. */
export type ComparedLine = {
  readonly label: string;
  readonly yours: string | undefined;
  readonly theirs: string | undefined;
  readonly differs: boolean;
};

export type MappingWords = {
  describeMeaning: (meaning: string | null) => string;
  describePurpose: (purpose: string | null) => string;
};

export type ScenarioWords = {
  /** What a side says of the scenario of this key, with amounts in the currency; null if its value is none that this program knows. */
  describeScenario: (key: string, value: unknown, currency: string) => SideLine[] | null;
};

/** What the words need beside the two values. */
export type Words = {
  catalogue: Catalogue | undefined;
  versions: readonly VersionMeta[] | undefined;
  currency: string;
  /** Reading of a table; undefined: not loaded, since few conflicts need it. */
  mapping: MappingWords | undefined;
  /** Content of scenarios; undefined: not loaded. */
  scenario: ScenarioWords | undefined;
};

/** Both sides of a conflict in words, line by line, different ones first. */
export function compareSides({ subject, yours, theirs }: Conflict, words: Words): ComparedLine[] {
  const mine = describeSide(subject, yours, words);
  const others = describeSide(subject, theirs, words);
  const labels = new Map([...mine, ...others].map(({ key, label }) => [key, label]));
  const find = (lines: readonly SideLine[], key: string) => lines.find((line) => line.key === key)?.text;
  const compared = Array.from(labels, ([key, label]) => {
    const [one, other] = [find(mine, key), find(others, key)];
    return { label, yours: one, theirs: other, differs: one !== other };
  });
  return [...compared.filter(({ differs }) => differs), ...compared.filter(({ differs }) => !differs)];
}

function say(label: string, text: string, key = label): SideLine {
  return { key, label, text };
}

function describeSide(subject: Conflict['subject'], value: unknown, words: Words): SideLine[] {
  if (subject === null) return describeVersion(value, words.versions);
  if (value === null || value === undefined) return [say('State', 'deleted')];
  switch (subject.kind) {
    case 'triage': {
      const triage = toValidTriage(value);
      return triage === null
        ? describeAny(value)
        : [say('State', TRIAGE_WORDS[triage.state]), say('Note', triage.note)];
    }
    case 'assumptions':
      return Object.entries(toValidAssumptions(value)).map(([limb, choice]) =>
        say(nameRule(limb, words.catalogue), choice === 'in-force' ? 'in force' : 'ended', limb),
      );
    case 'preferences': {
      const { inference, suspensionEnd } = toValidPreferences(value);
      return [
        say('Unseen tiers', inference ? 'estimated' : 'left unknown'),
        say(
          'Last day of a suspension',
          suspensionEnd === 'inclusive' ? 'still belongs to it' : 'is the first day without it',
        ),
      ];
    }
    case 'view': {
      const view = toValidSavedView(value);
      return view === null
        ? describeAny(value)
        : [say('Name', view.name), say('Filters', view.search.replace(/^\?/, ''))];
    }
    case 'mapping': {
      const mapping = toValidMapping(value);
      if (mapping === null || words.mapping === undefined) return describeAny(value);
      const { describeMeaning, describePurpose } = words.mapping;
      const columns = mapping.columns.map(({ header, meaning }) =>
        say(header, describeMeaning(meaning), `column ${header}`),
      );
      return [say('Read as', describePurpose(mapping.purpose)), ...columns];
    }
    case 'merge': {
      const merge = toValidMerge(value);
      return merge === null
        ? describeAny(value)
        : [say('Same as it', merge.absorbed.join(', ')), say('Not the same', merge.separate.join(', '))];
    }
    case 'fact': {
      const fact = toValidFact(value);
      return fact === null
        ? describeAny(value)
        : [say('Part', fact.partNumber), say(fact.field, fact.value), say('Because', fact.reason)];
    }
    case 'correction': {
      const correction = toValidCorrection(value);
      return correction === null
        ? describeAny(value)
        : [
            say('Row', correction.key.map((cell) => cell.value).join(' · ')),
            say('Column', correction.column),
            say('The file says', correction.found),
            say('Read as', correction.value),
          ];
    }
    case 'left-out': {
      const row = toValidRowDecision(value);
      return row === null
        ? describeAny(value)
        : [say('Row', row.key.map((cell) => cell.value).join(' · ')), say('Left out, since', row.reason)];
    }
    case 'packs': {
      const packs = toWorkspacePacks(value);
      return packs === null
        ? describeAny(value)
        : [
            say('In use', packs.sets.at(-1)?.packs.join(', ') ?? ''),
            say('Keys', packs.keys.map(({ name }) => name).join(', ')),
          ];
    }
    case 'supplier-entry':
    case 'plan':
      return describeAny(value);
    case 'scenario':
      return words.scenario?.describeScenario(subject.key, value, words.currency) ?? describeAny(value);
  }
}

/** What a newer program wrote and this one does not know: entry by entry, as it is. */
function describeAny(value: unknown): SideLine[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [['Value', value] as const];
  return entries.map(([key, entry]) => say(key, typeof entry === 'string' ? entry : JSON.stringify(entry)));
}

function nameRule(limbId: string, catalogue: Catalogue | undefined): string {
  const measure = catalogue?.measures.find(
    ({ id, limbs }) => id === limbId || limbs.some((limb) => limb.id === limbId),
  );
  if (measure === undefined) return limbId;
  const limb = measure.limbs.find(({ id }) => id === limbId);
  return limb === undefined || measure.limbs.length === 1 ? measure.number : `${measure.number}, ${limb.label}`;
}

/** A version by its hash, stored or about to be. */
function describeVersion(value: unknown, versions: readonly VersionMeta[] | undefined): SideLine[] {
  if (typeof value === 'string') {
    const meta = versions?.find(({ hash }) => hash === value);
    if (meta === undefined) return [say('Version', value.slice(0, 10))];
    return [
      say('Version', String(meta.number)),
      say('Note', meta.note),
      say('Parts', formatCounted(meta.counts['parts'] ?? 0, 'part')),
      say('Accepted', `${formatInstant(meta.accepted)} by ${meta.author}`),
    ];
  }
  if (typeof value !== 'object' || value === null) return [say('Version', 'none')];
  const { note, dataset } = value as { note?: unknown; dataset?: { parts?: unknown } };
  const parts = Array.isArray(dataset?.parts) ? dataset.parts.length : 0;
  return [
    say('Version', 'the next one'),
    say('Note', typeof note === 'string' ? note : ''),
    say('Parts', formatCounted(parts, 'part')),
  ];
}

import type { Criterion } from '../controlled-item.ts';
import type { Catalogue, Limb, Measure } from '../schema.ts';
import type { PackContent } from '../../domain/packs/pack-file.ts';
import { findSection, getKey } from './sections.ts';

/** Facts named twice by a pack, in one way or in two, each as a sentence. */
export function listRepeated({ add, change, withdraw }: PackContent): string[] {
  const said = [
    ...Object.entries(withdraw).flatMap(([section, keys]) => keys.map((key) => ({ section, key, how: 'withdraws' }))),
    ...Object.entries(change).flatMap(([section, list]) => list.map(({ key }) => ({ section, key, how: 'changes' }))),
    ...Object.entries(add).flatMap(([section, facts]) =>
      facts.map((fact) => ({ section, key: readKey(section, fact), how: 'adds' })),
    ),
  ];
  const groups = Map.groupBy(said, ({ section, key }) => `${section} “${key}”`);
  return [...groups]
    .filter(([, ways]) => ways.length > 1)
    .map(([what, ways]) => `It contradicts itself: it ${ways.map(({ how }) => how).join(' and ')} ${what}.`);
}

/** Impossible days (`2026-02-30`), anywhere in a value, each as a sentence. */
export function listImpossibleDays(value: unknown): string[] {
  if (typeof value === 'string') {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return [];
    const day = new Date(`${value}T00:00:00Z`);
    const exists = !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
    return exists ? [] : [`There is no day ${value}.`];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listImpossibleDays) : [];
}

/** Impossibilities within the measures and items of a catalogue: ends before beginnings, limits without a possible number. Each as a sentence. */
export function listContradictions(
  catalogue: Pick<Catalogue, 'measures' | 'items' | 'partyLists' | 'practices'>,
): string[] {
  return [
    ...catalogue.measures.flatMap(listFaultsOfMeasure),
    ...catalogue.items.flatMap(({ id, logic, criteria }) =>
      listFaultsOfTests(criteria, logic).map((fault) => `The item “${id}” ${fault}.`),
    ),
    ...catalogue.partyLists.flatMap(({ id, effective, ended }) =>
      ended !== null && ended < effective
        ? [`The list “${id}” ends on ${ended}, before it begins on ${effective}.`]
        : [],
    ),
    ...catalogue.practices.flatMap(({ id, from, to }) =>
      to !== null && to < from ? [`The practice “${id}” ends on ${to}, before it begins on ${from}.`] : [],
    ),
  ];
}

function listFaultsOfMeasure({ id, issued, limbs }: Measure): string[] {
  const ids = limbs.map((limb) => limb.id);
  const twice = ids
    .filter((one, at) => ids.indexOf(one) !== at)
    .map((one) => `The measure “${id}” has the limb “${one}” twice.`);
  const before = limbs
    .filter(({ effective }) => effective < issued)
    .map(({ id: limb, effective }) => `The limb “${limb}” holds from ${effective}, before its act of ${issued}.`);
  return [...twice, ...before, ...limbs.flatMap(listFaultsOfLimb)];
}

function listFaultsOfLimb({ id, effective, ended, termEnds, suspensions }: Limb): string[] {
  const ends = [ended, termEnds].filter((day) => day !== null && day < effective);
  return [
    ...ends.map((day) => `The limb “${id}” ends on ${String(day)}, before it begins on ${effective}.`),
    ...suspensions
      .filter(({ from, to }) => to < from)
      .map(({ from, to }) => `The limb “${id}” has a pause that ends on ${to}, before it begins on ${from}.`),
    ...suspensions
      .filter(({ to, agreed }) => agreed !== null && agreed.until < to)
      .map(
        ({ to, agreed }) =>
          `The limb “${id}” has a pause to ${to} that was agreed to last only to ${agreed?.until ?? ''}.`,
      ),
  ];
}

function listFaultsOfTests(criteria: readonly Criterion[], logic: 'all' | 'any'): string[] {
  const numbers = criteria.filter((one) => one.kind === 'number');
  const upsideDown = numbers
    .filter(({ op, value, upper }) => op === 'between' && (upper === undefined || upper < value))
    .map(
      ({ property, value, upper }) =>
        `asks for ${property} between ${value} and ${upper ?? 'nothing'}, which no figure is`,
    );
  const apart =
    logic === 'any'
      ? []
      : [...Map.groupBy(numbers, ({ property }) => property)].filter(([, tests]) => !canMeetAll(tests));
  return [
    ...upsideDown,
    ...apart.map(([property]) => `asks of ${property} what no figure can meet at once`),
    ...criteria.flatMap((one) =>
      one.kind === 'one-of' ? one.of.flatMap((tests) => listFaultsOfTests(tests, 'all')) : [],
    ),
  ];
}

type NumberTest = Extract<Criterion, { kind: 'number' }>;

function canMeetAll(tests: readonly NumberTest[]): boolean {
  const lows = tests.filter(({ op }) => op === '>' || op === '>=' || op === 'between');
  const highs = tests.filter(({ op }) => op === '<' || op === '<=' || op === 'between');
  return lows.every((low) => highs.every((high) => leavesRoom(low, high)));
}

function leavesRoom(low: NumberTest, high: NumberTest): boolean {
  const top = high.op === 'between' ? (high.upper ?? high.value) : high.value;
  return low.value < top || (low.value === top && low.op !== '>' && high.op !== '<');
}

function readKey(section: string, fact: unknown): string {
  const known = findSection(section);
  return known === null || typeof fact !== 'object' || fact === null ? '?' : getKey(known, fact);
}

import { describe, expect, it } from 'vitest';
import { CLASS_FIELDS, CLASS_STUBS } from '../../../src/app/scenarios/builder/specs/class-specs.ts';
import { DISRUPTION_SPECS } from '../../../src/app/scenarios/builder/specs/disruption-specs.ts';
import { describeFields } from '../../../src/app/scenarios/builder/fields/describe-fields.ts';
import { namePath } from '../../../src/app/scenarios/builder/edit-path.ts';
import type { Json } from '../../../src/app/scenarios/builder/edit-path.ts';
import { findSpec } from '../../../src/app/scenarios/builder/specs/find-spec.ts';
import type { FieldSpec } from '../../../src/app/scenarios/builder/specs/field-spec.ts';
import { LEVER_SPECS } from '../../../src/app/scenarios/builder/specs/lever-specs.ts';
import { NEW_DISRUPTIONS, NEW_LEVERS, nameNew } from '../../../src/app/scenarios/builder/new-disruption.ts';
import { disruption, licenceQueue } from '../../../src/domain/scenario/disruption.ts';
import { TYPICAL_QUEUE } from '../../../src/app/scenarios/builder/specs/queue-specs.ts';
import { lever } from '../../../src/domain/scenario/lever.ts';
import { QUIET } from '../../engine/simulation/pump-works.ts';

/** Names of all paths that a form shows, groups included; a list is one field. */
function listPaths(specs: readonly FieldSpec[]): string[] {
  return specs.flatMap((spec) => [namePath(spec.path), ...(spec.kind === 'group' ? listPaths(spec.fields) : [])]);
}

/** Names of all paths at which a value has a number, a text, a list or nothing. */
function listLeaves(value: Json, at: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'low' in value || 'p50' in value) {
    return [namePath(at)];
  }
  return Object.entries(value).flatMap(([key, below]) => listLeaves(below, [...at, key]));
}

/** What only a person can fill in. */
const GIVEN = {
  measureId: 'mofcom-2025-58',
  siteId: 'site',
  country: 'CN',
  partNumber: 'part',
  fromPartNumber: 'one',
  toPartNumber: 'other',
};

describe('the builder', () => {
  const kinds = [
    ...Object.entries(NEW_DISRUPTIONS).map(
      ([kind, stub]) => ({ kind, stub, specs: DISRUPTION_SPECS[stub.kind].fields, schema: disruption }) as const,
    ),
    ...Object.entries(NEW_LEVERS).map(
      ([kind, stub]) => ({ kind, stub, specs: LEVER_SPECS[stub.kind].fields, schema: lever }) as const,
    ),
  ];

  it.each(kinds)('has a field for everything that $kind can say', ({ stub, specs }) => {
    const shown = listPaths(specs);
    const missing = listLeaves(stub).filter((leaf) => leaf !== 'kind' && !shown.includes(leaf));
    expect(missing).toEqual([]);
  });

  it.each(kinds)('begins $kind with values that are sound once it is said for what', ({ stub, schema }) => {
    const named = Object.fromEntries(Object.entries(GIVEN).filter(([field]) => field in stub));
    const read = schema.safeParse({ id: 'new', ...stub, ...named });
    expect(read.error?.issues ?? []).toEqual([]);
  });

  it.each(CLASS_STUBS)('begins the class $name with sound values, and has a field for all that it can say', (stub) => {
    const { error } = licenceQueue.safeParse({ ...TYPICAL_QUEUE, classes: [stub] });
    expect(error?.issues ?? []).toEqual([]);
    const shown = listPaths(CLASS_FIELDS);
    expect(listLeaves(stub).filter((leaf) => !shown.includes(leaf))).toEqual([]);
  });

  it('calls a field of a class by the place of the class', () => {
    const one = { ...NEW_DISRUPTIONS['licence-queue'], id: 'licences' };
    const queue = { ...TYPICAL_QUEUE, classes: [...CLASS_STUBS] };
    const scenario = { ...QUIET, disruptions: [{ ...one, queue }] };
    expect(findSpec(scenario, 'disruptions.0.queue.classes.1.fits.destinations').label).toBe(
      'class 2: destinations · Licence queue',
    );
    expect(findSpec(scenario, 'disruptions.0.queue.classes.1.share')).toMatchObject({ unit: 'share' });
  });

  it('tells fields that are folded away in a line: what they name, and the figures that are not empty', () => {
    const queue = {
      ...TYPICAL_QUEUE,
      classes: CLASS_STUBS.slice(2),
      customsTest: { probability: 0.2, days: 45 },
      renewalGapDays: 7,
    };
    const one = { ...NEW_DISRUPTIONS['licence-queue'], scope: { forms: ['magnet'], exporterSiteIds: [] }, queue };
    const folded = DISRUPTION_SPECS['licence-queue'].fields.filter(({ further }) => further === true);
    expect(describeFields({ disruptions: [one] }, ['disruptions', 0], folded, 'EUR').replaceAll('\u00a0', ' ')).toBe(
      'Destination set back · Defence · review of a party on a watch list 1–2–4 × · refused and filed again 80 % · a licence holds for 180 days · gap to the next licence 7 days · goods of one application 7 days · review time that is the firm’s 50 % · customs test · magnet',
    );
  });

  it('gives each new one a name of its own', () => {
    expect(nameNew('site-outage', [])).toBe('site-outage');
    expect(nameNew('site-outage', [{ id: 'site-outage' }, { id: 'site-outage-2' }])).toBe('site-outage-3');
  });
});

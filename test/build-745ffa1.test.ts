import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentKind, documentValue } from '../src/api/contract.ts';
import { readScenarioFile } from '../src/app/scenarios/scenario-file.ts';
import { loadCatalogue } from '../src/catalogue/load-catalogue.ts';
import { hashDataset } from '../src/domain/content-hash.ts';
import { getMappingKey } from '../src/domain/decisions/document-keys.ts';
import { getMergeKey } from '../src/domain/decisions/list-merges.ts';
import { workspaceFile } from '../src/domain/workspace/workspace-file.ts';
import { readMappings } from '../src/intake/read-mappings.ts';
import { measureCompany, measureDemo } from './fixtures/build-745ffa1/measure.ts';
import { getFixturePath, openWorkspace, readFixture } from './fixtures/build-745ffa1/read-fixture.ts';
import { findUnexplained, readRecordedFigures } from './fixtures/recorded-figures.ts';

const written = workspaceFile.parse(readFixture('brandtner.lodestone.json'));
const documents = z
  .array(z.object({ kind: documentKind, key: z.string(), value: z.unknown() }))
  .parse(readFixture('documents.json'));

/** A scenario as that build wrote it. */
const earlierScenario = z
  .object({ note: z.string(), backlogShare: z.number(), rationing: z.object({}).loose().nullable() })
  .loose();

/** The same in today's fields, worked out by hand: of both scenarios some unmet demand waited. */
function readAsToday({ note, backlogShare, rationing, ...rest }: z.infer<typeof earlierScenario>): object {
  expect(backlogShare).toBeGreaterThan(0);
  const says = `Read from an earlier scenario in which ${Math.round(100 * backlogShare)} % of unmet demand waited for good: customers who wait now leave at the usual rate.`;
  return {
    ...rest,
    note: `${note} ${says}`,
    stillWaitingAfterQuarter: { kind: 'triangular', low: 0.4, mode: 0.8, high: 1 },
    reactions: { cutBeforeStop: rationing, callOnOthers: { share: 0.2 } },
    assumed: { capacityOverUse: { kind: 'triangular', low: 1.1, mode: 1.25, high: 1.5 } },
  };
}

describe('a workspace file of build 745ffa1', () => {
  it('is read with everything that a person wrote in it', () => {
    const found = openWorkspace();
    const raw = z
      .object({ scenarios: z.array(earlierScenario) })
      .loose()
      .parse(readFixture('brandtner.lodestone.json'));
    expect(found).toMatchObject({ ...raw, scenarios: raw.scenarios.map(readAsToday) });
    expect(Object.keys(found.triage)).toEqual(['007-MAG', 'MAG-SM', 'SCH-01']);
    expect([found.mappings.length, found.merges.length, found.views.length, found.scenarios.length]).toEqual([
      1, 1, 2, 2,
    ]);
    expect(found.versions.map(({ meta }) => meta.leftOut.length)).toEqual([0, 1, 0]);
  });

  it('has versions whose content still has the hash that names them', () => {
    for (const { meta, dataset } of openWorkspace().versions) expect(hashDataset(dataset)).toBe(meta.hash);
  });

  it('gives the figures of that build, and its scenarios the same digits, but for what was changed on purpose', async () => {
    const recorded = readRecordedFigures(getFixturePath('expected.json'));
    expect(findUnexplained(recorded, await measureCompany())).toEqual([]);
  });
});

describe('a recorded figure', () => {
  const why = 'Assemblies without a source row are made in house.';
  const record = (...changed: { figure: string; before?: number; after?: number }[]) => ({
    build: 'x',
    figures: { a: 1, b: 2 },
    changes: changed.length === 0 ? [] : [{ why, figures: changed }],
  });

  it('is named where it differs, is gone or is new, unless that was written down as it is', () => {
    expect(findUnexplained(record(), { a: 1, b: 2 })).toEqual([]);
    expect(findUnexplained(record(), { a: 1, b: 3 })).toEqual([{ figure: 'b', before: 2, after: 3 }]);
    expect(findUnexplained(record(), { a: 1, c: 0 })).toEqual([
      { figure: 'b', before: 2 },
      { figure: 'c', after: 0 },
    ]);
    const changes = [
      { figure: 'b', before: 2 },
      { figure: 'c', after: 0 },
    ];
    expect(findUnexplained(record(...changes), { a: 1, c: 0 })).toEqual([]);
    const stale = { figure: 'a', before: 7, after: 1 };
    expect(findUnexplained(record(stale), { a: 1, b: 2 })).toEqual([{ doesNotFollow: stale }]);
  });
});

describe('the demo company', () => {
  it('has the figures of build 745ffa1, but for what was changed on purpose', async () => {
    const recorded = readRecordedFigures(getFixturePath('expected-demo.json'));
    expect(findUnexplained(recorded, await measureDemo())).toEqual([]);
  });
});

describe('what people decided in build 745ffa1', () => {
  it.each(documents)('the $kind “$key” is a document as it stands', ({ kind, key, value }) => {
    const today = kind === 'scenario' ? readAsToday(earlierScenario.parse(value)) : (value as object);
    expect(documentValue[kind].parse(value)).toMatchObject(today);
    expect(key.length).toBeGreaterThan(0);
  });

  it('is found again under the same keys', () => {
    const keys = (kind: string) => documents.filter((one) => one.kind === kind).map(({ key }) => key);
    expect(written.mappings.map(getMappingKey)).toEqual(keys('mapping'));
    expect(written.merges.map(getMergeKey)).toEqual(keys('merge'));
  });

  it('is read from a mapping file', () => {
    const name = 'suppliers.mapping.json';
    const properties = new Set(loadCatalogue().properties.map(({ id }) => id));
    const reading = readMappings(name, readFileSync(getFixturePath(name)), properties);
    expect(reading).toMatchObject({ ok: true, mappings: written.mappings });
  });

  it.each(readdirSync(getFixturePath('.')).filter((name) => name.endsWith('.scenario.json')))(
    'is read from the scenario file %s',
    (name) => {
      const read = readScenarioFile(readFileSync(getFixturePath(name), 'utf8'));
      const wanted = written.scenarios.find(({ id }) => JSON.stringify(readFixture(name)).includes(`"${id}"`));
      expect(read).toHaveProperty('file.scenario', wanted);
    },
  );
});

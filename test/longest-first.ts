import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files that take longest, each of a browser or a server, the longest first; a step that begins one of them last ends with it alone. */
const LONGEST = [
  'test/browser/scenarios/preset-figures.flow.test.ts',
  'test/browser/scenarios/scenarios.flow.test.ts',
  'test/browser/people/people-between.flow.test.ts',
  'test/browser/every-page/accessibility.flow.test.ts',
  'test/browser/import/large-company.flow.test.ts',
  'test/browser/scenarios/resilience.flow.test.ts',
  'test/browser/exposure/network.flow.test.ts',
  'test/browser/exposure/exposure.flow.test.ts',
  'test/browser/people/people.flow.test.ts',
  'test/browser/people/faults.flow.test.ts',
  'test/browser/people/server.flow.test.ts',
  'test/server/runs/every-kind.test.ts',
  'test/server/people/accounts.test.ts',
  'test/server/runs/worker-processes.test.ts',
  'test/server/people/proofs/second-factors.test.ts',
  'test/server/crash.test.ts',
  'test/server/people/taken-account.test.ts',
  'test/server/database/database-storage.test.ts',
  'test/server/runs/runs.test.ts',
  'test/server/start-refusals.test.ts',
  'test/engine/kernel/compile-kernel.test.ts',
];

/**
 * Begins with what takes longest. Vitest goes by how long files took the last time; in a checkout that has run none yet, by their length, which
 * says little of a server or a browser.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const gone = LONGEST.filter((path) => !existsSync(resolve(root, path)));
    if (gone.length > 0) throw new Error(`"test/longest-first.ts" names files that are not there: ${gone.join(', ')}`);
    const place = new Map(LONGEST.map((path, at) => [path, at]));
    const usual = await BaseSequencer.prototype.sort.call(this, files);
    // One project after another, as before: the files of each share a process.
    const projects = Map.groupBy(usual, ({ project }) => project);
    const getPlace = ({ moduleId }: TestSpecification): number => place.get(relative(root, moduleId)) ?? LONGEST.length;
    return [...projects.values()].flatMap((own) => own.toSorted((a, b) => getPlace(a) - getPlace(b)));
  }
}

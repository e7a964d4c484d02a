import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/longest-first.ts';
import { listNeedingVite } from './test/needs-vite.ts';

// Half of what a program takes to start is compiling. `npm test` names this folder too; a step that is run by itself has it from here.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/lodestone', import.meta.url));

/** What keeps nothing between calls: its files can share a process, which saves more than half of their time. */
const PURE = [
  'test/*.test.ts',
  'test/{engine,domain,catalogue,intake,analyses,documents,mock-data,cli,api,deployment,app}/**/*.test.ts',
];
/** What takes whole files of companies through the whole intake, each with words and layouts of its own: a third of what is pure. */
const INTAKE = ['test/intake/{companies,declared,foreign,mapping}/**/*.test.ts'];
/** Writes go through a storage of the whole process, which `new-storage.ts` empties after each file. */
const NOT_PURE = ['test/app/queries/**/*.test.ts'];
/** What imports components, which are no TypeScript that Node could read by itself. */
const NEEDING_VITE = listNeedingVite(fileURLToPath(new URL('.', import.meta.url)), 'test/app/**/*.test.ts');
/**
 * What computes for seconds: something on hundreds of cases, every analysis of the demo company, whole companies and their reports, every figure
 * of an earlier build, every word of the catalogue, a table of ten thousand rows, files and bodies that were made to harm. It keeps nothing
 * between calls either.
 */
const PROPERTIES = [
  'test/**/{ledger-*,*-properties,*.property}.test.ts',
  'test/**/{extra-columns,empty-cells,unknown-substances}.test.ts',
  'test/build-745ffa1.test.ts',
  'test/analyses/{analyses,inline-analyst}.test.ts',
  'test/api/requests/{breaks,own-path,read-body}.test.ts',
  'test/catalogue/{new-act/endless-acts,words/words}.test.ts',
  'test/cli/{ask,decisions-file,generate/generate,lodestone,resilience,simulate}.test.ts',
  'test/documents/{board/board-report,brief/draw-brief}.test.ts',
  'test/engine/controls/composition.test.ts',
  'test/engine/concentration/analyse.test.ts',
  'test/engine/exposure/{generated-companies,figures/figures,findings/makers-who-differ,questions/asking}.test.ts',
  'test/engine/{letters/letters-of-a-plant,resilience/survival-bound,simulation/demo,simulation/flow/run-batch}.test.ts',
  'test/intake/erp/{erp-files,motor-maker,whole-companies}.test.ts',
  'test/intake/{ledger/ledger,reading/read-sheets,tables/find-tables,tables/mutated-files}.test.ts',
  'test/intake/reading/{endless-texts,letters,read-csv,pages/hostile-pages,workbook/hostile-workbooks}.test.ts',
  'test/intake/{settling/ask-figures,settling/updates/file-by-file,writing/export-tables,writing/write-workbook}.test.ts',
];
/** What starts programs of its own: servers, workers, databases, the command line, a compiler. It waits more than it computes. */
const PROCESSES = [
  'test/server/**/*.test.ts',
  'test/analyses/threads/**/*.test.ts',
  'test/cli/program.test.ts',
  'test/engine/kernel/*.test.ts',
];
/** Those of them that measure their own process, or change its clock, its files or what it may do: each in one of its own. */
const ALONE = ['test/server/**/{body-costs,body-memory,closed-files,disk-full,waiting-runs,clock-jump}.test.ts'];

/**
 * Node reads what tests and sources say, as it does in use: what it compiles is kept between processes, and an import is no look-up in an
 * object each time it is used, as in what Vite makes of it: a fifteenth of the processor.
 */
const READ_BY_NODE = { viteModuleRunner: false, nodeLoader: false };

/** Servers in a test's own process derive keys from passwords with little work. */
const QUICK_PASSWORDS = 'test/server/people/proofs/quick-passwords.ts';

/**
 * A unit is over before it pays to optimise what it runs: V8 waits for ten times as many calls as usual, which is a fifteenth of the processor.
 * Not for what computes for seconds, and not for servers, which gain nothing.
 */
const SELDOM_OPTIMISED = ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'];

/**
 * What is made and let go within a case need not be looked through for what stays: V8 does that whenever a megabyte was made, at first, and so
 * only after sixteen. An eighth of the processor of what computes for seconds.
 */
const ROOM_FOR_A_CASE = ['--min-semi-space-size=16'];

/** How units run that keep nothing between calls. */
const KEEPING_NOTHING = {
  environment: 'node',
  isolate: false,
  execArgv: SELDOM_OPTIMISED,
  setupFiles: ['test/bound-properties.ts'],
  experimental: READ_BY_NODE,
};

export default defineConfig({
  plugins: [react()],
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // The command line is run as a process, and properties run thousands of cases: slow on a loaded machine, never hung.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          ...KEEPING_NOTHING,
          name: 'pure',
          include: PURE,
          exclude: [...NOT_PURE, ...NEEDING_VITE, ...INTAKE, ...PROPERTIES, ...PROCESSES],
        },
      },
      {
        extends: true,
        test: {
          ...KEEPING_NOTHING,
          name: 'intake',
          include: INTAKE,
          exclude: PROPERTIES,
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          environment: 'node',
          isolate: false,
          execArgv: SELDOM_OPTIMISED,
          include: [...NOT_PURE, ...NEEDING_VITE],
          exclude: PROPERTIES,
          setupFiles: ['test/bound-properties.ts', 'test/app/fixtures/new-storage.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'properties',
          environment: 'node',
          isolate: false,
          execArgv: ROOM_FOR_A_CASE,
          include: PROPERTIES,
          setupFiles: ['test/bound-properties.ts'],
          experimental: READ_BY_NODE,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          environment: 'node',
          isolate: false,
          include: PROCESSES,
          exclude: ALONE,
          globalSetup: ['test/server/shared-folder.ts'],
          setupFiles: ['test/bound-properties.ts', 'test/server/load-quickly.ts', QUICK_PASSWORDS],
          experimental: READ_BY_NODE,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          environment: 'node',
          include: ALONE,
          globalSetup: ['test/server/shared-folder.ts'],
          setupFiles: ['test/bound-properties.ts', 'test/server/load-quickly.ts', QUICK_PASSWORDS],
          experimental: READ_BY_NODE,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          // A window and the app in it take longer to make than most of its tests; `clear-up.ts` empties it after each file.
          isolate: false,
          execArgv: SELDOM_OPTIMISED,
          include: ['test/app/**/*.test.tsx'],
          setupFiles: [
            'test/bound-properties.ts',
            'test/app/fixtures/patient-queries.ts',
            'test/app/fixtures/owner-stacks.ts',
            'test/app/fixtures/clear-up.ts',
          ],
        },
      },
    ],
  },
});

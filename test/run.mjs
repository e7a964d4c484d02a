// `npm test`: everything that must hold, on any machine with Node 20.19 or later. Plain JavaScript: it installs its own tools.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { availableParallelism, freemem, setPriority, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { installMissing, requireNode, root, toolEnvironment } from '../src/server/install.mjs';

const artifacts = join(root, 'test', '.artifacts');

/**
 * Groups one after another, each begun when the one before has ended. The lanes of a group go side by side, the steps of a lane one after
 * another. Each step has the minutes after which it is ended as hung; those with a report are counted test by test. What waits as well as
 * computes, for a browser, a server or a database, goes first; what only computes `yields` to it, and has the processors while it waits.
 */
const GROUPS = [
  [
    [{ name: 'build', script: 'build', args: ['--logLevel', 'warn'], minutes: 8 }],
    [{ name: 'format', script: 'format:check', minutes: 2 }],
    [{ name: 'types', script: 'typecheck', minutes: 8 }],
    [{ name: 'dead code', script: 'deadcode', minutes: 8 }],
  ],
  [
    [
      { name: 'size', script: 'size', minutes: 3 },
      { name: 'browser', script: 'browser', report: 'browser.json', minutes: 30 },
    ],
    [{ name: 'processes', script: 'processes', report: 'processes.json', minutes: 40 }],
    [
      { name: 'lint', script: 'lint', minutes: 20, yields: true },
      { name: 'properties', script: 'properties', report: 'properties.json', minutes: 40, yields: true },
    ],
    [
      { name: 'unit', script: 'unit', report: 'unit.json', minutes: 40, yields: true },
      { name: 'intake', script: 'intake', report: 'intake.json', minutes: 40, yields: true },
    ],
  ],
];
/** A step that yields has half of the weight of another, and not less: none of its tests may wait so long that it counts as hung. */
const YIELDING = 3;
/** Memory that is used as a disk, on Linux. */
const MEMORY_DISK = '/dev/shm';
/** So much must be free of it and of the memory itself; the run takes a tenth of it. */
const NEEDED_BYTES = 8 * 2 ** 30;

/**
 * Folder for all that the run writes for a while: in memory where there is plenty and its files can be executed, since databases that are
 * begun and cleared away by the hundred would have each page of theirs brought to the disk.
 */
function findWorkingFolder() {
  if (process.env.TMPDIR !== undefined) return tmpdir();
  try {
    const [, , , options = ''] = readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .find(([, folder]) => folder === MEMORY_DISK);
    const { bavail, bsize } = statfsSync(MEMORY_DISK);
    const isRoomy = Math.min(bavail * bsize, freemem()) > NEEDED_BYTES;
    return isRoomy && !options.split(',').includes('noexec') ? MEMORY_DISK : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** What takes long to make is made once for all steps (`server/make-once.ts`), in a folder that others may go through and not list. */
const shared = mkdtempSync(join(findWorkingFolder(), 'lodestone-shared-'));
chmodSync(shared, 0o711);
process.once('exit', () => rmSync(shared, { recursive: true, force: true }));
/** Where everybody may put files, as in the folder that it stands for. */
const temporary = join(shared, 'tmp');
mkdirSync(temporary);
chmodSync(temporary, 0o1777);
/**
 * The linter and the compiler are programs in Go: a quarter of their time is clearing memory away, of which they then take up to three
 * gigabytes. They run side by side, each on half of the processors: on more, the linter works out many types once on each of them.
 */
const environment = {
  GOGC: '400',
  GOMEMLIMIT: '3GiB',
  GOMAXPROCS: String(Math.ceil(availableParallelism() / 2)),
  LODESTONE_SHARED: shared,
  ...toolEnvironment,
  TMPDIR: temporary,
};
const SLOWEST_SHOWN = 10;
/** How much of what a failed test said is repeated at the end. */
const FAILURE_CHARACTERS = 3000;

/**
 * Lets a process and all that it starts yield to others. Linux can weigh sessions against each other, and processes only within their own; then
 * the session yields. Where neither is to be had, the step goes at the pace of the others.
 */
function yieldToOthers(pid) {
  try {
    setPriority(pid, YIELDING);
    writeFileSync(`/proc/${pid}/autogroup`, String(YIELDING));
  } catch {
    // It is no Linux that weighs sessions, or the step has ended.
  }
}

/**
 * Runs a script of package.json in a process group of its own and resolves to its exit code and what it said.
 * Whatever is left of the group after `minutes` is ended, with all that it started, and counts as failed: a test that never ends must not
 * keep the run from saying so.
 */
async function runBounded({ script, minutes, yields = false }, args) {
  const isGroup = process.platform !== 'win32';
  const child = spawn('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
    shell: !isGroup,
    detached: isGroup,
  });
  if (yields && child.pid !== undefined) yieldToOthers(child.pid);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const end = (signal) => (isGroup ? process.kill(-child.pid, signal) : child.kill(signal));
  const interrupt = () => end('SIGINT');
  process.on('SIGINT', interrupt);
  const timer = setTimeout(() => {
    console.error(`"${script}" has not ended after ${minutes} minutes and is ended here.`);
    end('SIGKILL');
  }, minutes * 60_000);
  // Its pipes may be held open by something that it left behind.
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  process.off('SIGINT', interrupt);
  return { code: code ?? 1, said };
}

/**
 * Counts of a vitest report, how long each of its files took, and what each failed test said; a run that broke off before it wrote a report
 * has none.
 */
function readReport(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(join(artifacts, report), 'utf8'));
    const files = testResults.map(({ name, startTime, endTime }) => ({
      path: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    }));
    const failures = testResults.flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return message ? [{ title: relative(root, name), messages: [message] }] : [];
      return failed.map(({ fullName, failureMessages }) => ({
        title: `${relative(root, name)} > ${fullName}`,
        messages: failureMessages,
      }));
    });
    return { passed: numPassedTests, failed: numFailedTests, files, failures };
  } catch {
    return { passed: 0, failed: 0, files: [], failures: [] };
  }
}

/** Runs a step, prints what it said when it has ended, and gives its result. */
async function runStep(step) {
  const { name, args = [], report } = step;
  if (report) rmSync(join(artifacts, report), { force: true });
  const reporting = report
    ? [
        '--reporter=default',
        '--reporter=./test/name-slow-files.ts',
        '--reporter=json',
        `--outputFile.json=${join(artifacts, report)}`,
      ]
    : [];
  const begun = performance.now();
  const { code, said } = await runBounded(step, [...args, ...reporting]);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`\n── ${name}\n${said.trimEnd()}`);
  const counts = report ? readReport(report) : { passed: code === 0 ? 1 : 0, failed: 0, files: [], failures: [] };
  // A step can fail with no failed test to show for it: a finding, a broken configuration, an error outside any test.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { name, code, seconds, ...counts };
}

/** Runs steps one after another, and gives their results. */
async function runLane(steps) {
  const ended = [];
  for (const step of steps) ended.push(await runStep(step));
  return ended;
}

installMissing();
requireNode();
mkdirSync(artifacts, { recursive: true });
const results = [];
for (const group of GROUPS) {
  const names = group.flat().map(({ name }) => name);
  console.log(`\nSide by side: ${names.join(', ')} …`);
  results.push(...(await Promise.all(group.map(runLane))).flat());
}

console.log('');
for (const { name, code, seconds, passed, failed } of results) {
  const verdict = code === 0 ? 'passed' : 'FAILED';
  console.log(
    `${name.padEnd(10)} ${verdict}  ${seconds.toFixed(1).padStart(6)} s  ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`,
  );
}
console.log('\nSlowest files:');
const slowest = results.flatMap(({ files }) => files).toSorted((a, b) => b.seconds - a.seconds);
for (const { path, seconds } of slowest.slice(0, SLOWEST_SHOWN))
  console.log(`${seconds.toFixed(1).padStart(8)} s  ${path}`);
// At the very end, where a log that was cut short still has it.
for (const { title, messages } of results.flatMap(({ failures }) => failures))
  console.log(`\nFAILED ${title}\n${messages.join('\n').slice(0, FAILURE_CHARACTERS)}`);
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(results.every(({ code }) => code === 0) ? 0 : 1);

// `npm test`: everything that must hold, on any machine with Node 20.19 or later. Plain JavaScript: it installs its own tools.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing, requireNode, root, toolEnvironment } from '../src/server/install.mjs';

const artifacts = join(root, 'test', '.artifacts');

/** Each in the order of its cost, with the minutes after which it is ended as hung; those with a report are counted test by test. */
const STEPS = [
  { name: 'format', script: 'format:check', minutes: 2 },
  { name: 'lint', script: 'lint', minutes: 3 },
  { name: 'types', script: 'typecheck', minutes: 3 },
  { name: 'dead code', script: 'deadcode', minutes: 3 },
  { name: 'unit', script: 'unit', report: 'unit.json', minutes: 15 },
  { name: 'processes', script: 'processes', report: 'processes.json', minutes: 15 },
  { name: 'build', script: 'build', args: ['--logLevel', 'warn'], minutes: 3 },
  { name: 'size', script: 'size', minutes: 3 },
  { name: 'browser', script: 'browser', report: 'browser.json', minutes: 30 },
];

/**
 * Runs a script of package.json in a process group of its own and resolves to its exit code. Whatever is left of the group after
 * `minutes` is ended, with all that it started, and counts as failed: a test that never ends must not keep the run from saying so.
 */
async function runBounded(script, args, minutes) {
  const isGroup = process.platform !== 'win32';
  const child = spawn('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
    cwd: root,
    stdio: 'inherit',
    env: toolEnvironment,
    shell: !isGroup,
    detached: isGroup,
  });
  const end = (signal) => (isGroup ? process.kill(-child.pid, signal) : child.kill(signal));
  const interrupt = () => end('SIGINT');
  process.on('SIGINT', interrupt);
  const timer = setTimeout(() => {
    console.error(`"${script}" has not ended after ${minutes} minutes and is ended here.`);
    end('SIGKILL');
  }, minutes * 60_000);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  process.off('SIGINT', interrupt);
  return code ?? 1;
}

/** Counts of a vitest report; a run that broke off before it wrote one has none. */
function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(join(artifacts, report), 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

installMissing();
requireNode();
mkdirSync(artifacts, { recursive: true });
const results = [];
for (const { name, script, args = [], report, minutes } of STEPS) {
  console.log(`\n── ${name}`);
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
  const code = await runBounded(script, [...args, ...reporting], minutes);
  const seconds = (performance.now() - begun) / 1000;
  const counts = report ? readCounts(report) : { passed: code === 0 ? 1 : 0, failed: 0 };
  // A step can fail with no failed test to show for it: a finding, a broken configuration, an error outside any test.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  results.push({ name, code, seconds, ...counts });
}

console.log('');
for (const { name, code, seconds, passed, failed } of results) {
  const verdict = code === 0 ? 'passed' : 'FAILED';
  console.log(
    `${name.padEnd(10)} ${verdict}  ${seconds.toFixed(1).padStart(6)} s  ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`,
  );
}
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(results.every(({ code }) => code === 0) ? 0 : 1);

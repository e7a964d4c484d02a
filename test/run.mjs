// `npm test`: everything that must hold, on any machine with Node 20.19 or later. Plain JavaScript: it installs its own tools.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing, requireNode, root, runScript } from '../src/server/install.mjs';

const artifacts = join(root, 'test', '.artifacts');

/** Each in the order of its cost; those with a report are counted test by test. */
const STEPS = [
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'typecheck' },
  { name: 'dead code', script: 'deadcode' },
  { name: 'unit', script: 'unit', report: 'unit.json' },
  { name: 'build', script: 'build', args: ['--logLevel', 'warn'] },
  { name: 'size', script: 'size' },
  { name: 'browser', script: 'browser', report: 'browser.json' },
];

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
const results = STEPS.map(({ name, script, args = [], report }) => {
  console.log(`\n── ${name}`);
  if (report) rmSync(join(artifacts, report), { force: true });
  const reporting = report
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${join(artifacts, report)}`]
    : [];
  const begun = performance.now();
  const code = runScript(script, [...args, ...reporting]);
  const seconds = (performance.now() - begun) / 1000;
  const counts = report ? readCounts(report) : { passed: code === 0 ? 1 : 0, failed: 0 };
  // A step can fail with no failed test to show for it: a finding, a broken configuration, an error outside any test.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { name, code, seconds, ...counts };
});

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

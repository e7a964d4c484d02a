// Plain JavaScript for any Node from 20.19 on: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The environment for the project's own tools: the packages' programs come first, and among them the Node that the project brings,
 * so that the age of the one that started this does not matter. What Node compiles of the sources is kept beside the packages: a program
 * then starts in about a third of the time, from its second start on.
 */
export const toolEnvironment = {
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'lodestone'),
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
};

/**
 * Installs the packages when there are none or when the lock file is newer than they are; ends the process if that fails. A folder of
 * packages that is a link belongs to another checkout and is left as it is: npm would empty that one before it puts its own in place.
 */
export function installMissing() {
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages (about 20 seconds) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The packages could not be installed; npm says why above.');
    process.exit(1);
  }
}

/** Ends the process with a clear sentence where the Node that the tools get is too old for them (it runs TypeScript as it is). */
export function requireNode() {
  const { stdout } = spawnSync('node', ['--version'], { encoding: 'utf8', env: toolEnvironment });
  const [major = 0, minor = 0] = (stdout ?? '').replace('v', '').split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  console.error(
    `Lodestone needs Node 22.18 or later; this one is ${(stdout ?? '').trim() || 'missing'}. On Linux with an x64 processor it brings its own, elsewhere please install one.`,
  );
  process.exit(1);
}

/** Runs a script of package.json with the project's tools; returns its exit code. */
export function runScript(name, args = []) {
  const { status } = spawnSync('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])], {
    cwd: root,
    stdio: 'inherit',
    env: toolEnvironment,
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

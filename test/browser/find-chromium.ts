import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium without a window around the page: the same engine, and the flows cost a sixth less of the processor. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** Another installation, such as that of PostgreSQL beside the flows, is waited for. */
const INSTALL = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];

/**
 * Path of a Chromium: the one that `LODESTONE_CHROMIUM` names, else a shell of it on the PATH or Debian's package of one, which is installed
 * where that is possible without asking (as root), else the first of the usual programs. Throws with what to do where there is none.
 */
export function findChromium(): string {
  const named = process.env['LODESTONE_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`LODESTONE_CHROMIUM names "${named}", which is no program.`);
  }
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (findOnPath(SHELLS) === null && canInstall) installShell();
  const found = findOnPath([...SHELLS, ...BROWSERS]);
  if (found !== null) return found;
  throw new Error('The browser flows need Chromium or Chrome: install one, or set LODESTONE_CHROMIUM to its path.');
}

/** Installs the shell or, where the distribution has none and there is no browser either, Chromium. */
function installShell(): void {
  process.stderr.write("Installing Chromium's shell from the distribution …\n");
  if (install('chromium-headless-shell') || findOnPath(BROWSERS) !== null) return;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  if (!install('chromium-headless-shell')) install('chromium');
}

function install(name: string): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [...INSTALL, name], { stdio: 'inherit', env: environment }).status === 0;
}

function findOnPath(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (isProgram(path)) return path;
    }
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

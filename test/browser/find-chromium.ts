import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/**
 * Path of a Chromium: the one that `LODESTONE_CHROMIUM` names, else the first of the usual programs on the PATH, else Debian's
 * package, which is installed where that is possible without asking (as root). Throws with what to do where there is none.
 */
export function findChromium(): string {
  const named = process.env['LODESTONE_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`LODESTONE_CHROMIUM names "${named}", which is no program.`);
  }
  const found = findOnPath();
  if (found !== null) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stderr.write('Installing Chromium from the distribution …\n');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
    const installed = findOnPath();
    if (installed !== null) return installed;
  }
  throw new Error('The browser flows need Chromium or Chrome: install one, or set LODESTONE_CHROMIUM to its path.');
}

function findOnPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of NAMES) {
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

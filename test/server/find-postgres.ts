import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian keeps the programs of a server, a folder for each version. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * Folder with PostgreSQL's `initdb` and `postgres`: the one that `LODESTONE_POSTGRES` names, else one on the PATH, else Debian's newest,
 * which is installed where that is possible without asking (as root). Throws with what to do where there is none.
 */
export function findPostgres(): string {
  const named = process.env['LODESTONE_POSTGRES'];
  if (named !== undefined && named !== '') {
    if (hasServer(named)) return named;
    throw new Error(`LODESTONE_POSTGRES names "${named}", where there is no initdb and postgres.`);
  }
  const found = findInstalled();
  if (found !== null) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stderr.write('Installing PostgreSQL from the distribution …\n');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findInstalled();
    if (installed !== null) return installed;
  }
  throw new Error(
    'The storage is proved on a real PostgreSQL server: install one (15 or later), or set LODESTONE_POSTGRES to the folder of its initdb.',
  );
}

function findInstalled(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
  ];
  return folders.find(hasServer) ?? null;
}

function hasServer(folder: string): boolean {
  return ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)));
}

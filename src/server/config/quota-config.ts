import { MOST_STREAMS } from '../../api/streams/stream-shares.ts';
import type { StreamQuotas } from '../../api/streams/stream-shares.ts';
import { ConfigError } from './config-error.ts';
import { MOST_ORGANISATIONS, MOST_RUNS, QUOTAS } from './usual-quotas.ts';
import type { Quotas, RunQuotas } from './usual-quotas.ts';

/** The most of organisations, people and sessions. */
export type AllQuotas = { storage: Quotas; runs: RunQuotas; streams: StreamQuotas; organisations: number };

const UNITS = { MB: 1_000_000, GB: 1_000_000_000 } as const;
const BYTES = /-bytes$/;
/** Above this, counts are no longer exact. */
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * Reads `LODESTONE_QUOTAS`: names with the most of each, such as `workspaces=50, version-bytes=20GB`; unnamed ones are as usual. One person has
 * half of the room of an organisation unless it is said, and all of it where nobody signs in. Throws a `ConfigError`.
 */
export function readQuotas(text: string | undefined, hasSignIn: boolean): AllQuotas {
  const said = readPairs(text ?? '');
  const take = (name: string, usual: number): number => {
    const most = said.get(name) ?? usual;
    said.delete(name);
    return most;
  };
  const documents = take('documents', QUOTAS.documents);
  const documentBytes = take('document-bytes', QUOTAS.documentBytes);
  const versionBytes = take('version-bytes', QUOTAS.versionBytes);
  const share = (room: number): number => (hasSignIn ? Math.ceil(room / 2) : room);
  const quotas: AllQuotas = {
    storage: {
      workspaces: take('workspaces', QUOTAS.workspaces),
      documents,
      documentBytes,
      versions: take('versions', QUOTAS.versions),
      versionBytes,
      person: {
        documents: take('person-documents', share(documents)),
        documentBytes: take('person-document-bytes', share(documentBytes)),
        versionBytes: take('person-version-bytes', share(versionBytes)),
      },
    },
    runs: {
      organisation: take('runs', MOST_RUNS.organisation),
      author: take('person-runs', MOST_RUNS.author),
      minutes: take('run-minutes', MOST_RUNS.minutes),
    },
    streams: {
      person: take('person-streams', MOST_STREAMS.person),
      credential: take('session-streams', MOST_STREAMS.credential),
    },
    organisations: take('person-organisations', MOST_ORGANISATIONS),
  };
  const [unknown] = said.keys();
  if (unknown !== undefined)
    throw new ConfigError(`LODESTONE_QUOTAS names "${unknown}", which is no quota; docs/operating.md lists them.`);
  return quotas;
}

function readPairs(text: string): Map<string, number> {
  const said = new Map<string, number>();
  for (const pair of text.split(/[\s,]+/).filter((one) => one !== '')) {
    const [, name = '', digits = '', unit = ''] = /^([a-z-]+)=(\d+)(MB|GB)?$/.exec(pair) ?? [];
    const most = Number(digits) * (UNITS[unit as keyof typeof UNITS] ?? 1);
    const isSound = name !== '' && most >= 1 && most <= MOST && (unit === '' || BYTES.test(name)) && !said.has(name);
    if (!isSound)
      throw new ConfigError(
        `LODESTONE_QUOTAS has "${pair}"; it takes NAME=NUMBER with commas between, each name once, from 1, of bytes also as 500MB or 20GB.`,
      );
    said.set(name, most);
  }
  return said;
}

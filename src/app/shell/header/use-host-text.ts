import { useConnection } from '../../queries/writes/use-writes.tsx';
import { useHealth } from '../../queries/workspace-queries.ts';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;

/** The answering host in words, and the place of its data; `host` is null if nobody answers. */
export type HostText = { host: 'browser' | 'server' | null; text: string; stored: string | undefined };

/** Where the data are: the person must never have to guess whether something left the computer. */
export function useHostText(): HostText {
  const health = useHealth();
  const connection = useConnection();
  const stored = health.data === undefined ? undefined : `Stored in: ${health.data.storage}`;
  if (health.isError || connection === 'down') return { host: null, text: 'Data service does not answer', stored };
  if (health.data?.host !== 'server') {
    // A private window, or a browser that may keep nothing.
    const kept = stored?.includes('mem') ? 'Not kept' : 'Browser only';
    return { host: 'browser', text: `${kept} · nothing is sent`, stored };
  }
  const text = LOOPBACK.test(location.hostname) ? 'Server on this computer' : "On your company's server";
  return { host: 'server', text, stored };
}

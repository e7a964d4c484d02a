import { isIPv6 } from 'node:net';

/**
 * The network that an address counts for where it is counted how often somebody asks: an IPv4 address itself, of IPv6 the first 64 bits, behind
 * which one computer has as many addresses as it likes. A port is no part of it. What is no address counts as it is.
 */
export function getNetwork(address: string): string {
  const bare = address
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare;
  const groups = listGroups(bare);
  // IPv4 as a socket for both kinds has it.
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::`;
}

/** The eight groups of 16 bits of an IPv6 address in any of its spellings. */
function listGroups(address: string): number[] {
  const { hostname } = new URL(`http://[${address}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const [first, last] = [head, tail ?? ''].map((part) =>
    part === '' ? [] : part.split(':').map((hex) => Number.parseInt(hex, 16)),
  );
  const [before, after] = [first ?? [], last ?? []];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

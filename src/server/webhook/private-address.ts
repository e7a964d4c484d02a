import { BlockList, isIP } from 'node:net';

/** Addresses outside the public internet (IANA registries of special-purpose addresses, RFC 6890), by family. */
const IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
/** Among them those carrying an address of the other family (mapped, NAT64, 6to4, Teredo), with an unseen host behind them. */
const IPV6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const;

const v4 = new BlockList();
for (const [net, prefix] of IPV4) v4.addSubnet(net, prefix, 'ipv4');
const v6 = new BlockList();
for (const [net, prefix] of IPV6) v6.addSubnet(net, prefix, 'ipv6');

/** Returns whether an address is of this computer, a private network or otherwise outside the public internet; text without an address counts as private. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return v4.check(address, 'ipv4');
  return family === 6 ? v6.check(address, 'ipv6') : true;
}

import { parseList } from '../../address-lists.ts';

/** Names of open groups in the address, in the order of opening. A name may hold a comma, so it is encoded. */
export function formatOpen(names: readonly string[]): string | undefined {
  return names.length === 0
    ? undefined
    : names.map((name) => encodeURIComponent(name).replaceAll('%3A', ':')).join(',');
}

/** The reverse of `formatOpen`; undecodable ones are dropped. */
export function parseOpen(text: string | undefined): string[] {
  return parseList(text).flatMap((name) => {
    try {
      return [decodeURIComponent(name)];
    } catch {
      return [];
    }
  });
}

/** The pages of this app that are open in this browser, each by a name of its own for as long as it lives. */
export type OpenPages = {
  /** The name of this page. */
  readonly own: string;
  /** Those of `names` whose page is open. Calls `onGone` once when one of the others closes. */
  filterOpen: (names: ReadonlySet<string>, onGone: () => void) => Promise<ReadonlySet<string>>;
};

/**
 * Enters this page among the open ones under `prefix`: a page holds the lock of its name until it ends, however it ends. Where there are
 * no locks (plain http off this computer) no other page is known to be open.
 */
export async function enterPages(prefix: string): Promise<OpenPages> {
  const own = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-');
  if (!('locks' in navigator))
    return { own, filterOpen: (names) => Promise.resolve(new Set([...names].filter((name) => name === own))) };
  const { locks } = navigator;
  const getLockName = (page: string): string => `${prefix}-page-${page}`;
  await new Promise<void>((resolve) => {
    void locks.request(getLockName(own), () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  const watched = new Set<string>();
  const gone = new Set<string>();
  const watch = (page: string, onGone: () => void): void => {
    if (watched.has(page)) return;
    watched.add(page);
    // Granted when the page that holds it has ended.
    void locks.request(getLockName(page), { mode: 'shared' }, () => {
      gone.add(page);
      onGone();
    });
  };
  return {
    own,
    filterOpen: async (names, onGone) => {
      const others = [...names].filter((name) => name !== own && !gone.has(name));
      const open = new Set<string>(names.has(own) ? [own] : []);
      if (others.length === 0) return open;
      const held = new Set((await locks.query()).held?.map(({ name }) => name));
      for (const page of others) {
        if (!held.has(getLockName(page))) continue;
        open.add(page);
        watch(page, onGone);
      }
      return open;
    },
  };
}

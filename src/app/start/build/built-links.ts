import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
/** What a link of the head says; `href` is the name of a file of the build. */
type BuiltLink = { href: string } & Record<string, string | boolean>;

/** Links files of the build in the page's head, below the app's path. */
export function linkBuilt(name: string, list: (bundle: Bundle, html: string) => BuiltLink[]): Plugin {
  let base = '/';
  return {
    name,
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        list(bundle, html).map((link) => ({
          tag: 'link',
          attrs: { crossorigin: true, ...link, href: `${base}${link.href}` },
          injectTo: 'head',
        })),
    },
  };
}

/**
 * The demo host and its data: on a page beginning with the host they are fetched beside the entry (`fetchHost`), two round trips less before anything
 * can be shown. Marked, so a server with an API of its own can leave the links out.
 */
export function listDemoHost(bundle: Bundle, html: string): BuiltLink[] {
  const files = Object.values(bundle);
  const host = files.find((file) => file.type === 'chunk' && file.name === 'start-demo');
  const data = files.find((file) => file.type === 'asset' && file.names.includes('demo.lodestone.json'));
  if (host?.type !== 'chunk' || data === undefined) return [];
  const modules = [host.fileName, ...host.imports].filter((file) => !html.includes(file));
  const links = [
    { 'data-rel': 'preload', as: 'fetch', href: data.fileName },
    ...modules.map((file) => ({ 'data-rel': 'modulepreload', href: file })),
  ];
  return links.map((link) => ({ ...link, 'data-host': 'browser' }));
}

/** The first page of most visits, fetched beside the entry. */
export function listFirstPage(bundle: Bundle, html: string): BuiltLink[] {
  const files = new Map(Object.values(bundle).map((file) => [file.fileName, file]));
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const collect = (name: string): void => {
    const file = files.get(name);
    if (file?.type !== 'chunk' || scripts.has(name) || html.includes(name)) return;
    scripts.add(name);
    file.imports.forEach(collect);
    for (const style of file.viteMetadata?.importedCss ?? []) styles.add(style);
  };
  // The list of pages is asked for before the page.
  for (const name of ['pages', 'overview-page']) {
    const chunk = [...files.values()].find((file) => file.type === 'chunk' && file.name === name);
    if (chunk !== undefined) collect(chunk.fileName);
  }
  return [
    ...Array.from(styles, (href) => ({ rel: 'stylesheet', href })),
    ...Array.from(scripts, (href) => ({ rel: 'modulepreload', href })),
  ];
}

/** The font of the frame, fetched beside its styles, so no line breaks anew when it comes. */
export function listFont(bundle: Bundle): BuiltLink[] {
  return Object.keys(bundle)
    .filter((file) => /\/inter-latin-wght-normal-[^/]*\.woff2$/.test(file))
    .map((href) => ({ rel: 'preload', as: 'font', type: 'font/woff2', href }));
}

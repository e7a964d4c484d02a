import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import type { WorkspaceFile } from './src/domain/workspace-file.ts';
import { buildDemoWorkspace, describeDemoWorkspace } from './src/server/build-demo.ts';
import { CONTENT_SECURITY_POLICY } from './src/server/content-security-policy.ts';

/** The policy as a meta element, so that it holds on any static host. Builds only: the dev server itself needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

type Bundle = Rolldown.OutputBundle;
/** What a link of the head says; `href` is the name of a file of the build. */
type BuiltLink = { rel: string; href: string } & Record<string, string | boolean>;

/** Links files of the build in the page's head, below the path at which the app is served. */
function linkBuilt(name: string, list: (bundle: Bundle, html: string) => BuiltLink[]): Plugin {
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
 * The demo host and its data, fetched beside the entry that will ask for them, which is two round trips less before anything can be
 * shown. Marked, so that a server that answers the API itself can leave the links out.
 */
function listDemoHost(bundle: Bundle, html: string): BuiltLink[] {
  const files = Object.values(bundle);
  const host = files.find((file) => file.type === 'chunk' && file.name === 'start-demo');
  const data = files.find((file) => file.type === 'asset' && file.names.includes('demo.lodestone.json'));
  if (host?.type !== 'chunk' || data === undefined) return [];
  const modules = [host.fileName, ...host.imports].filter((file) => !html.includes(file));
  const links = [
    { rel: 'preload', as: 'fetch', href: data.fileName },
    ...modules.map((file) => ({ rel: 'modulepreload', href: file })),
  ];
  return links.map((link) => ({ ...link, 'data-host': 'browser' }));
}

/** The page that most visits begin with, fetched beside the entry that will ask for it. */
function listFirstPage(bundle: Bundle, html: string): BuiltLink[] {
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
  const page = [...files.values()].find((file) => file.type === 'chunk' && file.name === 'overview-page');
  if (page !== undefined) collect(page.fileName);
  return [
    ...Array.from(styles, (href) => ({ rel: 'stylesheet', href })),
    ...Array.from(scripts, (href) => ({ rel: 'modulepreload', href })),
  ];
}

/** The font of the frame, fetched beside the styles that name it, so that no line breaks anew when it comes. */
function listFont(bundle: Bundle): BuiltLink[] {
  return Object.keys(bundle)
    .filter((file) => /\/inter-latin-wght-normal-[^/]*\.woff2$/.test(file))
    .map((href) => ({ rel: 'preload', as: 'font', type: 'font/woff2', href }));
}

/** With the path at which the app is served before its name. */
const THEME_SCRIPT = /<script src="([^"]*\/)theme\.js"><\/script>/;

/**
 * Orders what the page asks for. What a visit begins with comes first, and runs as soon as it is there, not when the whole program of the
 * page is. The script that nothing is drawn without, before which a browser reads no further, is fetched with it and stands last.
 */
function orderHead(): Plugin {
  return {
    name: 'order-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const begin = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'begin-visit');
        const [theme, base] = THEME_SCRIPT.exec(html) ?? [];
        if (begin === undefined || theme === undefined) throw new Error('The page lacks a script.');
        const first = [
          `<script type="module" async crossorigin src="${base}${begin.fileName}"></script>`,
          `<link rel="preload" as="script" href="${base}theme.js">`,
        ];
        return html.replace(theme, first.join('\n    ')).replace('</head>', `  ${theme}\n  </head>`);
      },
    },
  };
}

/**
 * Imports the demo company from the CSV files of `mock-data` and gives `virtual:lodestone-demo` the result's address and what a host
 * makes of it. A build emits it as an asset; the dev server answers it at a fixed address and makes it anew when a file changes.
 */
function demoWorkspace(): Plugin {
  const folder = fileURLToPath(new URL('mock-data', import.meta.url));
  const id = '\0virtual:lodestone-demo';
  const devUrl = '/demo.lodestone.json';
  let workspace = buildLazily();
  let isBuild = true;

  function buildLazily(): () => Promise<WorkspaceFile> {
    let built: Promise<WorkspaceFile> | null = null;
    return () => (built ??= buildDemoWorkspace(folder));
  }

  return {
    name: 'demo-workspace',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (source) => (source === 'virtual:lodestone-demo' ? id : undefined),
    async load(source) {
      if (source !== id) return undefined;
      const file = await workspace();
      const asset = isBuild
        ? this.emitFile({ type: 'asset', name: 'demo.lodestone.json', source: JSON.stringify(file) })
        : null;
      const url = asset === null ? JSON.stringify(devUrl) : `import.meta.ROLLUP_FILE_URL_${asset}`;
      const described = JSON.stringify(await describeDemoWorkspace(file));
      return `export const demoUrl = ${url};\nexport const demoWorkspace = ${described};`;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('change', (changed) => {
        if (!changed.startsWith(folder)) return;
        workspace = buildLazily();
        const module = server.moduleGraph.getModuleById(id);
        if (module) void server.reloadModule(module);
      });
      server.middlewares.use(devUrl, (_request, response, next) => {
        workspace().then((file) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(file));
        }, next);
      });
    },
  };
}

/**
 * Packages in chunks of known names, so that `npm run size` can hold those that only some pages need to their budgets. A group
 * takes along what its packages import; those that the entry needs anyway stand first and stay out of the others.
 */
const CHUNKS = [
  // Nothing else, since it is to run before anything else has come.
  { name: 'begin-visit', test: /src\/app\/begin-visit/, priority: 4 },
  {
    name: 'react',
    test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(store|react-store))\//,
    priority: 2,
  },
  // With the setting that must be made before the first schema is.
  { name: 'zod', test: /node_modules\/zod\/|src\/worker\/without-eval/, priority: 2 },
  // Recharts imports them too; a page that only places a bar must not load the charts with them.
  { name: 'scale-linear', test: /node_modules\/d3-scale\/src\/linear/, priority: 3 },
  { name: 'scale-time', test: /node_modules\/d3-scale\/src\/utcTime/, priority: 2 },
  { name: 'charts', test: /node_modules\/recharts\//, priority: 1 },
  { name: 'map', test: /node_modules\/(d3-geo|topojson-client|world-atlas)\//, priority: 1 },
  { name: 'table', test: /node_modules\/@tanstack\/(react-table|react-virtual)\//, priority: 1 },
  // What the entry needs anyway compresses better in one piece than in one for each set of pages that share it.
  { name: 'initial', tags: ['$initial' as const], priority: 0 },
];

/** The build's warnings, but for one that is about Node: HiGHS asks for a module of it there, and in a browser never does. */
function tellBuildLog(
  level: Rolldown.LogLevel,
  log: Rolldown.RolldownLog,
  tell: (level: Rolldown.LogLevel, log: Rolldown.RolldownLog) => void,
): void {
  if (log.message.includes('"node:module" has been externalized') && log.message.includes('/highs/')) return;
  tell(level, log);
}

export default defineConfig({
  plugins: [
    react(),
    msw({ mode: 'worker-only' }),
    demoWorkspace(),
    linkBuilt('link-font', listFont),
    linkBuilt('link-demo-host', listDemoHost),
    linkBuilt('link-first-page', listFirstPage),
    orderHead(),
    contentSecurityPolicy(),
  ],
  json: { stringify: true },
  resolve: { alias: { tldts: fileURLToPath(new URL('src/app/demo/tldts.ts', import.meta.url)) } },
  optimizeDeps: { entries: ['index.html'] },
  worker: { format: 'es', rolldownOptions: { onLog: tellBuildLog } },
  // A container is asked about by other files than the one that names it, so its name is the same in all of them.
  css: { transformer: 'lightningcss', lightningcss: { cssModules: { container: false } } },
  build: {
    target: 'es2023',
    manifest: true,
    // Sizes are held to their budgets by `npm run size`.
    chunkSizeWarningLimit: 1000,
    reportCompressedSize: false,
    // Fonts and pictures stay files: `data:` fonts would need a hole in the policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      onLog: tellBuildLog,
      // How long plugins took says something about the machine only.
      checks: { pluginTimings: false, bundlerTimings: false },
      output: { codeSplitting: { groups: CHUNKS } },
    },
  },
});

import type { Plugin } from 'vite';
import type { WorkspaceFile } from '../../../domain/workspace/workspace-file.ts';

/** The folder of the demo company, the making of a workspace, its description for a host, and the figures shown first. */
type DemoSource = {
  folder: string;
  build: (folder: string) => Promise<WorkspaceFile>;
  describe: (file: WorkspaceFile) => Promise<unknown>;
  answer: (file: WorkspaceFile) => Promise<unknown>;
};

/**
 * Imports the demo company from the CSV files of `folder` and gives `virtual:lodestone-demo` the result's address and its description for a host. A
 * build emits it as an asset, and its first figures as another; the dev server answers it at a fixed address, makes it anew when a file changes, and
 * has no figures: they would be an earlier engine's.
 */
export function demoWorkspace({ folder, build, describe, answer }: DemoSource): Plugin {
  const id = '\0virtual:lodestone-demo';
  const devUrl = '/demo.lodestone.json';
  let workspace = buildLazily();
  let isBuild = true;

  function buildLazily(): () => Promise<WorkspaceFile> {
    let built: Promise<WorkspaceFile> | null = null;
    return () => (built ??= build(folder));
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
      const emit = (name: string, content: unknown): string =>
        `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source: JSON.stringify(content) })}`;
      const exported = {
        demoUrl: isBuild ? emit('demo.lodestone.json', file) : JSON.stringify(devUrl),
        figuresUrl: isBuild ? emit('demo-figures.json', await answer(file)) : 'null',
        demoWorkspace: JSON.stringify(await describe(file)),
      };
      return Object.entries(exported)
        .map(([name, value]) => `export const ${name} = ${value};`)
        .join('\n');
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

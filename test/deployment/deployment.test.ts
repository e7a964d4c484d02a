import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/server/config/config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): string => readFileSync(`${root}/${name}`, 'utf8');

/** Instructions as name and rest, continued lines joined. */
function listInstructions(text: string): [string, string][] {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', ...rest] = line.split(' ');
      return [name, rest.join(' ')];
    });
}

const compose = z.object({
  services: z.record(
    z.string(),
    z.object({ image: z.string().optional(), environment: z.record(z.string(), z.string()), restart: z.string() }),
  ),
  volumes: z.record(z.string(), z.unknown()),
});

describe('the Dockerfile', () => {
  const instructions = listInstructions(read('Dockerfile'));
  const last = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'));
  const valueOf = (name: string): string | undefined => last.find(([one]) => one === name)?.[1];

  it('has no fault that a linter knows', () => {
    expect(validate(read('Dockerfile'))).toEqual([]);
  });

  it('builds in stages on one pinned image, and serves as an unprivileged user with a health check and a volume', () => {
    const images = instructions.filter(([name]) => name === 'FROM').map(([, rest]) => rest.split(' ')[0]);
    expect(images).toHaveLength(3);
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toMatch(/^node:\d+\.\d+\.\d+-/);
    expect(valueOf('USER')).toBe('node');
    expect(valueOf('VOLUME')).toBe('["/data"]');
    expect(valueOf('HEALTHCHECK')).toContain('/api/ready');
  });

  it('copies what is there, and keeps out all that it does not copy', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored[0]).toBe('**');
    const sources = instructions
      .filter(([name, rest]) => name === 'COPY' && !rest.startsWith('--from'))
      .flatMap(([, rest]) => rest.split(' ').slice(0, -1))
      .filter((source) => source !== '.');
    for (const source of sources) {
      expect(existsSync(`${root}/${source}`), source).toBe(true);
      expect(ignored).toContain(`!${source}`);
    }
  });

  it('is refused by the server until sign-in is configured, because its address is one that others reach', () => {
    const environment = Object.fromEntries(
      Array.from((valueOf('ENV') ?? '').matchAll(/(\w+)=(\S+)/g), ([, name = '', value = '']) => [name, value]),
    );
    expect(() => readConfig(environment, '/')).toThrow(/sign-in/);
    const said = { LODESTONE_URL: 'https://lodestone.example', LODESTONE_SECRET: 'x'.repeat(40) };
    expect(readConfig({ ...environment, ...said }, '/')).toMatchObject({
      host: '0.0.0.0',
      port: { first: 4173, tries: 1 },
      database: { kind: 'embedded', folder: '/data' },
    });
  });
});

describe('the compose file', () => {
  const { services, volumes } = compose.parse(parse(read('compose.yaml')));
  const secrets: Record<string, string> = {
    LODESTONE_URL: 'https://lodestone.example',
    LODESTONE_SECRET: 'x'.repeat(40),
    POSTGRES_PASSWORD: 'y',
  };

  it('has no fault that a linter knows, its schema included', () => {
    const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
    const found = linter.lintFiles([`${root}/compose.yaml`], false);
    expect(found.flatMap(({ messages }) => messages.map(({ line, message }) => `${String(line)}: ${message}`))).toEqual(
      [],
    );
  });

  it('gives server and worker a configuration that they take, with secrets that stand nowhere in it', () => {
    const fill = (name: string) =>
      Object.fromEntries(
        Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [
          key,
          value.replaceAll(/\$\{(\w+)(:\?[^}]*)?\}/g, (_, secret: string) => secrets[secret] ?? ''),
        ]),
      );
    const image = { LODESTONE_DATA: '/data', LODESTONE_HOST: '0.0.0.0', PORT: '4173' };
    const database = { kind: 'postgres', url: 'postgresql://lodestone:y@database/lodestone' };
    expect(readConfig({ ...image, ...fill('server') }, '/')).toMatchObject({ role: 'server', workers: 0, database });
    expect(readConfig({ ...image, ...fill('worker') }, '/')).toMatchObject({ role: 'worker', database });
    const named = Object.values(services).flatMap(({ environment }) => Object.entries(environment));
    const told = named.filter(([name]) => /SECRET|PASSWORD/.test(name)).map(([, value]) => value);
    expect(told).toHaveLength(2);
    for (const value of told) expect(value).toMatch(/^\$\{\w+:\?/);
    expect(services['database']?.image).toMatch(/^postgres:\d+\.\d+/);
    expect(Object.keys(volumes)).toEqual(['database']);
  });
});

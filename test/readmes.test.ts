import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const files = ['src', 'test', 'mock-data'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name).replaceAll('\\', '/'),
  ),
);
const readmes = files.filter((file) => basename(file) === 'README.md');
const guides = ['README.md', 'CONTRIBUTING.md', 'GLOSSARY.md'].filter((name) => existsSync(join(root, name)));

/** Files that a text names in backticks, with any folders before them; patterns and file endings alone are not names. */
function listNamedFiles(text: string): string[] {
  return Array.from(text.matchAll(/`([\w./-]*\w\.(?:tsx?|mjs|css|py))`/g), ([, name]) => name ?? '');
}

/** Whether a file of that name, or with these last folders, is below a folder. */
function stands(name: string, folder: string): boolean {
  return files.some((file) => file.startsWith(folder) && `/${file}`.endsWith(`/${name}`));
}

describe('the READMEs of the rooms', () => {
  it('name files that are there: in the room, or by their folders', () => {
    const lost = readmes.flatMap((readme) => {
      const room = dirname(readme);
      return listNamedFiles(readFileSync(join(root, readme), 'utf8'))
        .filter((name) => !stands(name, name.includes('/') ? '' : `${room}/`) && !existsSync(join(root, room, name)))
        .map((name) => `${readme}: ${name}`);
    });
    expect(lost).toEqual([]);
  });
});

describe('the guides at the root', () => {
  it('name files and folders that are there', () => {
    const lost = guides.flatMap((guide) => {
      const text = readFileSync(join(root, guide), 'utf8');
      const folders = Array.from(text.matchAll(/`((?:src|test|mock-data)\/[\w./-]*)`/g), ([, name]) => name ?? '');
      return [
        ...listNamedFiles(text).filter((name) => !stands(name, '') && !existsSync(join(root, name))),
        ...folders.filter((name) => !existsSync(join(root, name))),
      ].map((name) => `${guide}: ${name}`);
    });
    expect(lost).toEqual([]);
  });
});

import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { getProgram, identifyProgram } from '../../../src/server/identify-program.ts';

const FILES = {
  'package.json': '{"dependencies":{"highs":"1.0.0"}}',
  'src/engine/simulation/step.ts': 'export const step = 1;',
  'src/catalogue/data/items.json': '[]',
  'src/domain/dataset.ts': '',
  'src/analyses/analyses.ts': '',
  'src/app/page.tsx': 'export const Page = () => null;',
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function createProgram(changed: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'lodestone-program-'));
  folders.push(root);
  for (const [path, text] of Object.entries({ ...FILES, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe(identifyProgram, () => {
  const usual = identifyProgram(createProgram());

  it('is the release and a hash, and the same for a copy and for one whose pages alone are otherwise', () => {
    expect(usual).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
    const copy = createProgram({ 'src/app/page.tsx': 'export const Page = () => "new";' });
    const elsewhere = `${copy}-moved`;
    cpSync(copy, elsewhere, { recursive: true });
    folders.push(elsewhere);
    expect([identifyProgram(copy), identifyProgram(elsewhere)]).toEqual([usual, usual]);
  });

  it.each([
    ['the engine', { 'src/engine/simulation/step.ts': 'export const step = 2;' }],
    ['the law and its figures', { 'src/catalogue/data/items.json': '[{}]' }],
    ['what data are', { 'src/domain/dataset.ts': 'export {};' }],
    ['a question', { 'src/analyses/more.ts': '' }],
    ['a library', { 'package.json': '{"dependencies":{"highs":"1.0.1"}}' }],
  ])('is another one where %s is otherwise', (_what, changed) => {
    expect(identifyProgram(createProgram(changed))).not.toBe(usual);
  });

  it('is another one where a file bears another name', () => {
    const root = createProgram();
    renameSync(join(root, 'src/domain/dataset.ts'), join(root, 'src/domain/data.ts'));
    expect(identifyProgram(root)).not.toBe(usual);
  });

  it('is that of this program where none is named', () => {
    expect(getProgram()).toBe(identifyProgram(join(import.meta.dirname, '../../..')));
  });
});

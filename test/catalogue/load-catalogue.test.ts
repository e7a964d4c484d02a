import { describe, expect, it } from 'vitest';
import { getBuiltInCatalogue } from '../../src/catalogue/built-in-catalogue.ts';
import { composeCatalogue, loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { CatalogueFiles } from '../../src/catalogue/shipped-files.ts';

const catalogue = loadCatalogue();

/** The shipped content again, section by section, with the glossary as its file has it. */
function getFiles(): CatalogueFiles {
  const { version, asOf, evidenceCutoff, disclaimer, glossary, ...rest } = structuredClone(catalogue);
  expect([version, asOf, evidenceCutoff, disclaimer.length > 0]).toEqual(['2026.12', '2026-11-27', '2026-10-10', true]);
  return { ...rest, glossary: glossary.filter((term) => !term.id.startsWith('property:')) };
}

describe('loading the catalogue', () => {
  it('gives the same validated object to every caller', () => {
    expect(loadCatalogue()).toBe(catalogue);
  });

  it('reads nothing into the files that is not in them, so that the browser may take them as they are', () => {
    expect(getBuiltInCatalogue()).toEqual(catalogue);
  });

  it('gives no section empty', () => {
    const sections = Object.entries(catalogue).filter(([, value]) => Array.isArray(value));
    expect(sections.length).toBeGreaterThan(0);
    expect(sections.filter(([, value]) => value.length === 0)).toEqual([]);
  });

  it('names the file and the path of an entry that does not fit', () => {
    const measures = structuredClone(catalogue.measures).map((measure, index) =>
      index === 3 ? { ...measure, issued: '9 October 2025' } : measure,
    );
    expect(() => composeCatalogue({ ...getFiles(), measures })).toThrow(
      /file measures\.json is not valid at 3\.issued: /,
    );
  });

  it('says how many more entries do not fit', () => {
    const entry = catalogue.calendar[0];
    const calendar = [
      { ...entry, date: 'soon' },
      { ...entry, date: 'later' },
    ];
    expect(() => composeCatalogue({ ...getFiles(), calendar })).toThrow(/file calendar\.json .* \(and 1 more\)$/);
  });

  it('refuses a section that is no list', () => {
    expect(() => composeCatalogue({ ...getFiles(), items: null })).toThrow(/file items\.json is not valid: /);
  });
});

describe('the glossary', () => {
  const terms = new Map(catalogue.glossary.map((term) => [term.id, term]));

  it('has one term per id, in English and in Chinese characters', () => {
    expect(terms.size).toBe(catalogue.glossary.length);
    expect(catalogue.glossary.filter((term) => term.en === '' || !/\p{Script=Han}/u.test(term.zh))).toEqual([]);
  });

  it('has every property under its column name', () => {
    for (const property of catalogue.properties) expect(terms.get(`property:${property.id}`)?.zh).toBe(property.zh);
  });

  it('knows the words that a question to a supplier needs', () => {
    expect(terms.get('element:Dy')?.zh).toBe('镝');
    expect(terms.get('element:Tb')?.zh).toBe('铽');
    expect(terms.get('paper:end-user-certificate')?.zh).toBe('最终用户和最终用途证明');
    expect(terms.get('property:energy_density_wh_per_kg')?.zh).toBe('能量密度');
  });
});

import { foldWord } from '../base/closed-words.ts';
import type { SourceLine } from '../base/source-table.ts';
import { createCanonicalWriter, createHeaderPairs } from './canonical-table.ts';
import { createTechnologyReader, type TechnologyReader } from './registers/plant-technology.ts';
import { findCustomers } from './customer-rows.ts';
import { fillDownFirms } from './fill-down-firms.ts';
import { isLineLeftOut } from './leave-out-lines.ts';
import { COUNTRY_OF_PLACE } from './notes/note-sources.ts';
import { readPartFacts } from './part-register.ts';
import { createRowCounter, noteRows } from './table-translation.ts';
import type { TableTranslation, Translated } from './table-translation.ts';

type SiteEntry = {
  row: number;
  otherRows: number[];
  cells: Record<string, string>;
  supplierId: string;
  place: string;
  key: string;
};
const PLACE_COLUMNS = ['country', 'address', 'city', 'latitude', 'longitude', 'site', 'site-id', 'smelter-id'] as const;
/** What the look-up lists of declarations say where nobody is named. */
const NOBODY = /^smelter (?:not listed|not yet identified)$/i;

/**
 * A list of suppliers, factories or smelters. Each row gives its supplier once; a list that says where (address, city, coordinates, a site) gives a
 * site as well, once for each supplier, country and place, whoever contributed the row. A list that names parts gives sources besides.
 */
export function translateSuppliers(translation: TableTranslation): Translated {
  const { cells } = translation;
  const declaration = cells.table.purpose === 'declaration';
  const { lines, rows: filled } = declaration ? { lines: cells.table.source.lines, rows: [] } : fillDownFirms(cells);
  const counter = createRowCounter();
  const hasPlaces = PLACE_COLUMNS.some((column) => cells.has(column));
  const hasParts = cells.has('part-number') && !declaration;
  const parents = readParentIds(translation);
  const sites = new Map<string, SiteEntry>();
  const parts = new Set<string>();
  const renamed: number[] = [];
  const headings: number[] = [];
  const byPlace: number[] = [];
  const technology = createTechnologyReader(translation);
  const customers = declaration ? new Set<number>() : findCustomers(cells.table.source);
  const unknown: number[] = [];
  const namesById = new Map<string, string>();
  for (const line of lines) {
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    if (customers.has(line.row)) {
      counter.leaveOut(line.row, 'customer');
      continue;
    }
    const { id, name } = readFirm(translation, line);
    if (id === '') {
      const nobody = declaration && cells.get(line, 'metal') !== '';
      (nobody ? unknown : headings).push(line.row);
      counter.leaveOut(line.row, nobody ? 'nobody' : 'heading');
      continue;
    }
    const first = namesById.get(id);
    if (first === undefined) namesById.set(id, name);
    const clash = first !== undefined && first !== name;
    if (clash) renamed.push(line.row);
    // One id for two firms: the second keeps its rows apart under id and name until a person says which is right.
    const supplierId = clash ? `${id} ${name}` : id;
    const parent = cells.get(line, 'supplier-parent');
    const parentId = parent === '' ? '' : (parents.get(parent) ?? translation.firms.resolve(line.row, parent));
    const country = cells.get(line, 'country');
    if (country !== '' && !cells.states(line, 'country')) byPlace.push(line.row);
    const delivers = cells.get(line, 'description') || cells.get(line, 'category') || cells.get(line, 'material');
    translation.firms.add(line.row, {
      supplierId,
      name,
      country,
      parentId: parentId === supplierId ? '' : parentId,
      delivers,
    });
    // Where plants of the company are listed, its row in a list of vendors is no further one.
    const isListed = supplierId === translation.firmRegister.ownId() && translation.firmRegister.hasOwnSites();
    if (hasPlaces && !isListed) addSite(translation, sites, line, { supplierId, name, technology });
    if (hasParts) {
      const partNumber = cells.get(line, 'part-number');
      if (partNumber !== '') {
        parts.add(partNumber);
        translation.parts.add(line.row, partNumber, readPartFacts(cells, line, cells.get(line, 'description')));
        translation.sources.addSupplier(line.row, partNumber, supplierId);
      }
    }
  }
  noteRows(translation, 'country-of-place', byPlace, COUNTRY_OF_PLACE);
  noteRows(
    translation,
    'heading-row',
    headings,
    'Rows that name no firm and no place: headings, or words about the row above',
  );
  noteRows(
    translation,
    'customer-row',
    [...customers],
    'Rows of firms that are customers, as their own column says; they are no suppliers',
  );
  noteRows(
    translation,
    'firm-filled-down',
    filled,
    'Rows that say where and not who; they belong to the firm above them',
  );
  noteRows(translation, 'smelter-unknown', unknown, 'Lines of a metal whose smelter is not named or not known');
  noteRows(
    translation,
    'id-of-two-firms',
    renamed,
    'Rows that give another name to a supplier id that stands further up; they are kept apart under id and name',
  );
  noteRows(
    translation,
    'technology-not-known',
    technology.unread,
    'Plants of which the list names a technology of somebody whose country is not in the files; whence it comes is not known',
  );
  const table = writeSites(translation, sites, declaration);
  return {
    tables: table === null ? [] : [table],
    count: counter.count({ lines: lines.length, joined: [], parts: parts.size, quantity: null }),
  };
}

function readFirm({ cells, firmRegister }: TableTranslation, line: SourceLine): { id: string; name: string } {
  const names = [...cells.getAll(line, 'supplier'), ...cells.getAll(line, 'maker')];
  const name = names.find((each) => each !== '' && !NOBODY.test(each)) ?? '';
  const given = cells.get(line, 'supplier-id');
  // Whose technology plants use, and who answers for metals, is told of firms that other lists number.
  const isNumbered = cells.has('technology-origin') || cells.has('licensor') || cells.table.purpose === 'declaration';
  const known = isNumbered ? firmRegister.find(name) : null;
  const id = given || cells.get(line, 'smelter-id') || (known ?? name) || cells.get(line, 'site');
  // A plant is named after itself; the firm that an id stands for bears the name of its own list.
  const otherwise = given === '' ? cells.get(line, 'site') : firmRegister.all.get(given)?.name;
  return { id, name: name || otherwise || id };
}

/** Ids of the suppliers of the table by id and by name, so that a parent may be given either way. */
function readParentIds(translation: TableTranslation): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  if (!translation.cells.has('supplier-parent')) return ids;
  for (const line of translation.cells.table.source.lines) {
    const { id, name } = readFirm(translation, line);
    if (id !== '' && !ids.has(name)) ids.set(name, id);
  }
  for (const id of new Set(ids.values())) ids.set(id, id);
  return ids;
}

function addSite(
  { cells, findTerritory }: TableTranslation,
  sites: Map<string, SiteEntry>,
  line: SourceLine,
  { supplierId, name, technology }: { supplierId: string; name: string; technology: TechnologyReader },
): void {
  const country = cells.get(line, 'country');
  const code = findTerritory(country) ?? (country === '' ? '?' : country);
  const given = cells.get(line, 'site-id');
  const address = cells.get(line, 'address');
  const city = cells.get(line, 'city');
  const latitude = cells.amount(line, 'latitude');
  const longitude = cells.amount(line, 'longitude');
  const place = address || city || cells.get(line, 'site');
  // Two plants in one town are told apart by their names.
  const plant = foldWord(cells.get(line, 'site'));
  const key = JSON.stringify(given === '' ? [supplierId, code, foldWord(place), plant] : [given]);
  const known = sites.get(key);
  if (known !== undefined) {
    known.otherRows.push(line.row);
    return;
  }
  sites.set(key, {
    row: line.row,
    otherRows: [],
    supplierId,
    place,
    key: JSON.stringify([supplierId, code]),
    cells: {
      site_id: given || `${supplierId}@${code}`,
      supplier_id: supplierId,
      name: cells.get(line, 'site') || name,
      country,
      city,
      latitude: latitude === null ? cells.get(line, 'latitude') : String(latitude.value),
      longitude: longitude === null ? cells.get(line, 'longitude') : String(longitude.value),
      stage: cells.get(line, 'stage'),
      status: cells.get(line, 'site-status'),
      technology_origin: technology.read(line),
    },
  });
}

/** Sites with ids that hold when rows move: supplier and country, and where a supplier has several sites in one country the place, or the name where they share it. */
function writeSites(
  translation: TableTranslation,
  sites: ReadonlyMap<string, SiteEntry>,
  declaration: boolean,
): Translated['tables'][number] | null {
  const { cells } = translation;
  const perCountry = new Map<string, number>();
  const perPlace = new Map<string, number>();
  for (const { key, place } of sites.values()) {
    perCountry.set(key, (perCountry.get(key) ?? 0) + 1);
    perPlace.set(key + place, (perPlace.get(key + place) ?? 0) + 1);
  }
  const header = createHeaderPairs(cells);
  const writer = createCanonicalWriter(
    'sites',
    cells.table.source,
    new Map([
      header('site-id', 'site_id'),
      header('supplier-id', 'supplier_id'),
      header('site', 'name'),
      header('country', 'country'),
      header('city', 'city'),
      header('latitude', 'latitude'),
      header('longitude', 'longitude'),
      header('stage', 'stage'),
      header('site-status', 'status'),
      ['technology_origin', cells.header('technology-origin', cells.header('licensor', 'technology_origin'))],
    ]),
  );
  for (const { row, otherRows, supplierId, place, key, cells: written } of sites.values()) {
    const several = (perCountry.get(key) ?? 0) > 1 && !cells.has('site-id') && place !== '';
    const within = (perPlace.get(key + place) ?? 0) > 1 ? (written['name'] ?? place) : place;
    const siteId = several ? `${written['site_id'] ?? supplierId}, ${within}` : (written['site_id'] ?? supplierId);
    translation.firmRegister.addSite(supplierId, siteId);
    writer.add(
      { row, otherRows },
      { ...written, site_id: siteId, stage: declaration ? 'refining' : (written['stage'] ?? '') },
    );
  }
  return writer.finish();
}

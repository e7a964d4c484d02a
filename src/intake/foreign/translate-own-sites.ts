import { createCanonicalWriter } from './canonical-table.ts';
import { isLineLeftOut } from './leave-out-lines.ts';
import { createRowCounter } from './table-translation.ts';
import type { TableTranslation, Translated } from './table-translation.ts';

/** The company itself, where no file gives it an id. */
const OWN_ID = 'own-company';

/**
 * Translates a list of the company's own plants, as its planning system keys them: sites of the company itself and of no supplier. Lists of
 * sources and stocks name them as who buys and where it lies.
 */
export function translateOwnSites(translation: TableTranslation): Translated {
  const { cells, firmRegister } = translation;
  const { source } = cells.table;
  const counter = createRowCounter();
  const owner = firmRegister.ownId() ?? OWN_ID;
  const sites = createCanonicalWriter(
    'sites',
    source,
    new Map([
      ['site_id', cells.header('site-id', cells.header('site', 'site_id'))],
      ['supplier_id', 'supplier_id'],
      ['name', cells.header('site', 'name')],
      ['country', cells.header('country', 'country')],
      ['city', cells.header('city', 'city')],
    ]),
  );
  const seen = new Set<string>();
  const countries = new Set<string>();
  let first: number | null = null;
  for (const line of source.lines) {
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    const names = cells.getAll(line, 'site').filter((name) => name !== '');
    const id = cells.get(line, 'site-id') || (names[0] ?? '');
    if (id === '') {
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    if (seen.has(id)) continue;
    seen.add(id);
    first ??= line.row;
    const country = cells.get(line, 'country');
    countries.add(country);
    const name = names.find((one) => one !== id) ?? id;
    firmRegister.addOwnSite(id, name);
    sites.add(line, { site_id: id, supplier_id: owner, name, country, city: cells.get(line, 'city') });
  }
  const table = sites.finish();
  const firm = createCanonicalWriter(
    'suppliers',
    source,
    new Map([
      ['supplier_id', 'supplier_id'],
      ['name', 'name'],
      ['country', cells.header('country', 'country')],
      ['role', 'role'],
    ]),
  );
  const [country = ''] = countries;
  if (first !== null && firmRegister.ownId() === null) {
    firm.add(
      { row: first },
      { supplier_id: OWN_ID, name: 'Own company', country: countries.size === 1 ? country : '', role: 'own' },
    );
    firmRegister.reserveOwn(OWN_ID);
  }
  const made = [firm.finish(), table].filter((one) => one !== null);
  return {
    tables: made,
    count: counter.count({ lines: source.lines.length, joined: [], parts: 0, quantity: null }),
  };
}

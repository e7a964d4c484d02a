import type { TableName } from '../../domain/dataset.ts';
import { Section } from '../views/section.tsx';
import s from './data.module.css';

const GUIDE: readonly { table: TableName; holds: string; needs: string; also: string }[] = [
  {
    table: 'parts',
    holds: 'every product, assembly, component and material',
    needs: 'part_number',
    also: 'description, kind, category, form, hs_code, unit, unit_price, currency, stock, annual_demand, and one column for each technical property',
  },
  {
    table: 'bom',
    holds: 'what is built into what',
    needs: 'parent, child, quantity (or level, part_number, quantity)',
    also: 'unit, yield, essential',
  },
  {
    table: 'suppliers',
    holds: 'companies; the role own marks yours',
    needs: 'supplier_id',
    also: 'name, country, parent_id, role',
  },
  {
    table: 'sites',
    holds: 'plants and stores, and where they stand',
    needs: 'site_id, supplier_id',
    also: 'name, country, city, latitude, longitude, stage, time_to_recover_days, technology_origin, status',
  },
  {
    table: 'sourcing',
    holds: 'who buys which part from whom, with which share',
    needs: 'part_number, and site_id or supplier_id or country',
    also: 'share_pct, buyer_site_id, origin_country, lead_time_days, unit_price, currency, capacity_per_day, qualification, evidence, evidence_date',
  },
  {
    table: 'composition',
    holds: 'what a part contains, in percent of its mass; rest 0 closes the list',
    needs: 'part_number, substance',
    also: 'mass_pct_min, mass_pct_max, evidence, evidence_date',
  },
  {
    table: 'properties',
    holds: 'technical figures that a threshold asks for',
    needs: 'part_number, property',
    also: 'min, max, text, conditions, evidence, evidence_date',
  },
  { table: 'inventory', holds: 'stocks', needs: 'part_number, quantity or days_of_cover', also: 'site_id' },
  { table: 'rates', holds: 'exchange rates', needs: 'currency, per_reporting', also: 'date' },
  {
    table: 'licences',
    holds: 'export licences and their history',
    needs: 'exporter_site_id, item_id',
    also: 'end_user, destination, filed, status, decided, valid_to, quantity, used',
  },
];

/** The canonical tables: what each holds, what it needs and what it may say besides. */
export function TableGuide() {
  return (
    <Section
      title="The tables"
      caption="Comma, semicolon or tab; decimal point or comma. An empty cell means “not known”, never 0. The Export page gives the tables of the company that is shown, as a pattern."
      className={s['guide']}
    >
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Columns of each table">
        <table className={s['table']}>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">Holds</th>
              <th scope="col">Needs</th>
              <th scope="col">May say besides</th>
            </tr>
          </thead>
          <tbody>
            {GUIDE.map((row) => (
              <tr key={row.table}>
                <th scope="row">
                  <code>{row.table}</code>
                </th>
                <td>{row.holds}</td>
                <td className={s['columnNames']}>{row.needs}</td>
                <td className={s['columnNames']}>{row.also}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

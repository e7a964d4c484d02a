import { Link } from '@tanstack/react-router';
import type { ControlledItem } from '../../catalogue/controlled-item.ts';
import { formatCounted } from '../format/number.ts';
import { StatusGlyph } from '../components/marks/status-glyph.tsx';
import s from './controls.module.css';
import { describeCriteria, nameItem } from '../words/law/describe-criterion.ts';
import type { Law } from './law.ts';
import { EVIDENCE_STRENGTH } from '../words/basis-words.ts';

const CODES_SHOWN = 3;

/** Items with their deciding facts: form and criteria in words; HS codes are hints. A row opens the item. */
export function ItemTable({
  law,
  items,
  withMeasure = false,
}: {
  law: Law;
  items: readonly ControlledItem[];
  withMeasure?: boolean;
}) {
  const numbers = new Map(law.catalogue.measures.map((measure) => [measure.id, measure.number]));
  return (
    <div className={s['scroll']} tabIndex={0} role="region" aria-label="Controlled items">
      <table className={s['stacking']}>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Item</th>
            {withMeasure ? <th scope="col">Measure</th> : null}
            <th scope="col">Form</th>
            <th scope="col">Reached if it …</th>
            <th scope="col">HS hints</th>
            <th scope="col">Licence</th>
            <th scope="col">Founded</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const status = law.standings.get(item.limb ?? '')?.status;
            return (
              <tr key={item.id}>
                <td className={s['itemCode']} data-label="Code">
                  <code>{nameItem(item)}</code>
                </td>
                <th scope="row" className={s['itemName']}>
                  <Link
                    from="/controls"
                    to="/controls"
                    search={(previous) => ({
                      ...previous,
                      item: item.id,
                      measure: withMeasure ? undefined : item.measureId,
                    })}
                    resetScroll={false}
                  >
                    {item.name}
                  </Link>
                </th>
                {withMeasure ? (
                  <td className={s['nowrap']} data-label="Measure">
                    {status === undefined ? null : <StatusGlyph status={status} wordless />}{' '}
                    <Link to="/controls" search={{ measure: item.measureId }}>
                      {numbers.get(item.measureId)}
                    </Link>
                  </td>
                ) : null}
                <td data-label="Form" data-whole>
                  <Forms item={item} />
                </td>
                <td className={s['criteria']} data-label="Reached if it …" data-whole>
                  <Criteria item={item} law={law} />
                </td>
                <td data-label="HS hints">
                  {item.hs6.length === 0 ? <span className={s['muted']}>none</span> : <HsCodes codes={item.hs6} />}
                </td>
                <td data-label="Licence">{item.route}</td>
                <td className={s['founded']} data-label="Founded">
                  {EVIDENCE_STRENGTH[item.provenance.confidence]}
                  <small>
                    {item.provenance.basis === 'states'
                      ? formatCounted(item.provenance.sources.length, 'source')
                      : item.provenance.basis}
                  </small>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The first customs codes and how many more there are; the item has them all. */
function HsCodes({ codes }: { codes: readonly string[] }) {
  const shown = codes.slice(0, CODES_SHOWN);
  return (
    <span className={s['codesCell']}>
      {shown.map((code) => (
        <code key={code}>{code}</code>
      ))}
      {codes.length > shown.length ? <small>and {codes.length - shown.length} more</small> : null}
    </span>
  );
}

/** Forms named by an item; those of open reach are set apart. Technology has plants in place of forms. */
export function Forms({ item }: { item: ControlledItem }) {
  if (item.kind === 'technology') return <span>technology of plants</span>;
  if (item.forms.length + item.openForms.length === 0) return <span>any dual-use item</span>;
  return (
    <span>
      {item.forms.join(', ')}
      {item.openForms.length === 0 ? null : (
        <small className={s['block']}>perhaps {item.openForms.join(', ')}: the texts leave it open</small>
      )}
      {item.holderForms === undefined ? null : (
        <small className={s['block']}>perhaps {item.holderForms.join(', ')} with a magnet in its bill</small>
      )}
    </span>
  );
}

/** The tests of an item in words. */
export function Criteria({ item, law }: { item: ControlledItem; law: Law }) {
  const { join, phrases } = describeCriteria(item, law.catalogue);
  return (
    <ul>
      {phrases.map((phrase, index) => (
        <li key={phrase}>
          {index === 0 ? null : <i>{join} </i>}
          {phrase}
        </li>
      ))}
    </ul>
  );
}

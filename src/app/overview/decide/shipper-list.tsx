import { Link } from '@tanstack/react-router';
import type { BriefSheet } from '../../../documents/brief/brief-sheet.ts';
import { Section } from '../../components/section.tsx';
import { hyphenate } from '../../format/hyphenate.ts';
import fills from '../../components/fills/fills.module.css';
import s from './brief.module.css';

/** Shippers of goods under a sure or possible licence, sources without a name among them. */
export function ShipperList({ shippers }: { shippers: BriefSheet['shippers'] }) {
  const most = Math.max(1, ...shippers.shown.map(({ possible }) => possible));
  return (
    <Section
      title="Who ships it"
      caption="Revenue at risk by maker, from surely to surely or possibly. They overlap and are not added."
      aside={<Link to="/network">Network</Link>}
    >
      {shippers.shown.length === 0 ? (
        <p className={s['none']}>Nobody is known to ship goods that need a licence.</p>
      ) : null}
      <ul className={s['shippers']}>
        {shippers.shown.map(({ key, country, name, sure, possible, text }) => (
          <li key={key}>
            <span className={country === 'CN' ? s['china'] : s['country']}>{country}</span>
            <span className={s['shipper']}>{hyphenate(name)}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" className={s['risk']} aria-hidden="true">
              <rect className={fills['possibly']} width={(possible / most) * 100} height={8} />
              <rect className={fills['surely']} width={(sure / most) * 100} height={8} />
            </svg>
            <span className={s['bridgeText']}>{text}</span>
          </li>
        ))}
      </ul>
      {shippers.more === null ? null : <p className={s['foot']}>{shippers.more}</p>}
    </Section>
  );
}

import { formatFixed } from '../../../documents/format/locale.ts';
import { Link } from '@tanstack/react-router';
import type { SourceOfPart } from '../../../engine/exposure/report.ts';
import { addSign } from '../../format/money.ts';
import { formatCount, formatShare } from '../../format/number.ts';
import { EvidenceMark } from '../../components/marks/evidence-mark.tsx';
import type { PartRow } from '../parts/part-row.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

const SHOWN = 8;

/** Shippers of the part and their buyers, terms, and evidence; largest share first, buyer by buyer. */
export function SourcesSection({ row, currency }: { row: PartRow; currency: string }) {
  const byBuyer = Map.groupBy(row.part.sources, (source) => source.buyerName);
  const sources = [...byBuyer.values()].flatMap((group) => group.toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1)));
  const rest = sources.slice(SHOWN);
  return (
    <SheetSection title="Sources">
      {sources.length === 0 ? (
        <p className={s['text']}>Nobody is known to supply it.</p>
      ) : (
        <>
          <SourceTable sources={sources.slice(0, SHOWN)} currency={currency} />
          {rest.length === 0 ? null : (
            <details className={s['more']}>
              <summary>{rest.length} more</summary>
              <SourceTable sources={rest} currency={currency} />
            </details>
          )}
        </>
      )}
    </SheetSection>
  );
}

function SourceTable({ sources, currency }: { sources: readonly SourceOfPart[]; currency: string }) {
  return (
    <table className={s['table']}>
      <thead>
        <tr>
          <th scope="col">From, to</th>
          <th scope="col" className={s['right']}>
            Share
          </th>
          <th scope="col" className={s['right']}>
            Lead
          </th>
          <th scope="col" className={s['right']}>
            Price
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source, index) => (
          <tr key={index}>
            <td>
              {source.siteId === null || source.origin === 'market' || source.origin === 'unknown' ? (
                source.siteName
              ) : (
                <Link to="/exposure" search={{ tab: 'sites', part: source.siteId }}>
                  {source.siteName}
                </Link>
              )}{' '}
              {source.country ?? ''}
              <small>
                {' '}
                {source.supplierId === null || source.supplierName === null ? null : (
                  <>
                    of{' '}
                    <Link to="/supplier" search={{ id: source.supplierId }}>
                      {source.supplierName}
                    </Link>{' '}
                  </>
                )}
                to {source.buyerName} {source.destination ?? ''} <EvidenceMark evidence={source.evidence} />
              </small>
            </td>
            <td className={s['right']}>{source.share === null ? 'open split' : formatShare(source.share)}</td>
            <td className={s['right']}>
              {source.leadTimeDays === null ? '—' : `${source.leadTimeDays} d`}
              {source.leadTimeEvidence === undefined ? null : <small> of the part</small>}
            </td>
            <td className={s['right']}>{source.unitPrice === null ? '—' : formatPrice(source.unitPrice, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A unit price: cents matter where it is small. */
function formatPrice(price: number, currency: string): string {
  return addSign(currency, price >= 100 ? formatCount(price) : formatFixed(price, 2));
}

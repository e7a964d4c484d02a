import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { PartExposure } from '../../engine/exposure/report.ts';
import { ShareBar } from '../components/fills/share-bar.tsx';
import { Section } from '../components/section.tsx';
import { EvidenceMark } from '../components/marks/evidence-mark.tsx';
import { formatShare } from '../format/number.ts';
import { useView } from '../queries/view/use-view.ts';
import { STATE_WORDS } from '../words/state-words.ts';
import { PartAnswers } from './answers/part-answers.tsx';
import s from './suppliers.module.css';

/** What is bought of a supplier: part, who buys, from where, share, lead time, price, what the law does to it; facts of the source are stated in place. */
export function BoughtParts({
  supplierId,
  dataset,
  catalogue,
  isCurrent,
  parts,
}: {
  supplierId: string;
  dataset: Dataset;
  catalogue: Catalogue;
  /** Whether the dataset is that of the version in use, which a statement would follow. */
  isCurrent: boolean;
  parts: readonly PartExposure[];
}) {
  const { isOlderVersion } = useView();
  const sites = new Map(dataset.sites.map((site) => [site.siteId, site]));
  const named = new Map(dataset.parts.map((part) => [part.partNumber, part]));
  const judged = new Map(parts.map((part) => [part.partNumber, part]));
  const rows = dataset.sourcing.filter((row) => sites.get(row.siteId)?.supplierId === supplierId);
  return (
    <Section
      title="What we buy"
      caption={`${rows.length === 1 ? 'One source' : `${rows.length} sources`} on file; the bar is the part’s whole supply.`}
      rule={false}
    >
      <table className={s['table']}>
        <thead>
          <tr>
            <th>Part</th>
            <th>Bought by</th>
            <th>From</th>
            <th className={s['number']}>Share</th>
            <th className={s['number']}>Lead, days</th>
            <th className={s['number']}>Price of one</th>
            <th>Needs a licence</th>
            <th>How known</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const part = judged.get(row.partNumber);
            const from = sites.get(row.siteId);
            return (
              <tr key={at}>
                <td>
                  <Link to="/exposure" search={{ part: row.partNumber }}>
                    {named.get(row.partNumber)?.description ?? row.partNumber}
                  </Link>
                  <small className="code">
                    {row.partNumber}
                    {row.supplierPartNumber ? ` · theirs ${row.supplierPartNumber}` : ''}
                  </small>
                  {isOlderVersion ? null : (
                    <details className={s['history']}>
                      <summary>State supplier, origin, price unit</summary>
                      <PartAnswers
                        partNumber={row.partNumber}
                        ofPlant={from?.name ?? row.siteId}
                        dataset={dataset}
                        catalogue={catalogue}
                        isCurrent={isCurrent}
                      />
                    </details>
                  )}
                </td>
                <td>
                  {row.buyerSiteId === null
                    ? 'every plant that uses it'
                    : (sites.get(row.buyerSiteId)?.name ?? row.buyerSiteId)}
                </td>
                <td>
                  {from?.name ?? row.siteId} <small>{row.originCountry ?? from?.country ?? 'country not known'}</small>
                </td>
                <td className={s['number']}>{row.share === null ? 'not known' : formatShare(row.share)}</td>
                <td className={s['number']}>{row.leadTimeDays ?? '–'}</td>
                <td className={s['number']}>
                  {row.unitPrice === null
                    ? '–'
                    : `${row.unitPrice} ${row.currency ?? dataset.settings.reportingCurrency}`}
                </td>
                <td>
                  {part === undefined ? null : (
                    <>
                      <ShareBar worlds={part.exposedShare} width={72} />
                      <small>{STATE_WORDS[part.state]}</small>
                    </>
                  )}
                </td>
                <td>
                  <EvidenceMark evidence={row.evidence} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

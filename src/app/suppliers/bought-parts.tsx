import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { PartExposure } from '../../engine/exposure/report.ts';
import type { LicenceCase } from '../../engine/licences/case-report.ts';
import { joinClasses } from '../components/class-names.ts';
import { ShareBar } from '../components/fills/share-bar.tsx';
import { Section } from '../components/section.tsx';
import { EvidenceMark } from '../components/marks/evidence-mark.tsx';
import { formatMoney } from '../format/money.ts';
import { formatShare, formatWeeksFigure } from '../format/number.ts';
import { describeState } from '../licences/licence-words.ts';
import { useView } from '../queries/view/use-view.ts';
import { STATE_WORDS } from '../words/state-words.ts';
import { PartAnswers } from './answers/part-answers.tsx';
import s from './suppliers.module.css';

/** Purchases from a supplier: part, buyer, origin, share, lead time, price, law; facts of the source are stated in place. */
export function BoughtParts({
  supplierId,
  dataset,
  catalogue,
  isCurrent,
  parts,
  cases,
  currency,
}: {
  supplierId: string;
  dataset: Dataset;
  catalogue: Catalogue;
  /** Whether the dataset is the version in use, open to a statement. */
  isCurrent: boolean;
  parts: readonly PartExposure[];
  cases: readonly LicenceCase[];
  currency: string;
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
      <div className={s['wideTable']}>
        <table className={joinClasses(s['table'], s['stacked'])}>
          <thead>
            <tr>
              <th>Part</th>
              <th>Bought by</th>
              <th>From</th>
              <th className={s['number']}>Share</th>
              <th className={s['number']}>Lead, days</th>
              <th className={s['number']}>A year</th>
              <th>Needs a licence</th>
              <th className={s['number']}>Cover of wait, weeks</th>
              <th>Licence</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const part = judged.get(row.partNumber);
              const from = sites.get(row.siteId);
              return (
                <tr key={at}>
                  <td data-whole="">
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
                  <td data-label="Bought by">
                    {row.buyerSiteId === null
                      ? 'every plant that uses it'
                      : (sites.get(row.buyerSiteId)?.name ?? row.buyerSiteId)}
                  </td>
                  <td data-label="From">
                    {from?.name ?? row.siteId}{' '}
                    <small>{row.originCountry ?? from?.country ?? 'country not known'}</small>
                  </td>
                  <td className={s['number']} data-label="Share">
                    {row.share === null ? 'not known' : formatShare(row.share)}
                    <small>
                      <EvidenceMark evidence={row.evidence} />
                    </small>
                  </td>
                  <td className={s['number']} data-label="Lead, days">
                    {row.leadTimeDays ?? '–'}
                    {(row.leadTimeEvidence ?? null) === null ? null : <small>of the part</small>}
                  </td>
                  <td className={s['number']} data-label="A year">
                    {describeSpend(part, row.share, currency)}
                    <small>
                      {row.unitPrice === null
                        ? (part?.spend ?? null) === null
                          ? 'no price'
                          : 'by the part’s price'
                        : `${row.unitPrice} ${row.currency ?? dataset.settings.reportingCurrency} each`}
                    </small>
                  </td>
                  <td data-label="Needs a licence">
                    {part === undefined ? null : (
                      <>
                        <ShareBar worlds={part.exposedShare} width={56} />
                        <small>{STATE_WORDS[part.state]}</small>
                      </>
                    )}
                  </td>
                  <td className={joinClasses(s['number'], isShort(part) && s['red'])} data-label="Cover of wait, weeks">
                    {describeCover(part)}
                  </td>
                  <td data-label="Licence">{describeLicence(cases, row.partNumber, row.siteId)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Spend on the source in a year: its share of the part's cost. */
function describeSpend(part: PartExposure | undefined, share: number | null, currency: string): string {
  const spend = part?.spend ?? null;
  if (spend === null || share === null) return 'not known';
  return `${part?.spendIsLeast === true ? '≥ ' : ''}${formatMoney(spend * share, currency)}`;
}

/** Weeks of stock and weeks of a decision: "3.1 of 9"; a dash where no licence is needed. */
function describeCover(part: PartExposure | undefined): string {
  if (part === undefined || part.waitWeeks === null) return '–';
  const most = part.quantityIsLeast ? '≤ ' : '';
  const cover = part.weeksOfCover === null ? 'not known' : `${most}${formatWeeksFigure(part.weeksOfCover)}`;
  return `${cover} of ${formatWeeksFigure(part.waitWeeks.median)}`;
}

function isShort(part: PartExposure | undefined): boolean {
  const wait = part?.waitWeeks ?? null;
  return wait !== null && part !== undefined && part.weeksOfCover !== null && part.weeksOfCover < wait.median;
}

/** How far the licences of a plant on a part have come, the late one before the others. */
function describeLicence(cases: readonly LicenceCase[], partNumber: string, siteId: string): string {
  const own = cases.filter(
    (one) => one.exporterSiteId === siteId && one.parts.some((part) => part.partNumber === partNumber),
  );
  const [first] = own.toSorted((a, b) => (b.gapDays ?? -Infinity) - (a.gapDays ?? -Infinity));
  if (first === undefined) return 'no case';
  return own.length === 1 ? describeState(first) : `${describeState(first)}, and ${own.length - 1} more`;
}

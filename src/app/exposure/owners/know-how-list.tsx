import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { formatCounted } from '../../format/number.ts';
import { formatMoney } from '../../format/money.ts';
import { Section } from '../../components/section.tsx';
import { VerdictLabel } from '../../components/marks/verdict-label.tsx';
import { getItemCode } from '../../../engine/controls/item-code.ts';
import { KNOW_HOW_RISKS } from '../../words/know-how-words.ts';
import { countOpenKnowHow } from '../../../documents/words/open-know-how.ts';
import s from './owners.module.css';

/** Plants outside China on Chinese know-how named by a technology entry: an exposure of plants, not of shipments. */
export function KnowHowList({
  report,
  catalogue,
  dataset,
}: {
  report: ExposureReport;
  catalogue: Catalogue | undefined;
  dataset: Dataset | undefined;
}) {
  const near = report.knowHowNear;
  const open = countOpenKnowHow(report);
  if (report.knowHow.length + near.length === 0 && open === null) return null;
  const nameItem = (id: string): string => {
    const item = catalogue?.items.find((one) => one.id === id);
    return item === undefined ? id : [getItemCode(item), item.name].filter(Boolean).join(' ');
  };
  const siteNames = new Map(dataset?.sites.map((site) => [site.siteId, site.name]));
  const parts = new Map(report.parts.map((part) => [part.partNumber, part.description]));
  return (
    <Section
      className={s['knowHow']}
      title="Plants that depend on Chinese technology"
      caption={`${formatMoney(report.totals.knowHow, report.currency)} of revenue rests on such plants under rules in force${open === null ? '' : `, ${open}: with them at most ${formatMoney(report.knowHowOpen.atMost, report.currency)}`}. It is counted apart from the exposure and is never part of it: goods from these plants cross no control.`}
      rule={false}
    >
      {report.knowHowOpen.plants.length === 0 ? null : (
        <details>
          <summary>Plants of which it is not known</summary>
          <ul>
            {report.knowHowOpen.plants.map(({ siteId, siteName, country, partNumbers }) => (
              <li key={siteId}>
                {siteName || siteId}, {country ?? 'country not known'}:{' '}
                {partNumbers.map((part) => parts.get(part) ?? part).join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ul className={s['plants']}>
        {report.knowHow.map((finding) => {
          const item = catalogue?.items.find(({ id }) => id === finding.itemId);
          return (
            <li key={`${finding.siteId}/${finding.partNumber}/${finding.itemId}`}>
              <span>
                <b>{finding.siteName}</b> {finding.country ?? ''}
                <small>
                  {finding.siteStatus ?? 'status not known'} · {parts.get(finding.partNumber) ?? finding.partNumber}
                </small>
              </span>
              <span>
                <VerdictLabel
                  verdict={finding.verdict}
                  route={item?.route ?? 'individual'}
                  status={finding.status}
                  judged={finding.match !== 'missing'}
                />
                <small>
                  <Link to="/controls" search={{ item: finding.itemId }}>
                    {nameItem(finding.itemId)}
                  </Link>
                </small>
              </span>
              <span>
                {KNOW_HOW_RISKS[finding.atRisk].sentence}
                <small>
                  {finding.feeds.length === 0
                    ? 'feeds nobody on file'
                    : `feeds ${finding.feeds.map((site) => siteNames.get(site) ?? site).join(', ')}`}
                  {finding.missing.length === 0
                    ? null
                    : ` · missing: ${finding.missing.map((one) => one.replaceAll('_', ' ')).join(', ')}`}
                </small>
              </span>
            </li>
          );
        })}
      </ul>
      {near.length === 0 ? null : (
        <details>
          <summary>
            {formatCounted(near.length, 'more came near and is outside', 'more came near and are outside')}
          </summary>
          <ul>
            {near.map(({ siteId, siteName, partNumber, itemId, failed }) => (
              <li key={`${siteId}/${partNumber}/${itemId}`}>
                {siteName}, {parts.get(partNumber) ?? partNumber}: {nameItem(itemId)} asks for{' '}
                {failed.property.replaceAll('_', ' ')} {failed.expected}, and {failed.found ?? 'something else'} is
                stated.
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

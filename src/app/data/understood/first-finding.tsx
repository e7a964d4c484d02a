import { nameGoods } from '../../../documents/words/name-goods.ts';
import { useMemo } from 'react';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { formatMoney } from '../../format/money.ts';
import u from './understood.module.css';

/** The finding with most revenue at risk: part, origin, item; nothing if no part needs a licence. */
export function FirstFinding({ report }: { report: Pick<ExposureReport, 'parts' | 'currency'> }) {
  const first = useMemo(() => findFirst(report), [report]);
  if (first === null) return null;
  const { part, money } = first;
  const [finding] = part.findings;
  const source = part.sources.find(({ siteId }) => siteId === finding?.siteId);
  return (
    <div className={u['finding']}>
      <h3>First finding</h3>
      <p>
        <b>{nameGoods(part)}</b>
        {source?.siteName === null || source === undefined ? '' : ` › ${source.siteName}`}{' '}
        {finding?.exporter === null || finding === undefined ? null : (
          <span className={u['country']}>{finding.exporter}</span>
        )}
      </p>
      <p className={u['why']}>
        {part.decides}
        {money > 0 ? ` · ${formatMoney(money, report.currency)}` : ''}
      </p>
    </div>
  );
}

function findFirst({ parts }: Pick<ExposureReport, 'parts'>) {
  let first: { part: ExposureReport['parts'][number]; money: number } | null = null;
  for (const part of parts) {
    if (part.inferred || part.state !== 'exposed' || part.findings.length === 0) continue;
    const money = part.revenueAtRisk.sure > 0 ? part.revenueAtRisk.sure : part.revenueAtRisk.possible;
    if (first === null || money > first.money) first = { part, money };
  }
  return first;
}

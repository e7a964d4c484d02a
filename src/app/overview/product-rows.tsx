import { EVIDENCE_KINDS } from '../../domain/closed-lists.ts';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { formatMoney, getSharedMoneyScale } from '../format/money.ts';
import { formatShare, formatShareRange } from '../format/number.ts';
import { nameGoods } from '../../documents/words/name-goods.ts';
import { EvidenceMark } from '../components/marks/evidence-mark.tsx';
import { FillBar } from '../components/fills/fill-bar.tsx';
import { getFillAmounts } from '../words/fill-words.ts';
import { Section } from '../components/section.tsx';
import { FigureLink } from './figure-link.tsx';
import s from './overview.module.css';

/** One bar a product, by revenue. A name opens its arithmetic. */
export function ProductRows({ report }: { report: ExposureSummary }) {
  const products = report.products.toSorted((a, b) => b.revenue - a.revenue);
  const scale = getSharedMoneyScale(products.map((product) => product.revenue));
  return (
    <Section title="By product" caption="Yearly revenue by exposure; in text, from surely to everything that could be.">
      {products.length === 0 ? <p className={s['none']}>No product has both a price and a yearly demand.</p> : null}
      <ul className={s['products']}>
        {products.map((product) => {
          const { revenue, notExposed, surely } = product;
          const isKnown = !report.withoutMoney.includes(product.partNumber);
          return (
            <li key={product.partNumber}>
              <FigureLink open={`product-${product.partNumber}`} className={s['productName']}>
                {nameGoods(product)}
              </FigureLink>
              <span className={s['number']}>{formatMoney(isKnown ? revenue : null, report.currency, scale)}</span>
              <span className={s['productBar']}>
                <FillBar amounts={getFillAmounts(product)} size="row" label={`Revenue of ${nameGoods(product)}`} />
              </span>
              <span className={s['range']}>
                {revenue > 0
                  ? formatShareRange(surely / revenue, (revenue - notExposed) / revenue)
                  : isKnown
                    ? 'no revenue'
                    : 'no price or demand'}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={s['known']}>
        <FigureLink open="coverage">Known</FigureLink>
        {EVIDENCE_KINDS.every((evidence) => report.totals.coverage[evidence] === 0) ? (
          <span>no purchase value on file</span>
        ) : (
          EVIDENCE_KINDS.map((evidence) => (
            <span key={evidence}>
              <EvidenceMark evidence={evidence} /> {formatShare(report.totals.coverage[evidence])}
            </span>
          ))
        )}
      </p>
      {report.withoutMoney.length === 0 ? null : (
        <p className={s['foot']}>Price or volume missing, left out: {report.withoutMoney.join(', ')}.</p>
      )}
    </Section>
  );
}

import type { ReactNode } from 'react';
import type { ExposureSummary } from '../../../engine/exposure/report.ts';
import { nameSome } from '../../../documents/words/name-some.ts';
import type { ReasonCode } from '../../../engine/exposure/parts/judgement.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { PURCHASE_WORDS, REASON_WORDS, countUnjudged, describeInNoProduct } from '../../words/state-words.ts';
import s from './ledger-lines.module.css';

/** Name of a reason for leaving a source row out. */
const LEFT_OUT_WORDS: Readonly<Record<string, string>> = {
  candidate: 'candidates, which supply nothing yet',
  'in-qualification': 'in qualification, which supply nothing yet',
  'own-production': 'that say where a product is made',
};

/** Assemblies named before they are only counted. */
const MOST_NAMES = 6;

/** Words on every part and every source row of a report, so each line adds up and each remainder has its reason. */
export function LedgerLines({
  report,
}: {
  report: Pick<ExposureSummary, 'ledger' | 'assumedMaking' | 'byNamesAlone' | 'currency' | 'totals'>;
}) {
  const { ledger, assumedMaking, byNamesAlone, currency } = report;
  // Where nothing has a price and a demand, no amount rests on anything, and 0 would say more than is known.
  const isMoney = report.totals.revenue > 0;
  const { parts, lanes, purchases } = ledger;
  const apart = describeInNoProduct(parts.inNoProduct);
  const reasons = Object.entries(parts.cannotBeJudged) as [ReasonCode, number][];
  return (
    <dl className={s['lines']}>
      <Line title="Parts">
        {formatCount(parts.total)} = {parts.exposed} {parts.exposed === 1 ? 'needs' : 'need'} a licence ({parts.surely}{' '}
        surely, {parts.possibly} possibly, {parts.ifPausedBack} if suspended rules return) + {parts.notExposed} not
        exposed + {countUnjudged(parts)} cannot be judged
      </Line>
      {reasons.length === 0 ? null : (
        <Line title="Cannot be judged, because">
          {reasons.map(([code, count]) => `${count}: ${REASON_WORDS[code]}`).join('; ')}
        </Line>
      )}
      {apart === null ? null : <Line title="In no product">{apart}</Line>}
      <Line title="Sources">
        {formatCounted(lanes.rows, 'row')} = {lanes.judged} judged
        {Object.entries(lanes.leftOut).map(([reason, count]) => ` + ${count} ${LEFT_OUT_WORDS[reason] ?? reason}`)}
      </Line>
      {purchases.total === 0 ? null : (
        <Line title="Bought a year">
          {purchases.isLeast ? 'at least ' : ''}
          {formatMoney(purchases.total, currency)} ={' '}
          {PURCHASE_WORDS.flatMap(([fill, word]) =>
            purchases[fill] === 0 ? [] : [`${formatMoney(purchases[fill], currency)} ${word}`],
          ).join(' + ')}
          {purchases.partsWithoutValue === 0
            ? null
            : `; of ${formatCount(purchases.partsWithoutValue)} of ${formatCounted(purchases.parts, 'part')} bought no value is known`}
        </Line>
      )}
      {assumedMaking.madeInHouse.length === 0 ? null : (
        <Line title="Assumed">
          {formatCounted(assumedMaking.madeInHouse.length, 'assembly', 'assemblies')} with parts and without a supplier{' '}
          {assumedMaking.madeInHouse.length === 1 ? 'is' : 'are'} taken as made in house:{' '}
          {nameSome(assumedMaking.madeInHouse, MOST_NAMES)}.
          {isMoney
            ? ` ${formatMoney(assumedMaking.surely, currency)} of “surely” and ${formatMoney(assumedMaking.notExposed, currency)} of “not exposed” rest on it.`
            : null}
        </Line>
      )}
      {byNamesAlone.parts.length === 0 ? null : (
        <Line title="By their names">
          {formatCounted(byNamesAlone.parts.length, 'part')} {byNamesAlone.parts.length === 1 ? 'is' : 'are'} not
          exposed by {byNamesAlone.parts.length === 1 ? 'its name' : 'their names'} alone:{' '}
          {nameSome(byNamesAlone.parts, MOST_NAMES)}.
          {isMoney ? ` ${formatMoney(byNamesAlone.notExposed, currency)} of “not exposed” rests on it.` : null}
        </Line>
      )}
      {assumedMaking.makerNotKnown.length === 0 ? null : (
        <Line title="Maker not known">
          {nameSome(assumedMaking.makerNotKnown, MOST_NAMES)}: a rule can name{' '}
          {assumedMaking.makerNotKnown.length === 1 ? 'it' : 'them'}, or the data say that{' '}
          {assumedMaking.makerNotKnown.length === 1 ? 'it is' : 'they are'} bought, and no row says from whom.
        </Line>
      )}
    </dl>
  );
}

function Line({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}

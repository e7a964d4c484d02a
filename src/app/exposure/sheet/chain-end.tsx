import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ExternalLink } from '../../components/marks/external-link.tsx';
import { ExternalSource } from '../../components/marks/external-source.tsx';
import { StatusMark } from '../../components/marks/status-glyph.tsx';
import { type PartRow, isReached } from '../parts/part-row.ts';
import type { Chain } from './choose-chain.ts';
import { getItemCode } from '../../../engine/controls/item-code.ts';
import { describeStanding } from '../../words/law/describe-standing.ts';
import type { SheetContext } from './sheet-context.ts';
import s from './sheet.module.css';

/** End of the chain: the act in reach of the last step, or the gap behind an open one. */
export function ChainEnd({
  row,
  chain,
  context: { catalogue, report },
}: {
  row: PartRow;
  chain: Chain;
  context: SheetContext;
}) {
  const { finding } = chain;
  if (finding === null) {
    return chain.fill === 'notExposed' ? (
      <End title="No rule reaches it">{row.part.decides}</End>
    ) : (
      <End title="Nobody has stated what comes here, or from where">
        Until somebody does, it counts as controlled in “cannot be judged”.
      </End>
    );
  }
  const item = catalogue?.items.find(({ id }) => id === finding.itemId);
  const measure = catalogue?.measures.find(({ id }) => id === finding.measureId);
  const code = item === undefined ? null : getItemCode(item);
  const isOut = !isReached(finding);
  const decisive = finding.criteria.filter((one) => (isOut ? one.result === 'failed' : one.result !== 'failed'));
  const criteria = decisive
    .map((one) => `${one.property.replaceAll('_', ' ')}: ${one.found ?? 'not stated'}`)
    .join(', ');
  return (
    <End
      title={
        <>
          <StatusMark status={isOut ? 'not-listed' : finding.status} />
          <Link to="/controls" search={{ item: finding.itemId }}>
            {code === null ? null : <span className="code">{code} </span>}
            {item?.name ?? finding.itemId}
          </Link>
          {isOut ? ' does not reach it' : null}
        </>
      }
    >
      {[
        measure === undefined ? finding.measureId : `${measure.authority} ${measure.number}`,
        describeStanding(finding, catalogue, report.lawDate),
        criteria === '' ? null : criteria,
        `${finding.exporter ?? 'place not known'} to ${finding.destination ?? 'place not known'}`,
      ]
        .filter((piece) => piece !== null)
        .join(' · ')}
      {measure === undefined ? null : (
        <span className={s['sources']}>
          {measure.officialUrl === null ? null : (
            <>
              <ExternalLink address={measure.officialUrl}>the act</ExternalLink>
              {' · '}
            </>
          )}
          <ExternalSource provenance={item?.provenance ?? measure.provenance} />
        </span>
      )}
    </End>
  );
}

function End({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <>
      <span>{title}</span>
      <small>{children}</small>
    </>
  );
}

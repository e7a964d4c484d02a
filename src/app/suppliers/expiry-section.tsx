import type { ReactNode } from 'react';
import type { Catalogue } from '../../catalogue/schema.ts';
import { type AgedFact, listAged } from '../../domain/answers/list-aged.ts';
import { findLastDay } from '../../domain/answers/evidence-age.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { Section } from '../components/section.tsx';
import { countDays, formatDate } from '../format/date.ts';
import { formatCounted } from '../format/number.ts';
import { nameField } from './name-field.ts';
import s from './suppliers.module.css';

/** Days before the end of a fact for saying so. */
const SOON_DAYS = 90;
const SHOWN = 8;

/** Facts expired on the law date and about to expire, as far as `parts` go (all where left out); `children` is the place of the setting. */
export function ExpirySection({
  dataset,
  catalogue,
  lawDate,
  parts,
  children,
}: {
  dataset: Dataset;
  catalogue: Catalogue;
  lawDate: string;
  parts?: ReadonlySet<string>;
  children?: ReactNode;
}) {
  const months = dataset.settings.evidenceMonths ?? null;
  const aged = listAged(dataset).filter(({ partNumber }) => parts?.has(partNumber) !== false);
  const expired = aged.filter(({ lastDay }) => lastDay < lawDate);
  const soon = aged.filter(({ lastDay }) => lastDay >= lawDate && countDays(lawDate, lastDay) <= SOON_DAYS);
  if (children === undefined && expired.length === 0 && soon.length === 0) return null;
  return (
    <Section
      title={parts === undefined ? 'How long answers and declarations count' : 'Answers and declarations that end'}
      caption={
        months === null
          ? 'For ever, so far. With a limit, contents, properties and origins that are older settle nothing and are asked again.'
          : `${formatCounted(months, 'month')} from their day; what is older than ${formatDate(findLastDay(lawDate, -months))} settles nothing and is asked again. What bears no day does not end, nor does an origin in China.`
      }
    >
      {children}
      {months === null ? null : (
        <>
          <AgedFacts title="Expired" facts={expired} catalogue={catalogue} none="Nothing has expired." />
          <AgedFacts
            title={`End within ${SOON_DAYS} days`}
            facts={soon}
            catalogue={catalogue}
            none={`Nothing ends within ${SOON_DAYS} days.`}
          />
        </>
      )}
    </Section>
  );
}

function AgedFacts({
  title,
  facts,
  catalogue,
  none,
}: {
  title: string;
  facts: readonly AgedFact[];
  catalogue: Catalogue;
  none: string;
}) {
  if (facts.length === 0) return <p className={s['history']}>{none}</p>;
  const rest = facts.slice(SHOWN);
  return (
    <>
      <p>
        <b>
          {title}: {formatCounted(facts.length, 'fact')}
        </b>
      </p>
      <AgedList label={title} facts={facts.slice(0, SHOWN)} catalogue={catalogue} />
      {rest.length === 0 ? null : (
        <details className={s['history']}>
          <summary>{rest.length} more</summary>
          <AgedList label={`${title}, more`} facts={rest} catalogue={catalogue} />
        </details>
      )}
    </>
  );
}

function AgedList({ label, facts, catalogue }: { label: string; facts: readonly AgedFact[]; catalogue: Catalogue }) {
  return (
    <ul className={s['history']} aria-label={label}>
      {facts.map(({ partNumber, field, evidenceDate, lastDay, of }) => (
        <li key={`${partNumber}/${field}/${evidenceDate}/${of ?? ''}`}>
          <b className="code">{partNumber}</b> {nameField(field, catalogue)}
          {of === undefined ? null : (
            <>
              {' '}
              in the goods of <bdi>{of}</bdi>
            </>
          )}
          : of {formatDate(evidenceDate)}, counts until {formatDate(lastDay)}
        </li>
      ))}
    </ul>
  );
}

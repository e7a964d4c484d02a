import { useState } from 'react';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Finding } from '../../../engine/exposure/report.ts';
import { RESULT_WORDS } from '../../words/verdict-words.ts';
import { formatDate } from '../../format/date.ts';
import { joinClasses } from '../../components/class-names.ts';
import { ShowMore } from '../../components/show-more.tsx';
import { VerdictLabel } from '../../components/marks/verdict-label.tsx';
import { type PartRow, isReached } from '../parts/part-row.ts';
import { getItemCode } from '../../../engine/controls/item-code.ts';
import { describeStanding } from '../../words/law/describe-standing.ts';
import { type GroupedFinding, groupFindings } from './group-findings.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

/** Items shown at once, and with each press: of a part whose form nobody has stated all of the lists are open. */
const FIRST_TESTS = 8;
const MORE_TESTS = 40;

/** Every controlled item held against the part: criteria with findings and expectations, licences held; first the lists about its parties. */
export function FindingsSection({
  row,
  catalogue,
  lawDate,
}: {
  row: PartRow;
  catalogue: Catalogue | undefined;
  lawDate: string;
}) {
  const [limit, setLimit] = useState(FIRST_TESTS);
  const groups = groupFindings(row.part.findings);
  const reached = groups.filter(({ finding }) => isReached(finding));
  const others = groups.filter(({ finding }) => !isReached(finding));
  const ofLanes = row.part.sources.flatMap(({ party }) => party?.says ?? []);
  const warnings = [...new Set([...row.part.findings.flatMap((finding) => finding.warnings), ...ofLanes])];
  if (groups.length === 0 && warnings.length === 0) return null;
  return (
    <SheetSection title="Tests">
      <ul className={s['warnings']}>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
      {reached.slice(0, limit).map((group, index) => (
        <FindingDetails key={getKey(group)} group={group} catalogue={catalogue} lawDate={lawDate} open={index === 0} />
      ))}
      <ShowMore count={reached.length} limit={limit} step={MORE_TESTS} noun="further item" onLimit={setLimit} />
      {others.length === 0 ? null : (
        <details className={s['more']}>
          <summary>
            {others.length === 1 ? 'One item' : `${others.length} items`} of this form that{' '}
            {others.length === 1 ? 'does' : 'do'} not reach it
          </summary>
          {others.map((group) => (
            <FindingDetails key={getKey(group)} group={group} catalogue={catalogue} lawDate={lawDate} open={false} />
          ))}
        </details>
      )}
    </SheetSection>
  );
}

function getKey({ finding }: GroupedFinding): string {
  return [finding.itemId, finding.exporter, finding.destination, finding.match].join('/');
}

function FindingDetails({
  group: { finding, lanes, licences },
  catalogue,
  lawDate,
  open,
}: {
  group: GroupedFinding;
  catalogue: Catalogue | undefined;
  lawDate: string;
  open: boolean;
}) {
  const item = catalogue?.items.find(({ id }) => id === finding.itemId);
  const measure = catalogue?.measures.find(({ id }) => id === finding.measureId);
  return (
    <details className={s['finding']} open={open}>
      <summary>
        <span className="code">
          {(item === undefined ? null : getItemCode(item)) ?? measure?.number ?? finding.itemId}
        </span>{' '}
        {item?.name ?? ''}
        <span className={s['findingVerdict']}>
          <VerdictLabel
            verdict={finding.verdict}
            route={finding.route}
            status={finding.status}
            judged={finding.match !== 'missing'}
          />{' '}
          · {finding.exporter ?? '?'} to {finding.destination ?? '?'}
          {lanes > 1 ? ` · ${lanes} sources` : null}
        </span>
      </summary>
      <Criteria finding={finding} />
      <p className={s['note']}>
        {measure?.number ?? finding.measureId}: {describeStanding(finding, catalogue, lawDate)} · route: {finding.route}
      </p>
      {finding.missing.length === 0 ? null : (
        <p className={s['note']}>
          Missing: <b>{finding.missing.map(nameFact).join(', ')}</b>
        </p>
      )}
      {licences.map((licence) => (
        <p key={licence.why} className={joinClasses(s['licence'], licence.covers && s['covers'])}>
          {licence.covers
            ? `Licence held: of which covered${licence.validTo === null ? ', end date not on file' : ` to ${formatDate(licence.validTo)}`}`
            : `Licence on file that does not cover it: ${licence.why}`}
        </p>
      ))}
    </details>
  );
}

function Criteria({ finding }: { finding: Finding }) {
  if (finding.criteria.length === 0) {
    return <p className={s['note']}>It speaks of every part of this form; there is nothing further to test.</p>;
  }
  return (
    <table className={s['criteria']}>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Expected</th>
          <th scope="col">Found</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {finding.criteria.map((one) => (
          <tr key={`${one.property}/${one.expected}`} data-result={one.result}>
            <th scope="row">{nameFact(one.property)}</th>
            <td>{one.expected}</td>
            <td>
              {one.found ?? '—'}
              {one.evidence === null || one.found === null ? null : <small> {one.evidence}</small>}
            </td>
            <td>{RESULT_WORDS[one.result]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameFact(property: string): string {
  return property.replaceAll('_', ' ');
}

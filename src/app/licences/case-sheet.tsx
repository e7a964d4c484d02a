import { Link } from '@tanstack/react-router';
import type { LicenceCase } from '../../engine/licences/case-report.ts';
import { Sheet } from '../components/page/page.tsx';
import { formatDate } from '../format/date.ts';
import { CaseForm } from './case-form.tsx';
import { describeCover, describeDecision, describeState, getFilingDay } from './licence-words.ts';
import s from './licences.module.css';
import { PapersButton } from './papers-button.tsx';
import { RefusalSection } from './refusal-section.tsx';

/** One case: its content, papers still owed, expected decision, stops by date, and the next step. */
export function CaseSheet({ shown, onClose }: { shown: LicenceCase; onClose: () => void }) {
  const { parts, papers, expected } = shown;
  const owed = papers.filter(({ state }) => state === 'owed').length;
  return (
    <Sheet label={`case ${shown.code}`} takesFocus onClose={onClose}>
      <div className={s['sheet']}>
        <h2>
          <bdi>{shown.exporter}</bdi> › <bdi>{shown.endUser ?? shown.destination ?? 'any end user'}</bdi>
        </h2>
        <p>
          <b>{describeState(shown)}</b>
        </p>
        <dl className={s['facts']}>
          <dt>Goods</dt>
          <dd>
            {parts.length === 0 ? 'none in the data in use' : null}
            {parts.map(({ partNumber, description, yearlyUnits, unit }) => (
              <div key={partNumber}>
                <Link to="/exposure" search={{ part: partNumber }}>
                  {description}
                </Link>{' '}
                <code>{partNumber}</code>
                {yearlyUnits === null ? '' : ` · ${Math.round(yearlyUnits)} ${unit ?? 'units'} a year`}
              </div>
            ))}
          </dd>
          <dt>Item</dt>
          <dd>
            <Link to="/controls" search={{ measure: shown.measureId, item: shown.itemId }}>
              <code>{shown.code}</code> {shown.itemName}
            </Link>
          </dd>
          <dt>Destination</dt>
          <dd>{shown.destination ?? 'not known'}</dd>
          <dt>Cover</dt>
          <dd>
            {describeCover(shown)}
            {shown.cover.quantityUntil === null
              ? ''
              : `; the quantity lasts to ${formatDate(shown.cover.quantityUntil)}`}
          </dd>
          <dt>Decision</dt>
          <dd>
            {describeDecision(shown)}
            {expected === null ? null : (
              <small>
                {shown.workingDays === null
                  ? `if filed on ${formatDate(expected.filed)}`
                  : `filed on ${formatDate(expected.filed)}`}
                ; the 45th working day after it is {formatDate(expected.byRule)}
                {expected.announced ? '' : '. Holidays on the way are not announced yet: it may be three days off'}.
              </small>
            )}
          </dd>
          {getFilingDay(shown) === null ? null : (
            <>
              <dt>File by</dt>
              <dd>
                {shown.standing === 'too-late' ? 'at once, due ' : ''}
                {formatDate(getFilingDay(shown))}, so that the median decision comes by the end of cover
              </dd>
            </>
          )}
        </dl>
        {papers.length === 0 ? null : (
          <>
            <h3>
              Papers · {owed} of {papers.length} owed
            </h3>
            <ul className={s['papers']}>
              {papers.map(({ id, name, owner, signs, state }) => (
                <li key={id} data-state={state}>
                  {name}
                  <small>
                    {owner}
                    {signs === null ? '' : `, signed by the ${signs}`} ·{' '}
                    {state === 'there' ? 'there' : state === 'owed' ? 'owed' : 'taken as handed in'}
                  </small>
                </li>
              ))}
            </ul>
            <PapersButton shown={shown} />
          </>
        )}
        <RefusalSection shown={shown} />
        <CaseForm shown={shown} />
        <p className={s['muted']}>
          Not legal advice. What an officer asks for may differ; the papers say who must sign, and nobody else can.
        </p>
      </div>
    </Sheet>
  );
}

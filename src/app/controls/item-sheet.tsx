import { Link, useNavigate } from '@tanstack/react-router';
import type { ControlledItem } from '../../catalogue/controlled-item.ts';
import { READINGS } from '../../domain/closed-lists.ts';
import { nameReading } from '../../domain/notes/say-reading.ts';
import type { LimbStanding } from '../../engine/controls/status.ts';
import { formatDate } from '../format/date.ts';
import { useExposureSummary } from '../queries/analyses/use-analyses.ts';
import { STATUS_WORDS } from '../words/law/law-words.ts';
import { useExposure } from '../queries/analyses/use-exposure.ts';
import { Sheet } from '../components/page/page.tsx';
import { formatCounted } from '../format/number.ts';
import { ExternalSource } from '../components/marks/external-source.tsx';
import s from './controls.module.css';
import { describeEditions, nameItem, sayForBuyer } from '../words/law/describe-criterion.ts';
import { Criteria, Forms } from './item-table.tsx';
import type { Law } from './law.ts';
import { LimbStatus } from './limb-status.tsx';
import { describePlants } from '../words/know-how-words.ts';
import { EVIDENCE_STRENGTH } from '../words/basis-words.ts';

const PARTS_SHOWN = 12;

/** One controlled item: its reach, its tests, its basis, and the parts here under it. */
export function ItemSheet({ law, item }: { law: Law; item: ControlledItem }) {
  const navigate = useNavigate({ from: '/controls' });
  const standing = law.standings.get(item.limb ?? '');
  const measure = law.catalogue.measures.find((one) => one.id === item.measureId);
  const headings = new Map(law.catalogue.hsHeadings.map((heading) => [heading.code, heading.description]));
  const close = (): void => {
    void navigate({ search: (previous) => ({ ...previous, item: undefined }), resetScroll: false });
  };
  return (
    <Sheet label={`item ${nameItem(item)}`} takesFocus onClose={close}>
      <div className={s['sheet']}>
        <code>{nameItem(item)}</code>
        <h2>{item.name}</h2>
        <p className={s['sheetStatus']}>
          <LimbStatus standing={standing} />
          {item.limb === null ? <span className={s['muted']}>A list only: it hits nothing by itself.</span> : null}
        </p>
        <p>
          <Link to="/controls" search={{ measure: item.measureId, item: item.id }}>
            {measure?.number}
          </Link>{' '}
          · {measure?.authority}
        </p>
        {standing === undefined ? null : (
          <>
            <h3>For a buyer</h3>
            <p>{sayForBuyer(item, standing.status)}</p>
            <p className={s['small']}>
              <Readings standing={standing} />
            </p>
          </>
        )}
        <h3>{item.technology === null ? 'Form' : 'Plants'}</h3>
        {item.technology === null ? (
          <Forms item={item} />
        ) : (
          <p className={s['small']}>{describePlants(item.technology, law.catalogue)}</p>
        )}
        <h3>Reached if the {item.kind === 'technology' ? 'plant' : 'part'} …</h3>
        <Criteria item={item} law={law} />
        <p className={s['small']}>
          {item.reach === 'from-china'
            ? `and the goods go from China to another territory${item.reachesPassedOn ? ', or somebody abroad passes them on' : ''}.`
            : 'and the goods go between two territories outside China.'}
        </p>
        <h3>Licence</h3>
        <p>
          {item.route}
          {item.route === 'prohibited' || item.route === 'refused in principle' ? ': no wait helps' : null}
        </p>
        <h3>Customs codes, hints only</h3>
        {item.hs6.length + item.lines.length === 0 ? (
          <p className={s['muted']}>none on file</p>
        ) : (
          <ul className={s['codes']}>
            {item.hs6.map((code) => (
              <li key={code}>
                <code>{code}</code> <span>{headings.get(code) ?? ''}</span>
              </li>
            ))}
            {item.lines.map(({ code, editions }) => (
              <li key={code}>
                <code>{code}</code>{' '}
                <span className={s['muted']}>Chinese customs line, {describeEditions(editions)}</span>
              </li>
            ))}
          </ul>
        )}
        {item.hsBasis === null ? null : <p className={s['small']}>{item.hsBasis}</p>}
        {item.named.length === 0 ? null : (
          <>
            <h3>Named in the act</h3>
            <p>{item.named.map(({ name, zh }) => (zh === '' ? name : `${name} (${zh})`)).join(', ')}</p>
          </>
        )}
        <h3>May it rule goods out?</h3>
        <p>
          {item.complete
            ? 'Yes: kinds, names and limits of this entry are all known.'
            : `Not in every case. ${item.gap ?? ''}`}
        </p>
        {item.notes === '' ? null : (
          <>
            <h3>Notes</h3>
            <p>{item.notes}</p>
          </>
        )}
        <h3>Founded on</h3>
        <p>
          Evidence: {EVIDENCE_STRENGTH[item.provenance.confidence]} · <ExternalSource provenance={item.provenance} />
        </p>
        <h3>In this workspace</h3>
        <PartsOfItem itemId={item.id} />
      </div>
    </Sheet>
  );
}

/** The status of a rule under each reading of the law, where they differ on the day. */
function Readings({ standing }: { standing: LimbStanding }) {
  const report = useExposureSummary().data;
  if (report === undefined) return <>Readings of the law: being worked out …</>;
  const rule = report.readings.rules.find(({ limbId }) => limbId === standing.limbId);
  if (rule === undefined) return <>The same under every reading of the law: {STATUS_WORDS[standing.status]}.</>;
  const readings = READINGS.map(
    (reading) => `${nameReading(reading, [rule], formatDate)}: ${STATUS_WORDS[rule.statuses[reading]]}`,
  );
  return <>Readings of the law: {readings.join(' · ')}.</>;
}

function PartsOfItem({ itemId }: { itemId: string }) {
  const report = useExposure().data;
  if (report === undefined) return <p className={s['muted']}>being worked out …</p>;
  const goods = report.parts.filter((part) =>
    part.findings.some((finding) => finding.itemId === itemId && !['none', 'failed'].includes(finding.match)),
  );
  const knowHow = report.knowHow.filter((finding) => finding.itemId === itemId);
  if (goods.length + knowHow.length === 0) {
    return <p className={s['muted']}>No source and no plant of this workspace meets it, or could.</p>;
  }
  return (
    <>
      <ul className={s['codes']}>
        {goods.slice(0, PARTS_SHOWN).map((part) => (
          <li key={part.partNumber}>
            <Link to="/exposure" search={{ part: part.partNumber }}>
              <code>{part.partNumber}</code>
            </Link>{' '}
            <span>{part.description}</span>
          </li>
        ))}
        {knowHow.map((finding) => (
          <li key={`${finding.siteId}/${finding.partNumber}`}>
            <Link to="/exposure" search={{ tab: 'sites', part: finding.siteId }}>
              {finding.siteName}
            </Link>{' '}
            <span className={s['muted']}>plant that depends on Chinese technology</span>
          </li>
        ))}
      </ul>
      {goods.length > PARTS_SHOWN ? (
        <p className={s['small']}>and {formatCounted(goods.length - PARTS_SHOWN, 'more part')}</p>
      ) : null}
    </>
  );
}

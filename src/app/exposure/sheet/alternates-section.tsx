import type { Alternate, AlternateHit } from '../../../engine/exposure/alternates/alternate-report.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { formatShare, formatShareRange } from '../../format/number.ts';
import { useAlternates } from '../../queries/analyses/use-part-analyses.ts';
import { useSeen } from '../../components/hooks/use-seen.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { ExternalSource } from '../../components/marks/external-source.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { ShareBar } from '../../components/fills/share-bar.tsx';
import { StatusMark } from '../../components/marks/status-glyph.tsx';
import type { PartRow } from '../parts/part-row.ts';
import type { SheetContext } from './sheet-context.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';
import { STATUS_WORDS } from '../../words/law/law-words.ts';

const SHOWN = 5;

/**
 * It is far down the sheet, and to judge every candidate takes longer than all above: that begins once somebody comes to it, or has the sheet
 * open for so long.
 */
const PATIENCE_MS = 5000;

/** Other possible sources of the part, and whether they are any better under the same rules. One for each part: its `key` is the part's. */
export function AlternatesSection({ row, context }: { row: PartRow; context: SheetContext }) {
  const [ref, isSeen] = useSeen<HTMLDivElement>(0, PATIENCE_MS);
  const { data, isError, error, refetch } = useAlternates(row.id, isSeen);
  const rest = data?.alternates.slice(SHOWN) ?? [];
  return (
    <SheetSection title="Alternates">
      <div ref={ref}>
        {isError ? (
          <ErrorPanel what="The alternates could not be judged" error={error} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Pending label="Judging alternates" lines={[50, 84, 46, 80]} height={12} />
        ) : data.alternates.length === 0 ? (
          <p className={s['text']}>
            {row.part.category === null
              ? 'The part has no category, so no plant of the catalogue can be compared; no row of your own is a candidate.'
              : 'No row of your own is a candidate, and the catalogue knows no other plant that makes this and ships.'}
          </p>
        ) : (
          <>
            <ul className={s['alternates']}>
              {data.alternates.slice(0, SHOWN).map((alternate) => (
                <AlternateEntry key={alternate.siteId} alternate={alternate} context={context} />
              ))}
            </ul>
            {rest.length === 0 ? null : (
              <details className={s['more']}>
                <summary>{rest.length} more</summary>
                <ul className={s['alternates']}>
                  {rest.map((alternate) => (
                    <AlternateEntry key={alternate.siteId} alternate={alternate} context={context} />
                  ))}
                </ul>
              </details>
            )}
            <p className={s['note']}>
              Judged by the same rules on the way {data.destination === null ? '' : `into ${data.destination} `}and one
              stage up. Inputs that nobody can see come from public market shares: an estimate, and no offer. Whether a
              plant of the catalogue would sell this part is not known.
            </p>
          </>
        )}
      </div>
    </SheetSection>
  );
}

function AlternateEntry({ alternate, context: { catalogue } }: { alternate: Alternate; context: SheetContext }) {
  const { worlds, hits } = alternate;
  const terms = [
    alternate.origin === 'sourcing' ? 'your own row' : 'public site',
    alternate.qualification === null ? null : alternate.qualification.replaceAll('-', ' '),
    alternate.status,
    alternate.leadTimeDays === null ? null : `lead time ${alternate.leadTimeDays} d`,
    alternate.priceChange === null ? null : `price ${formatChange(alternate.priceChange)}`,
    alternate.capacity,
    alternate.technologyOrigin === 'CN' && alternate.country !== 'CN' ? 'depends on Chinese technology' : null,
  ];
  return (
    <li>
      <p className={s['alternateHead']}>
        <b>
          {alternate.name} {alternate.country ?? ''}
        </b>
        <ShareBar worlds={worlds} width={56} />
      </p>
      <p className={s['note']}>{terms.filter((term) => term !== null).join(' · ')}</p>
      {hits.length === 0 ? (
        <p className={s['note']}>
          {worlds.ifUnknown === 0
            ? 'No rule reaches it, nor what it would buy.'
            : `Not known: ${alternate.unknown.slice(0, 3).join(', ') || 'where its inputs come from'}.`}
        </p>
      ) : (
        hits.map((hit) => <HitLine key={hit.itemId} hit={hit} alternate={alternate} catalogue={catalogue} />)
      )}
      {alternate.provenance === null ? null : (
        <p className={s['note']}>
          <ExternalSource provenance={alternate.provenance} />
        </p>
      )}
    </li>
  );
}

function HitLine({
  hit,
  alternate,
  catalogue,
}: {
  hit: AlternateHit;
  alternate: Alternate;
  catalogue: Catalogue | undefined;
}) {
  const rule = hit.code ?? catalogue?.measures.find(({ id }) => id === hit.measureId)?.number ?? hit.measureId;
  const certainty = hit.match === 'met' ? '' : ' if the facts turn out so';
  const same = !hit.itself && alternate.outcome === 'same-control-upstream' && hit === alternate.hits[0];
  return (
    <p className={s['hit']}>
      <StatusMark status={hit.status} />
      {hit.itself
        ? `The source itself, ${hit.from ?? '?'} to ${hit.to ?? '?'}, falls under `
        : `${formatShare(hit.share)} rests on ${hit.goods} from ${hit.from ?? '?'}: `}
      {same ? <i>same control upstream, </i> : null}
      <span className="code">{rule}</span> {STATUS_WORDS[hit.status]}
      {certainty}
    </p>
  );
}

function formatChange(change: number): string {
  const sign = change < 0 ? '−' : '+';
  return Math.abs(change) < 0.005 ? 'unchanged' : `${sign} ${formatShareRange(Math.abs(change), Math.abs(change))}`;
}

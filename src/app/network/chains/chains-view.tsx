import { Link } from '@tanstack/react-router';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { formatCount, formatCounted } from '../../format/number.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import { ChainList } from './chain-list.tsx';
import { ChainPicture } from './chain-picture.tsx';
import s from './chains.module.css';
import type { Chains } from './chain-types.ts';
import { composeHeadline } from './compose-headline.ts';
import { isolateNames } from '../../format/isolate-names.ts';

/** Below this width in pixels the stages before the part fold into one column. */
const NARROW = 985;

/** The finding, the chains as columns of stages (narrow: as a list), and the undrawn rest, counted. */
export function ChainsView({
  chains,
  report,
  width,
  selected,
  onSelect,
}: {
  chains: Chains;
  report: Pick<ExposureReport, 'totals' | 'currency' | 'products' | 'withoutMoney'>;
  /** Room in pixels. */
  width: number;
  selected: string | null;
  onSelect: (key: string | null) => void;
}) {
  const { finding, basis } = composeHeadline(chains, report.totals, report.currency, report.withoutMoney);
  const drawing = { chains, report, selected, onSelect };
  return (
    <>
      <section aria-label="The finding">
        <p className={s['finding']}>{isolateNames(finding)}</p>
        <p className={s['basis']}>{basis}</p>
      </section>
      <h2 className="visually-hidden">Exposed chains</h2>
      {chains.rows.length === 0 ? null : width < NARROW ? (
        <ChainList {...drawing} />
      ) : (
        <ChainPicture {...drawing} width={width} />
      )}
      <ChainFoot chains={chains} />
      {chains.rows.length === 0 ? null : <ChainLegend />}
    </>
  );
}

/** The undrawn rest: how many parts by the reason, and their places. */
function ChainFoot({ chains }: { chains: Chains }) {
  const { ledger, counts } = chains;
  const { drawn, folded, foldedUnknown, more, cannotBeJudged, notExposed, total } = ledger;
  const behind = [
    counts.foldedSources > 0 ? formatCounted(counts.foldedSources, 'more source') : null,
    counts.foldedProducts > 0 ? formatCounted(counts.foldedProducts, 'more product') : null,
  ].filter((piece) => piece !== null);
  return (
    <div className={s['foot']}>
      <p>
        <b>{formatCounted(drawn, 'part')} drawn</b>
        {folded === 0 ? '' : ` · ${formatCount(folded)} ${sayFolded(folded, foldedUnknown)} folded`}
        {more === 0 ? '' : ` · ${formatCount(more)} more exposed`}
        {cannotBeJudged === 0 ? null : (
          <>
            {' '}
            · <FillSwatch fill="cannotBeJudged" />{' '}
            <Link to="/exposure" search={{ facet: 'cannotBeJudged' }}>
              {formatCount(cannotBeJudged)} cannot be judged
            </Link>
          </>
        )}{' '}
        · <FillSwatch fill="notExposed" /> {formatCount(notExposed)} not exposed, folded ·{' '}
        {formatCounted(total, 'part')} in all
        {behind.length === 0 ? '' : ` · also folded: ${behind.join(', ')}`}
      </p>
      <Link to="/network" search={{ as: 'graph' }}>
        Show everything
      </Link>
    </div>
  );
}

/** Why rows are folded: those whose money nobody knows stand behind the others, which says nothing of how much it is. */
function sayFolded(folded: number, unknown: number): string {
  if (unknown === 0) return 'with less money';
  return unknown === folded ? 'whose money is not known' : `with less money, or not known of ${formatCount(unknown)},`;
}

function ChainLegend() {
  return (
    <ul className={s['legend']} aria-label="Legend">
      {FILL_NAMES.slice(0, 4).map((fill) => (
        <li key={fill} title={FILL_TEXTS[fill].meaning}>
          <FillSwatch fill={fill} /> {FILL_TEXTS[fill].label.toLowerCase()}
        </li>
      ))}
      <li>
        <svg width="22" height="6" aria-hidden="true">
          <path d="M0 3h22" className={s['known']} />
        </svg>{' '}
        seen or declared
      </li>
      <li>
        <svg width="22" height="6" aria-hidden="true">
          <path d="M0 3h22" className={s['guessed']} />
        </svg>{' '}
        estimated
      </li>
      <li>
        <b className={s['cn']}>CN</b> ships from China
      </li>
      <li>◆ choke point: most exposed chains pass here</li>
    </ul>
  );
}

import type { Alternate } from '../../engine/exposure/alternates/alternate-report.ts';
import { ShareBar } from '../components/fills/share-bar.tsx';
import { Section } from '../components/section.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Pending } from '../components/states/pending.tsx';
import { formatShare } from '../format/number.ts';
import { useAlternates } from '../queries/analyses/use-analyses.ts';
import s from './suppliers.module.css';

const SHOWN = 4;

/** Who else could make a part, and what of it would still rest on China: its own way, what it buys, its technology, its owner. */
export function SupplierAlternates({ partNumber, description }: { partNumber: string; description: string }) {
  const { data, isError, error, refetch } = useAlternates(partNumber);
  if (isError)
    return <ErrorPanel what="The alternates could not be judged" error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Pending label="Judging alternates" lines={[60, 80]} height={12} />;
  if (data.alternates.length === 0) return null;
  return (
    <Section
      title={`Who else can make ${description}`}
      caption="Judged by the same rules down to the mine; inputs that nobody can see come from market shares. No offer."
    >
      <table className={s['table']}>
        <thead>
          <tr>
            <th>Maker</th>
            <th>Rests on a licence</th>
            <th>What it buys</th>
            <th>Technology</th>
            <th>Owner</th>
            <th className={s['number']}>Price</th>
          </tr>
        </thead>
        <tbody>
          {data.alternates.slice(0, SHOWN).map((alternate) => (
            <tr key={alternate.siteId}>
              <td>
                <b>{alternate.name}</b>{' '}
                <span className={s[alternate.country === 'CN' ? 'cn' : 'cc']}>{alternate.country ?? '?'}</span>
                <small>
                  {[alternate.qualification ?? 'no row of yours', alternate.status, alternate.capacity]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </td>
              <td>
                <ShareBar worlds={alternate.worlds} width={72} />
              </td>
              <td>{describeFeed(alternate)}</td>
              <td>
                {alternate.technologyOrigin === null ? 'own, or not known' : `from ${alternate.technologyOrigin}`}
              </td>
              <td>{alternate.company ?? 'not known'}</td>
              <td className={s['number']}>
                {alternate.priceChange === null
                  ? 'not known'
                  : `${alternate.priceChange < 0 ? '−' : '+'} ${formatShare(Math.abs(alternate.priceChange))}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** What an alternate would have to buy from China, or that nobody can tell. */
function describeFeed({ hits, unknown, worlds }: Alternate): string {
  const [first] = hits;
  if (first !== undefined)
    return first.itself
      ? `its own deliveries, ${first.from ?? '?'} to ${first.to ?? '?'}`
      : `${formatShare(first.share)} rests on ${first.goods} from ${first.from ?? '?'}`;
  if (worlds.ifUnknown === 0) return 'nothing that a rule reaches';
  return `not known: ${unknown.slice(0, 3).join(', ') || 'where it buys'}`;
}

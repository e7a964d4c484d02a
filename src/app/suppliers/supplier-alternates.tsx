import type { Alternate } from '../../engine/exposure/alternates/alternate-report.ts';
import { ShareBar } from '../components/fills/share-bar.tsx';
import { Section } from '../components/section.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Pending } from '../components/states/pending.tsx';
import { formatShare } from '../format/number.ts';
import { useAlternates } from '../queries/analyses/use-part-analyses.ts';
import { StageCells, StageLegend, StageNames } from './stage-cells.tsx';
import s from './suppliers.module.css';

const SHOWN = 4;

/** Other possible makers of a part, and their remaining dependence on China: own way, purchases, technology, owner. */
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
      <div className={s['wideTable']}>
        <table className={s['table']}>
          <thead>
            <tr>
              <th>Maker</th>
              <th>
                Independent of China, down to the mine
                <StageNames steps={data.alternates[0]?.steps ?? []} />
              </th>
              <th>Rests on a licence</th>
              <th className={s['number']}>Price</th>
              <th>Can deliver</th>
              <th>To know</th>
            </tr>
          </thead>
          <tbody>
            {data.alternates.slice(0, SHOWN).map((alternate) => (
              <tr key={alternate.siteId}>
                <td>
                  <b>{alternate.name}</b>{' '}
                  <span className={s[alternate.country === 'CN' ? 'cn' : 'cc']}>{alternate.country ?? '?'}</span>
                  <small>{alternate.qualification?.replaceAll('-', ' ') ?? 'no row of yours'}</small>
                </td>
                <td>
                  <StageCells steps={alternate.steps} />
                </td>
                <td>
                  <ShareBar worlds={alternate.worlds} width={56} />
                </td>
                <td className={s['number']}>
                  {alternate.priceChange === null
                    ? 'not known'
                    : `${alternate.priceChange < 0 ? '−' : '+'} ${formatShare(Math.abs(alternate.priceChange))}`}
                </td>
                <td>{describeDelivery(alternate)}</td>
                <td>
                  {describeFeed(alternate)}
                  <small>{describeBackground(alternate)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <StageLegend />
    </Section>
  );
}

/** From when and how much it can deliver, as far as anybody said. */
function describeDelivery({ status, capacity, leadTimeDays }: Alternate): string {
  const lead = leadTimeDays === null ? null : `${leadTimeDays} days from order`;
  const said = [status, lead, capacity].filter((one) => one !== null && one !== '');
  return said.length === 0 ? 'not known' : said.join(', ');
}

/** Owner of its technology, its own owner, and lists with it or an owner. */
function describeBackground({ technologyOrigin, company, ownerCountry, listed }: Alternate): string {
  const technology = technologyOrigin === null ? 'Technology own, or not known' : `Technology from ${technologyOrigin}`;
  const owner = `owner ${company ?? 'not known'}${ownerCountry === null ? '' : ` (${ownerCountry})`}`;
  return `${technology}; ${owner}; ${listed.length === 0 ? 'on no Chinese list of the catalogue' : listed.join(' ')}`;
}

/** Purchases of an alternate from China, or that nobody can tell. */
function describeFeed({ hits, unknown, worlds }: Alternate): string {
  const [first] = hits;
  if (first !== undefined)
    return first.itself
      ? `its own deliveries, ${first.from ?? '?'} to ${first.to ?? '?'}`
      : `${formatShare(first.share)} rests on ${first.goods} from ${first.from ?? '?'}`;
  if (worlds.ifUnknown === 0) return 'nothing that a rule reaches';
  return `not known: ${unknown.slice(0, 3).join(', ') || 'where it buys'}`;
}

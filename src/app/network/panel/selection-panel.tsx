import { Link } from '@tanstack/react-router';
import { REVENUE_KNOWN } from '../../../domain/closed-lists.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import { ShareBar } from '../../components/fills/share-bar.tsx';
import { FILL_TEXTS } from '../../words/fill-words.ts';
import { StatusGlyph } from '../../components/marks/status-glyph.tsx';
import { STATUS_CODES } from '../../../engine/controls/finding.ts';
import { ChokeLine } from './choke-line.tsx';
import { nameColumn, nameStage, nameTiers } from '../model/column-words.ts';
import { MOST_OPENED } from '../model/divide-groups.ts';
import { MEASURE_MEANINGS, MEASURE_WORDS, formatAmount } from '../../words/law/measure-words.ts';
import { NeighbourList } from './neighbour-list.tsx';
import s from '../network.module.css';
import { describeRisk } from './describe-stop.ts';
import { getNodeFill, listArcs, readNodeWorlds } from '../model/network-model.ts';
import { describePlace, nameGroup } from '../model/node-text.ts';
import type { Selection } from '../model/selection.ts';
import { StopSection } from './stop-section.tsx';
import type { ShownExplorer } from '../model/use-explorer.ts';

const WAYS = [
  ['Both ways', undefined],
  ['Upstream', 'up'],
  ['Downstream', 'down'],
] as const;

/** Facts of the selection, its neighbours, and the effect of its stop: below the picture, in its fixed place. */
export function SelectionPanel({ explorer, selection }: { explorer: ShownExplorer; selection: Selection }) {
  const { model, groups, grouping, territories, search, change, select, toggleGroup, rendering } = explorer;
  const [node] = selection.nodes;
  const isOne = selection.nodes.length === 1 && node !== undefined;
  const item = node === undefined ? -1 : (rendering.items.itemOf[node] ?? -1);
  const group = selection.group ?? (item < 0 ? null : (rendering.items.itemGroup[item] ?? null));
  const isOpen = group !== null && explorer.open.includes(groups.names[group] ?? '');
  const whole = group === null || isOpen ? undefined : groups.partOf.get(group)?.whole;
  const isOpenable = selection.group !== null && !isOpen && selection.nodes.length > 1;
  return (
    <section className={s['selection']} aria-label={`Selected: ${selection.title}`}>
      <header>
        <h2>{selection.title}</h2>
        <span className={s['ways']} role="group" aria-label="What lights up">
          {WAYS.map(([name, way]) => (
            <button key={name} type="button" aria-pressed={search.way === way} onClick={() => change({ way })}>
              {name}
            </button>
          ))}
        </span>
        {isOpenable ? (
          <button type="button" className={s['button']} onClick={() => toggleGroup(selection.group ?? 0)}>
            {`Open ${formatCounted(selection.nodes.length, 'source')}${selection.nodes.length > MOST_OPENED ? ' in groups' : ''}`}
          </button>
        ) : null}
        {isOpen || whole !== undefined ? (
          <button type="button" className={s['button']} onClick={() => toggleGroup(whole ?? group ?? 0)}>
            {whole === undefined
              ? 'Close the group'
              : `Close ${nameGroup(model, groups, whole, grouping, territories)}, ${nameColumn(model.picture, groups.groupColumn[whole] ?? 0).toLowerCase()}`}
          </button>
        ) : null}
        <button type="button" className={s['quiet']} onClick={() => select(null)}>
          Clear selection
        </button>
      </header>
      <div className={s['columns']}>
        {isOne ? (
          <NodeFacts explorer={explorer} node={node} />
        ) : (
          <GroupFacts explorer={explorer} selection={selection} />
        )}
        <StopSection explorer={explorer} selection={selection} />
        <NeighbourList explorer={explorer} selection={selection} side="suppliers" />
        <NeighbourList explorer={explorer} selection={selection} side="buyers" />
      </div>
    </section>
  );
}

function NodeFacts({ explorer, node }: { explorer: ShownExplorer; node: number }) {
  const { model, territories, catalogue } = explorer;
  const { picture } = model;
  const part = picture.parts[picture.nodePart[node] ?? -1];
  const status = STATUS_CODES[(picture.nodeStatus[node] ?? 0) - 1];
  const spend = picture.nodeSpend[node] ?? Number.NaN;
  const risk = readNodeWorlds(picture.nodeRisk, node);
  const laws = new Set(
    [...listArcs(model, node, 'out')].flatMap((arc) =>
      picture.arcHits[arc] === 0 ? [] : (picture.laws[picture.arcLaw[arc] ?? 0] ?? []),
    ),
  );
  const fill = getNodeFill(model, node);
  const isProduct = picture.nodeTier[node] === 0;
  const place = picture.sites[picture.nodeSite[node] ?? -1];
  const rank = explorer.runs.figures.ranks?.get(place?.siteId ?? '');
  const money = (amount: number) => formatMoney(Number.isNaN(amount) ? null : amount, picture.currency);
  return (
    <div>
      <p>
        {describePlace(model, node, territories)}
        {place?.supplierId === null || place === undefined || isProduct ? null : (
          <>
            {' · '}
            <Link to="/supplier" search={{ id: place.supplierId }}>
              all about {place.supplierName ?? place.supplierId}
            </Link>
          </>
        )}
      </p>
      {part === undefined ? null : (
        <p>
          <Link to="/exposure" search={{ part: part.partNumber }}>
            <code>{part.partNumber}</code>
          </Link>
          {part.inferred ? ' · estimated from public figures' : ''}
        </p>
      )}
      <dl className={s['facts']}>
        <dt>{isProduct ? 'Lost output' : 'Lost of what it ships'}</dt>
        {model.hasExposure ? (
          <dd title={FILL_TEXTS[fill].meaning}>
            <ShareBar worlds={readNodeWorlds(picture.nodeLost, node)} />
          </dd>
        ) : (
          <dd>being worked out</dd>
        )}
        <dt>{isProduct ? 'Revenue a year' : MEASURE_WORDS.spend}</dt>
        <dd>
          {picture.nodePartial[node] === 1 && !Number.isNaN(spend) ? 'at least ' : ''}
          {money(spend)}
        </dd>
        <dt>{MEASURE_WORDS.risk}</dt>
        <dd>
          {model.hasExposure
            ? describeRisk(risk, picture.nodeRevenue[node] ?? REVENUE_KNOWN.ofAll, picture.currency)
            : 'being worked out'}
        </dd>
        <dt>Rule</dt>
        <dd>
          {!model.hasExposure ? (
            'being worked out'
          ) : status === undefined ? (
            'none reaches what it ships'
          ) : (
            <StatusGlyph status={status} />
          )}{' '}
          {[...laws].map((id) => (
            <Link key={id} to="/controls" search={{ measure: id }} className={s['law']}>
              {catalogue?.measures.find((measure) => measure.id === id)?.number ?? id}
            </Link>
          ))}
        </dd>
        {rank === undefined ? null : (
          <>
            <dt title={MEASURE_MEANINGS.systemic}>{MEASURE_WORDS.systemic}</dt>
            <dd>{formatAmount('systemic', rank, picture.currency)} of all sales stop with the site</dd>
          </>
        )}
        <dt>Stage</dt>
        <dd title={nameTiers(picture, [node])}>
          {nameStage(picture, picture.nodeColumn[node] ?? 0, node).toLowerCase()}
        </dd>
      </dl>
      <ChokeLine explorer={explorer} node={node} />
    </div>
  );
}

function GroupFacts({ explorer, selection }: { explorer: ShownExplorer; selection: Selection }) {
  const { picture } = explorer.model;
  const priced = selection.nodes.filter((node) => !Number.isNaN(picture.nodeSpend[node]));
  const isLeast = priced.length < selection.nodes.length || priced.some((node) => picture.nodePartial[node] === 1);
  const spend = priced.reduce((sum, node) => sum + (picture.nodeSpend[node] ?? 0), 0);
  const parts = new Set(selection.nodes.map((node) => picture.nodePart[node]));
  const sites = new Set(selection.nodes.map((node) => picture.nodeSite[node]).filter((site) => (site ?? -1) >= 0));
  return (
    <div>
      <dl className={s['facts']}>
        <dt>Sources</dt>
        <dd>{formatCounted(selection.nodes.length, 'source')}</dd>
        <dt>Parts, sites</dt>
        <dd>
          {formatCounted(parts.size, 'part')}, {formatCounted(sites.size, 'site')}
        </dd>
        <dt>{MEASURE_WORDS.spend}</dt>
        <dd>
          {isLeast && priced.length > 0 ? 'at least ' : ''}
          {formatMoney(priced.length === 0 ? null : spend, picture.currency)}
          {priced.length < selection.nodes.length
            ? `, ${formatCounted(selection.nodes.length - priced.length, 'source')} without a price or a volume`
            : ''}
        </dd>
      </dl>
    </div>
  );
}

import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { formatMoney, getSharedMoneyScale } from '../format/money.ts';
import { formatShare } from '../format/number.ts';
import { Chain } from '../components/marks/chain.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { FoldedSection } from '../components/folded-section.tsx';
import { Section } from '../components/section.tsx';
import { StatusMark } from '../components/marks/status-glyph.tsx';
import { sayOfKnown } from '../../documents/words/known-money.ts';
import { getPathLinks } from '../../documents/words/path-links.ts';
import { FigureLink } from './figure-link.tsx';
import s from './overview.module.css';
import { STATUS_WORDS } from '../words/law/law-words.ts';

const WORDS = [
  'No path carries',
  'One path carries',
  'Two paths carry',
  'Three paths carry',
  'Four paths carry',
  'Five paths carry',
];

/** The paths with most money, each a sentence; its amount opens the arithmetic. */
export function PathList({ report }: { report: ExposureSummary }) {
  const { paths, pathsShare, currency } = report;
  const scale = getSharedMoneyScale(paths.map((path) => path.money));
  const title = `${WORDS[paths.length] ?? `${paths.length} paths carry`} ${formatShare(pathsShare)}${sayOfKnown(report.withoutMoney)}`;
  if (paths.length === 0) {
    const judged = report.totals.cannotBeJudged <= 0 && report.withoutMoney.length === 0;
    return (
      <Section title="Paths that carry most">
        <EmptyState reason={judged ? 'nothing-exposed' : 'cannot-be-judged'}>
          {judged
            ? 'No source on this date is reached by a rule that is in force.'
            : report.withoutMoney.length > 0
              ? `No source that carries known revenue is ${report.totals.cannotBeJudged > 0 ? 'known to be ' : ''}reached by a rule in force; products without a price or a demand are left out.`
              : 'No source is known to be reached by a rule in force, but some cannot be judged.'}
        </EmptyState>
      </Section>
    );
  }
  return (
    <FoldedSection
      title={title}
      gist={`${formatMoney(paths[0]?.money ?? null, currency, scale)} the first, from product to source and rule`}
      caption="Revenue that rests on each path; they overlap. A path opens its arithmetic."
      aside={<FigureLink open="paths">Arithmetic</FigureLink>}
    >
      <ol className={s['paths']}>
        {paths.map((path, index) => (
          <li key={`${path.itemId} ${path.steps.map((step) => `${step.siteId ?? ''}/${step.partNumber}`).join(' ')}`}>
            <FigureLink open={`path-${index + 1}`} className={s['path']}>
              <span className={s['money']}>{formatMoney(path.money, currency, scale)}</span>
              <Chain links={getPathLinks(path)} />
              <span className={s['rule']} title={`${path.measureId}, ${STATUS_WORDS[path.status]}`}>
                <StatusMark status={path.status} />
                <code>{path.code ?? 'no code'}</code>
                <small>{STATUS_WORDS[path.status]}</small>
              </span>
            </FigureLink>
          </li>
        ))}
      </ol>
    </FoldedSection>
  );
}

import type { GroupFailure, RankedGroup, RankingQuestion } from '../../../engine/cascade/ranking-report.ts';
import type { GroupLevel } from '../../../engine/requirements/firm-group.ts';
import { formatCounted } from '../../format/number.ts';
import { Sheet } from '../../components/page/page.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import type { ScenarioContext } from '../scenario-context.ts';
import { useFailure } from './use-firms.ts';
import { formatIndex } from './format-index.ts';
import table from '../resilience/resilience.module.css';

/** Sites listed; the rest lose less. */
const MOST_SITES = 25;

/** The arithmetic behind one index: those reached by the stop, the rest of each, and its weight. */
export function FailureSheet({
  row,
  level,
  name,
  question,
  context,
  onClose,
}: {
  row: RankedGroup;
  level: GroupLevel;
  name: string;
  question: RankingQuestion;
  context: ScenarioContext;
  onClose: () => void;
}) {
  const { failure, error, retry } = useFailure(question, { level, id: row.id }, context);
  return (
    <Sheet label={`when ${name} stops`} takesFocus onClose={onClose}>
      <p className="code">{row.id}</p>
      <h2>{name} stops</h2>
      <p className={table['muted']}>
        Index {formatIndex(row.esri)} = sum over all sites of weight × (1 − what is left), where what is left is the
        lesser of what inputs and what customers allow, after {formatCounted(row.steps, 'step')}.
      </p>
      {error !== null ? (
        <ErrorPanel what="The cascade could not be followed" error={error} onRetry={retry} />
      ) : failure === undefined ? (
        <Pending label="Following the cascade" lines={[70, 90, 60, 80]} />
      ) : failure === null ? (
        <p>The data that are shown hold nothing of this name.</p>
      ) : (
        <Reached failure={failure} context={context} />
      )}
    </Sheet>
  );
}

function Reached({ failure, context }: { failure: GroupFailure; context: ScenarioContext }) {
  const { sites } = failure;
  return (
    <>
      <h3 className={table['sheetHead']}>
        {formatCounted(sites.length, 'site')} with weight lose something, most first
      </h3>
      <div className={table['scroll']}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">Site</th>
              <th scope="col" className={table['figure']}>
                Left by inputs
              </th>
              <th scope="col" className={table['figure']}>
                Left by customers
              </th>
            </tr>
          </thead>
          <tbody>
            {sites.slice(0, MOST_SITES).map(({ siteId, isDown, weight, remaining }) => (
              <tr key={siteId}>
                <th scope="row">
                  {context.names.site(siteId)}
                  <small>
                    weight {formatIndex(weight)}
                    {isDown ? ', stops itself' : ''}
                  </small>
                </th>
                <td className={table['figure']}>{formatIndex(remaining.down)}</td>
                <td className={table['figure']}>{formatIndex(remaining.up)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sites.length > MOST_SITES ? (
        <p className={table['muted']}>
          The first {MOST_SITES} of {sites.length} are listed.
        </p>
      ) : null}
    </>
  );
}

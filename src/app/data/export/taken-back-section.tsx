import { useState } from 'react';
import type { Dataset, StatementTakenBack } from '../../../domain/dataset.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Section } from '../../components/section.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { formatDate } from '../../format/date.ts';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useLacking } from '../../queries/session/use-me.ts';
import { useView } from '../../queries/view/use-view.ts';
import s from '../data.module.css';
import { useNextVersion } from '../session/use-next-version.ts';

const SHOWN_MORE = 100;

/** What letters and registers take back of declarations in the version in use, each to be let go by a next version, open to Undo. */
export function TakenBackSection() {
  const dataset = useDataset();
  const { isOlderVersion } = useView();
  const taken = dataset.data?.settings.takenBack ?? [];
  if (dataset.data === undefined || taken.length === 0) return null;
  return <TakenBack dataset={dataset.data} taken={taken} isCurrent={!dataset.isPlaceholderData && !isOlderVersion} />;
}

function TakenBack({
  dataset,
  taken,
  isCurrent,
}: {
  dataset: Dataset;
  taken: readonly StatementTakenBack[];
  isCurrent: boolean;
}) {
  const next = useNextVersion(isCurrent);
  const lacking = useLacking('planner');
  const [failure, setFailure] = useState<unknown>(null);
  const [limit, setLimit] = useState(SHOWN_MORE);
  const letGo = (one: StatementTakenBack): void => {
    setFailure(null);
    const kept = taken.filter((other) => other !== one);
    const { takenBack: _all, ...others } = dataset.settings;
    const settings = kept.length === 0 ? others : { ...others, takenBack: kept };
    next
      .store({ ...dataset, settings }, `“${one.sentence}” of ${one.file} takes nothing back`, sayLetGo(one), [])
      .catch((error: unknown) => setFailure(error));
  };
  return (
    <Section
      title="What takes declarations back"
      caption="Letters and registers that withdraw what was declared: while they are here, what an older declaration says not to be in their parts is left out, also when it is imported later. Once one is let go, what it left out comes back when that declaration is given again, and so does the letter."
    >
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Declarations taken back">
        <table className={s['table']}>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Says</th>
              <th scope="col">Of what was declared</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {taken.slice(0, limit).map((one, at) => (
              <tr key={at}>
                <th scope="row">{one.file}</th>
                <td>“{one.sentence}”</td>
                <td>{one.until === '' ? 'at any time' : `up to ${formatDate(one.until)}`}</td>
                <td className={s['actions']}>
                  <button
                    type="button"
                    className={s['link']}
                    disabled={lacking !== null || next.isBusy}
                    title={lacking ?? undefined}
                    aria-label={sayLetGo(one)}
                    onClick={() => letGo(one)}
                  >
                    let go
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore count={taken.length} limit={limit} step={SHOWN_MORE} noun="further one" onLimit={setLimit} />
      {failure === null ? null : (
        <ErrorPanel what="It was not let go" error={failure} next="What was there before stays." />
      )}
    </Section>
  );
}

const sayLetGo = ({ file, sentence }: StatementTakenBack): string => `Let “${sentence}” of ${file} go`;

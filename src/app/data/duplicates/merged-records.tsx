import { listMerges } from '../../../domain/decisions/list-merges.ts';
import { formatCounted } from '../../format/number.ts';
import { useRemembered } from '../../queries/use-remembered.ts';
import { Section } from '../../components/section.tsx';
import { RECORD_WORDS } from '../../words/import-words.ts';
import s from '../data.module.css';
import d from '../decide.module.css';
import { askAgain, takeApart } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import { useDecisions } from '../session/use-decisions.ts';

/** Records counted as one and kept apart, by decision: with the way to take it apart, or to be asked again. */
export function MergedRecords({ state }: { state: ReadState }) {
  const { decisions, decide } = useDecisions(state);
  const { merges, separate } = decisions;
  const remembered = listMerges(useRemembered().merges).merges;
  if (merges.length + separate.length === 0) return null;
  return (
    <Section
      title={`${formatCounted(merges.length, 'merge')}, ${formatCounted(separate.length, 'pair')} kept apart`}
      caption="They hold for this import, and for the next file once it is accepted."
    >
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Merged and kept apart">
        <table className={s['table']}>
          <tbody>
            {merges.map((merge) => {
              const isKept = remembered.some((one) => one.kind === merge.kind && one.keep === merge.keep);
              return (
                <tr key={`${merge.kind}/${merge.keep}`}>
                  <td className={s['muted']}>{RECORD_WORDS[merge.kind]}</td>
                  <th scope="row">
                    <code>{merge.keep}</code>
                  </th>
                  <td>
                    stands for {merge.absorbed.map((id) => `“${id}”`).join(', ')}
                    {isKept ? <small>as remembered</small> : null}
                  </td>
                  <td className={s['actions']}>
                    <button
                      type="button"
                      className={s['link']}
                      aria-label={`Take ${merge.keep} apart`}
                      onClick={() => decide(`Take ${merge.keep} apart`, takeApart(decisions, merge))}
                    >
                      take apart
                    </button>
                  </td>
                </tr>
              );
            })}
            {separate.map((one) => (
              <tr key={`${one.kind}/${one.ids.join('/')}`}>
                <td className={s['muted']}>{RECORD_WORDS[one.kind]}</td>
                <th scope="row" className={d['apart']}>
                  {one.ids.map((id) => `“${id}”`).join(' and ')}
                </th>
                <td>are not the same</td>
                <td className={s['actions']}>
                  <button
                    type="button"
                    className={s['link']}
                    aria-label={`Ask again about ${one.ids.join(' and ')}`}
                    onClick={() => decide(`Ask again about ${one.ids.join(' and ')}`, askAgain(decisions, one))}
                  >
                    ask again
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import type { VersionMeta } from '../../../domain/workspace/workspace.ts';
import { formatInstant } from '../../format/date.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import s from '../data.module.css';
import { DifferenceView } from './difference-view.tsx';
import { useVersionDifference } from './use-difference.ts';

/** Differences of the address's version from another one: the one before it unless chosen, such as the one in use. */
export function VersionChanges({ versions, head }: { versions: readonly VersionMeta[]; head: string | null }) {
  const { changes, against } = useSearch({ from: '/data' });
  const version = versions.find(({ hash }) => hash === changes);
  if (version === undefined) return null;
  const others = versions.filter(({ hash }) => hash !== version.hash);
  const other = [against, version.parent, head].flatMap(
    (wanted) => others.find(({ hash }) => hash === wanted) ?? [],
  )[0];
  return other === undefined ? null : <Changes version={version} other={other} others={others} head={head} />;
}

function Changes({
  version,
  other,
  others,
  head,
}: {
  version: VersionMeta;
  other: VersionMeta;
  others: readonly VersionMeta[];
  head: string | null;
}) {
  const navigate = useNavigate();
  const difference = useVersionDifference(other.hash, version.hash);
  return (
    <Section
      className={s['apart']}
      title={`Changes of version ${String(version.number)}`}
      caption={`Accepted ${formatInstant(version.accepted)} by ${version.author}. From version ${String(other.number)} to this one, record by record.`}
      aside={
        <label>
          against{' '}
          <select
            className={s['select']}
            value={other.hash}
            onChange={({ target }) =>
              void navigate({
                to: '/data',
                search: (previous) => ({ ...previous, tab: 'versions', against: target.value }),
                replace: true,
                resetScroll: false,
              })
            }
          >
            {others.map(({ hash, number }) => (
              <option key={hash} value={hash}>
                version {number}
                {hash === version.parent ? ', before it' : hash === head ? ', in use' : ''}
              </option>
            ))}
          </select>
        </label>
      }
    >
      {difference.isError ? (
        <ErrorPanel
          what="The changes could not be worked out"
          error={difference.error}
          onRetry={() => void difference.refetch()}
        />
      ) : difference.data === undefined ? (
        <Pending label="Comparing the versions" lines={[60, 40, 50]} />
      ) : (
        <DifferenceView difference={difference.data} />
      )}
    </Section>
  );
}

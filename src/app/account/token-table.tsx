import type { Token } from '../../api/people/people-contract.ts';
import { formatInstant } from '../format/date.ts';
import s from '../components/forms/forms.module.css';
import type { ListColumn } from '../components/forms/list-table.tsx';
import { ListTable, RowAction } from '../components/forms/list-table.tsx';

const OWNER: ListColumn<Token> = { title: 'Acts for', render: ({ owner }) => owner };

/** Tokens of programs; `showOwner` where they are not all one's own. */
export function TokenTable({
  tokens,
  showOwner,
  onRevoke,
}: {
  tokens: readonly Token[];
  showOwner: boolean;
  onRevoke: (token: Token) => void;
}) {
  if (tokens.length === 0) return <p className={s['hint']}>No program has a token.</p>;
  return (
    <ListTable
      label="tokens"
      find={({ name, owner, role }) => `${name} ${owner} ${role}`}
      items={tokens}
      columns={[
        { title: 'Program', render: ({ name }) => name },
        ...(showOwner ? [OWNER] : []),
        { title: 'At most', render: ({ role }) => role },
        { title: 'Made', render: ({ created }) => formatInstant(created), look: 'short' },
        { title: 'Good until', render: ({ expires }) => formatInstant(expires), look: 'short' },
        {
          title: 'Last used',
          render: ({ lastUsed }) => (lastUsed === null ? 'never' : formatInstant(lastUsed)),
          look: 'faint',
        },
      ]}
      renderActions={(token) => (
        <RowAction label="Revoke" name={`Revoke the token ${token.name}`} onClick={() => onRevoke(token)} />
      )}
    />
  );
}

import type { Token } from '../../api/people-contract.ts';
import { formatInstant } from '../format/date.ts';
import { joinClasses } from '../views/class-names.ts';
import s from './account.module.css';

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
    <div className={s['scroll']} tabIndex={0} role="region" aria-label="Table of tokens">
      <table className={s['table']}>
        <thead>
          <tr>
            <th scope="col">Program</th>
            {showOwner ? <th scope="col">Acts for</th> : null}
            <th scope="col">At most</th>
            <th scope="col">Made</th>
            <th scope="col">Good until</th>
            <th scope="col">Last used</th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">{token.name}</th>
              {showOwner ? <td>{token.owner}</td> : null}
              <td>{token.role}</td>
              <td className={s['nowrap']}>{formatInstant(token.created)}</td>
              <td className={s['nowrap']}>{formatInstant(token.expires)}</td>
              <td className={joinClasses(s['nowrap'], s['muted'])}>
                {token.lastUsed === null ? 'never' : formatInstant(token.lastUsed)}
              </td>
              <td className={s['actions']}>
                <button
                  type="button"
                  className={s['link']}
                  aria-label={`Revoke the token ${token.name}`}
                  onClick={() => onRevoke(token)}
                >
                  Revoke
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

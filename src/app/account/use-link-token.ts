import { useState } from 'react';

/** The secret of a link (`/join#…`). It leaves the address at once, so it is neither shown nor kept in the history. */
export function useLinkToken(): string {
  const [token] = useState(() => {
    const found = location.hash.replace(/^#/, '');
    if (found !== '') history.replaceState(history.state, '', location.pathname + location.search);
    return found;
  });
  return token;
}

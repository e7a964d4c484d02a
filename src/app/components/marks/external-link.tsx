import type { ReactNode } from 'react';

/**
 * A link to a page of another site, in a new tab. Only http and https become links; any other text, which a pack or a file of somebody's may hold,
 * stands as it is written.
 */
export function ExternalLink({ address, children }: { address: string; children: ReactNode }): ReactNode {
  return /^https?:\/\//i.test(address) ? (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {children}
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  ) : (
    address
  );
}

import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';

const HeadingLevelContext = createContext<2 | 3>(2);

/** Says which rank a heading below has: 2 right below that of the page, 3 in what has one of rank 2 itself, such as a section or a dialog. */
export const HeadingLevel = HeadingLevelContext.Provider;

/** A heading of the rank that fits where it stands: none is left out for whoever goes from heading to heading. */
export function Heading({ className, children }: { className: string | undefined; children: ReactNode }) {
  return useContext(HeadingLevelContext) === 2 ? (
    <h2 className={className}>{children}</h2>
  ) : (
    <h3 className={className}>{children}</h3>
  );
}

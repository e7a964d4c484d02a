import { createContext, useContext } from 'react';

/** The rank below the page's own heading; a section or a dialog, which has a heading of that rank itself, gives its content the next one. */
const HeadingLevelContext = createContext<'h2' | 'h3'>('h2');

/** Says which rank a heading has that stands below. */
export const HeadingLevel = HeadingLevelContext.Provider;

/** The heading that fits where it stands: no rank is left out for whoever goes from heading to heading. */
export function useHeading(): 'h2' | 'h3' {
  return useContext(HeadingLevelContext);
}

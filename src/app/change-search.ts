/**
 * Some parameters of a page; as a function where they are made of the parameters themselves: the address may have gone on since those were
 * drawn.
 */
export type SearchChange<Search> = Search | ((latest: Search) => Search);

/** The parameters of a page after some of them were changed. */
export function changeSearch<Search extends object>(latest: Search, change: SearchChange<Search>): Search {
  return { ...latest, ...(typeof change === 'function' ? change(latest) : change) };
}

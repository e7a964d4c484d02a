/** Longest run of signs without a letter or a figure that is kept as it is: longer ones are drawn lines and filled up fields. */
const LONGEST_RUN = 250;
/** The begin and the end of a longer run, and what lies between them. */
const LONG_RUN = /([^\p{L}\p{N}]{125})[^\p{L}\p{N}]+([^\p{L}\p{N}]{125})/gu;

/**
 * A cell as patterns may look at it: of a run of more than 250 signs that are neither letters nor figures, the middle is left out. Such a run says nothing,
 * and many a pattern goes over it once for each of its signs: a cell of 32,000 brackets took ten seconds. The same string where there is none.
 */
export function shortenRuns(cell: string): string {
  return cell.length <= LONGEST_RUN ? cell : cell.replaceAll(LONG_RUN, '$1$2');
}

type Bounded = {
  readonly cover: { readonly until: string | null; readonly isLatest: boolean; readonly isEarliest?: true };
};

/** Returns the fields of a row that say how the first end of these covers, `first`, is to be read: any of them may end sooner, but only the first itself later. */
export function writeCoverBound(
  cases: readonly Bounded[],
  first: string | null,
): { readonly coverIsLatest?: true; readonly coverIsEarliest?: true } {
  const isEarliest = cases.some(({ cover }) => cover.isEarliest === true && cover.until === first);
  return {
    ...(cases.some(({ cover }) => cover.isLatest) ? { coverIsLatest: true as const } : {}),
    ...(isEarliest ? { coverIsEarliest: true as const } : {}),
  };
}

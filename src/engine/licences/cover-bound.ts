/** Returns how the last day of a cover is to be read, after the day: in one way, the other, neither (both of them are open), or as it stands (''). */
export function sayCoverBound({
  isLatest,
  isEarliest,
}: {
  readonly isLatest: boolean;
  readonly isEarliest?: true | undefined;
}): string {
  if (isEarliest === true) return isLatest ? ' as far as is known' : ' at the earliest';
  return isLatest ? ' at the latest' : '';
}

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

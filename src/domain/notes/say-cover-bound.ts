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

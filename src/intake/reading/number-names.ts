/**
 * The names in their order, with a number behind each that an earlier one bears and that no other has: `parts.csv`, `parts (2).csv`. `withEnding`: what stands
 * behind the last dot stays at the end, as files have it.
 */
export function numberNames(names: readonly string[], withEnding = false): readonly string[] {
  const given = new Set(names);
  if (given.size === names.length) return names;
  const taken = new Set<string>();
  /** The last number that was given to a name: a thousand of one name are counted on from there. */
  const lastOf = new Map<string, number>();
  return names.map((name) => {
    const dot = withEnding ? /\.[^.\\/]*$/.exec(name)?.index : undefined;
    const [stem, ending] = [name.slice(0, dot), dot === undefined ? '' : name.slice(dot)];
    let unique = name;
    let number = lastOf.get(name) ?? 1;
    while (taken.has(unique) || (unique !== name && given.has(unique))) {
      number += 1;
      unique = `${stem} (${number})${ending}`;
    }
    lastOf.set(name, number);
    taken.add(unique);
    return unique;
  });
}

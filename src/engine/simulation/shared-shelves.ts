import type { FlowNetwork } from './flow-network.ts';

type Use = { readonly input: number; readonly node: number };

/** Shelves that several nodes draw on, and what each of them may take in a step. */
export class SharedShelves {
  /** By group: 1 where more than one input draws on it. */
  readonly isShared: Uint8Array;
  private readonly net: FlowNetwork;
  private readonly shelf: Float64Array;
  private readonly wanted: Float64Array;
  private readonly portion: Float64Array;
  private readonly usersOf: ReadonlyMap<number, readonly Use[]>;
  /** By group: last step in which the shelf was divided among its users. */
  private readonly dividedAt: Int32Array;

  /** The columns of a run: `shelf` by group, what nodes want by node, and by input the `portion` that is written. */
  constructor(net: FlowNetwork, shelf: Float64Array, wanted: Float64Array, portion: Float64Array) {
    const users = listUsers(net);
    this.net = net;
    this.shelf = shelf;
    this.wanted = wanted;
    this.portion = portion;
    this.isShared = Uint8Array.from(users, (list) => (list.length > 1 ? 1 : 0));
    this.usersOf = new Map([...users.entries()].filter(([, list]) => list.length > 1));
    this.dividedAt = new Int32Array(net.groupCount).fill(-1);
  }

  reset(): void {
    this.dividedAt.fill(-1);
  }

  /**
   * Gives each user of a shelf its part: what it wants, or, where there is too little, by rank and then in proportion to what is wanted.
   * Divides once a step, since all that arrives in it is there before the first user makes anything.
   */
  divide(group: number, t: number): void {
    if (this.dividedAt[group] === t) return;
    this.dividedAt[group] = t;
    const { inputRank, inputQuantity } = this.net;
    let left = this.shelf[group]!;
    const users = this.usersOf.get(group) ?? [];
    for (let first = 0; first < users.length;) {
      const rank = inputRank[users[first]!.input]!;
      let wanted = 0;
      let end = first;
      for (; end < users.length && inputRank[users[end]!.input] === rank; end++) {
        wanted += inputQuantity[users[end]!.input]! * this.wanted[users[end]!.node]!;
      }
      const ratio = wanted > left ? left / wanted : 1;
      for (; first < end; first++) {
        const { input, node } = users[first]!;
        this.portion[input] = inputQuantity[input]! * this.wanted[node]! * ratio;
      }
      left = ratio < 1 ? 0 : left - wanted;
    }
  }
}

/** Who draws on each group, by rank. */
function listUsers({ groupCount, inputGroup, inputNode, inputRank }: FlowNetwork): Use[][] {
  const users = Array.from({ length: groupCount }, (): Use[] => []);
  for (const [input, group] of inputGroup.entries()) users[group]!.push({ input, node: inputNode[input]! });
  for (const list of users) list.sort((a, b) => inputRank[a.input]! - inputRank[b.input]! || a.input - b.input);
  return users;
}

/** Does pieces of work `from` to `to` - 1, on any thread. */
export type DoBlock<Block> = (from: number, to: number) => Promise<Block>;

/** Pieces of a thread at a time. */
export type BlockSizes = {
  /** As long as there is much to do. */
  readonly most: number;
  /** At the end of a run, so that nobody waits long for the last; a block holds whole lots of so many. */
  readonly least: number;
};

type Work = { readonly from: number; readonly to: number };

/** A helper, and whether it has ever done something. */
type Helper<Block> = { readonly doBlock: DoBlock<Block>; isTried: boolean };

/**
 * Blocks that a tried helper has before it. While this thread is at a block of its own, or at a report, it hears nobody, and a helper with one block
 * would wait for it about as long as it works.
 */
const AHEAD = 3;

/**
 * Numbered pieces of work, such as draws, shared out in blocks among helpers: a free one takes the next block. Helpers may join at any time; a
 * failed block is done by this thread's own, always there.
 */
export class WorkPool<Block> {
  private readonly own: DoBlock<Block>;
  private readonly take: (block: Block) => void;
  private readonly sizes: BlockSizes;
  private readonly others: Helper<Block>[] = [];
  private readonly failed: Work[] = [];
  private readonly running: Promise<void>[] = [];
  private next = 0;
  private until = 0;

  /** `take` hears of every block once, in any order; its exception ends the run. */
  constructor(own: DoBlock<Block>, take: (block: Block) => void, sizes: BlockSizes) {
    this.own = own;
    this.take = take;
    this.sizes = sizes;
  }

  /** Adds a helper; it starts at once where there is work. */
  join(doBlock: DoBlock<Block>): void {
    const helper = { doBlock, isTried: false };
    this.others.push(helper);
    this.start(helper);
  }

  /** Leaves out the pieces below one: they have been taken already. To be called between two runs. */
  skipTo(piece: number): void {
    this.next = Math.max(this.next, piece);
  }

  /** Resolves once all pieces below `pieces` have been taken. */
  async run(pieces: number): Promise<void> {
    this.until = pieces;
    for (const helper of this.others) for (let ahead = 0; ahead < countAhead(helper); ahead++) this.start(helper);
    try {
      for (let work = this.claim(); work !== null; work = this.claim()) this.take(await this.own(work.from, work.to));
      for (let other = this.running.shift(); other !== undefined; other = this.running.shift()) await other;
      for (let work = this.failed.shift(); work !== undefined; work = this.failed.shift()) {
        this.take(await this.own(work.from, work.to));
      }
    } finally {
      // Where it ends by an exception, nobody begins another piece.
      this.until = this.next;
    }
  }

  private start(helper: Helper<Block>): void {
    const work = this.claim();
    if (work === null) return;
    const helped = this.help(helper, work);
    // Whoever awaits it hears of a failure; where this thread has failed before, nobody does.
    helped.catch(() => undefined);
    this.running.push(helped);
  }

  private claim(): Work | null {
    const failed = this.failed.shift();
    if (failed !== undefined) return failed;
    if (this.next >= this.until) return null;
    const from = this.next;
    this.next = Math.min(this.until, from + this.sizeNext());
    return { from, to: this.next };
  }

  /** Half an even share of what is left, among all blocks that are worked at or wait their turn; a thread that is alone waits for nobody. */
  private sizeNext(): number {
    const { most, least } = this.sizes;
    if (this.others.length === 0) return most;
    const blocks = this.others.reduce((sum, helper) => sum + countAhead(helper), 1);
    const share = (this.until - this.next) / (2 * blocks);
    return Math.min(most, least * Math.ceil(share / least));
  }

  private async help(helper: Helper<Block>, { from, to }: Work): Promise<void> {
    const block = await helper.doBlock(from, to).catch(() => null);
    if (block === null) {
      this.failed.push({ from, to });
      const at = this.others.indexOf(helper);
      if (at >= 0) this.others.splice(at, 1);
      return;
    }
    const due = 1 + AHEAD - countAhead(helper);
    helper.isTried = true;
    // Before the block is taken: a report may be made of it, and the helper would wait for that.
    for (let ahead = 0; ahead < due; ahead++) this.start(helper);
    this.take(block);
  }
}

/** An untried helper may be broken, and has one block alone. */
function countAhead({ isTried }: Helper<unknown>): number {
  return isTried ? AHEAD : 1;
}

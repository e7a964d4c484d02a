/** Does pieces of work `from` to `to` - 1, on any thread. */
export type DoBlock<Block> = (from: number, to: number) => Promise<Block>;

type Work = { readonly from: number; readonly to: number };

/**
 * Numbered pieces of work, such as draws, shared out in blocks among helpers: a free one takes the next block. Helpers may join at any time; a
 * failed block is done by this thread's own, always there.
 */
export class WorkPool<Block> {
  private readonly own: DoBlock<Block>;
  private readonly take: (block: Block) => void;
  private readonly blockSize: number;
  private readonly others: DoBlock<Block>[] = [];
  private readonly failed: Work[] = [];
  private readonly running: Promise<void>[] = [];
  private next = 0;
  private until = 0;

  /** `take` hears of every block once, in any order; its exception ends the run. */
  constructor(own: DoBlock<Block>, take: (block: Block) => void, blockSize: number) {
    this.own = own;
    this.take = take;
    this.blockSize = blockSize;
  }

  /** Adds a helper; it starts at once where there is work. */
  join(helper: DoBlock<Block>): void {
    this.others.push(helper);
    if (this.next < this.until) this.start(helper);
  }

  /** Leaves out the pieces below one: they have been taken already. To be called between two runs. */
  skipTo(piece: number): void {
    this.next = Math.max(this.next, piece);
  }

  /** Resolves once all pieces below `pieces` have been taken. */
  async run(pieces: number): Promise<void> {
    this.until = pieces;
    for (const helper of this.others) this.start(helper);
    for (let work = this.claim(); work !== null; work = this.claim()) this.take(await this.own(work.from, work.to));
    for (let other = this.running.shift(); other !== undefined; other = this.running.shift()) await other;
    for (let work = this.failed.shift(); work !== undefined; work = this.failed.shift()) {
      this.take(await this.own(work.from, work.to));
    }
  }

  private start(helper: DoBlock<Block>): void {
    const helped = this.help(helper);
    // Whoever awaits it hears of a failure; where this thread has failed before, nobody does.
    helped.catch(() => undefined);
    this.running.push(helped);
  }

  private claim(): Work | null {
    const failed = this.failed.shift();
    if (failed !== undefined) return failed;
    if (this.next >= this.until) return null;
    const from = this.next;
    this.next = Math.min(this.until, from + this.blockSize);
    return { from, to: this.next };
  }

  private async help(helper: DoBlock<Block>): Promise<void> {
    for (let work = this.claim(); work !== null; work = this.claim()) {
      const block = await helper(work.from, work.to).catch(() => null);
      if (block === null) {
        this.failed.push(work);
        this.others.splice(this.others.indexOf(helper), 1);
        return;
      }
      this.take(block);
    }
  }
}

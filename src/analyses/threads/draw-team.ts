import type { DrawBlock } from '../../engine/simulation/results/run-draws.ts';

/** Runs draws `from` to `to` - 1, on whatever thread. */
export type DrawHand = (from: number, to: number) => Promise<DrawBlock>;

type Work = { readonly from: number; readonly to: number };

/**
 * Draws shared out in blocks among hands: whoever is free takes the next block. Hands may join at any time; work that one of them
 * fails at is done by this thread's own, which never leaves.
 */
export class DrawTeam {
  private readonly own: DrawHand;
  private readonly take: (block: DrawBlock) => void;
  private readonly blockDraws: number;
  private readonly others: DrawHand[] = [];
  private readonly failed: Work[] = [];
  private readonly running: Promise<void>[] = [];
  private next = 0;
  private until = 0;

  /** `take` hears of every block once, in any order; what it throws ends the run. */
  constructor(own: DrawHand, take: (block: DrawBlock) => void, blockDraws: number) {
    this.own = own;
    this.take = take;
    this.blockDraws = blockDraws;
  }

  /** Adds a hand, which starts at once where there is work. */
  join(hand: DrawHand): void {
    this.others.push(hand);
    if (this.next < this.until) this.start(hand);
  }

  /** Resolves once all draws below `draws` have been taken. */
  async run(draws: number): Promise<void> {
    this.until = draws;
    for (const hand of this.others) this.start(hand);
    for (let work = this.claim(); work !== null; work = this.claim()) this.take(await this.own(work.from, work.to));
    for (let other = this.running.shift(); other !== undefined; other = this.running.shift()) await other;
    for (let work = this.failed.shift(); work !== undefined; work = this.failed.shift()) {
      this.take(await this.own(work.from, work.to));
    }
  }

  private start(hand: DrawHand): void {
    const helped = this.help(hand);
    // Whoever awaits it hears of a failure; where this thread has failed before, nobody does.
    helped.catch(() => undefined);
    this.running.push(helped);
  }

  private claim(): Work | null {
    const failed = this.failed.shift();
    if (failed !== undefined) return failed;
    if (this.next >= this.until) return null;
    const from = this.next;
    this.next = Math.min(this.until, from + this.blockDraws);
    return { from, to: this.next };
  }

  private async help(hand: DrawHand): Promise<void> {
    for (let work = this.claim(); work !== null; work = this.claim()) {
      const block = await hand(work.from, work.to).catch(() => null);
      if (block === null) {
        this.failed.push(work);
        this.others.splice(this.others.indexOf(hand), 1);
        return;
      }
      this.take(block);
    }
  }
}

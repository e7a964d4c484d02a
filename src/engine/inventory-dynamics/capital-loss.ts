import type { SectorEconomy } from './sector-economy.ts';

/** A loss of capital, or a cut of production without one, from a day on. */
export type SectorEvent = {
  /** Day of the strike; the loss starts to come back at the end of day + duration. */
  readonly day: number;
  readonly duration: number;
  /** Lost share of each named place's capital, and cut share of its production; the larger counts. */
  readonly hits: readonly { readonly place: number; readonly capitalShare: number; readonly cutShare: number }[];
  /** `recovery`: it comes back evenly by itself. `rebuild`: it is ordered from sectors by their share (sum 1), so much a day of the rest. */
  readonly after:
    | { readonly kind: 'recovery'; readonly days: number }
    | { readonly kind: 'rebuild'; readonly days: number; readonly sectorShares: readonly number[] };
};

/** Losses of each place by events and its orders for rebuilding. */
export class CapitalLoss {
  /** Capital missing at each place today, and the lost share of its capacity. */
  readonly lost: Float64Array;
  readonly gone: Float64Array;
  /** Rebuilding asked of each place today. */
  readonly rebuildDemand: Float64Array;

  private readonly economy: SectorEconomy;
  /** Events with the rest of each hit, as a share of its loss; where it is rebuilt also the part still to be supplied by each place. */
  private readonly events: readonly {
    readonly event: SectorEvent;
    readonly left: Float64Array;
    readonly toSupply: readonly Float64Array[];
    readonly damages: Float64Array;
  }[];
  private day = -1;

  constructor(economy: SectorEconomy, events: readonly SectorEvent[]) {
    this.economy = economy;
    this.lost = new Float64Array(economy.places);
    this.gone = new Float64Array(economy.places);
    this.rebuildDemand = new Float64Array(economy.places);
    this.events = events.map((event) => ({
      event,
      left: new Float64Array(event.hits.length).fill(1),
      toSupply: event.hits.map(({ place }) => this.spread(place, event.after)),
      damages: Float64Array.from(event.hits, ({ place, capitalShare }) => capitalShare * economy.capital[place]!),
    }));
  }

  /** Begins a day: gives the losses and the orders for rebuilding. */
  begin(): void {
    const { places } = this.economy;
    const { lost } = this;
    this.day += 1;
    lost.fill(0);
    this.rebuildDemand.fill(0);
    const cut = new Float64Array(places);
    for (const { event, left, toSupply, damages } of this.events) {
      if (event.day > this.day) continue;
      for (const [row, { place, cutShare }] of event.hits.entries()) {
        lost[place]! += damages[row]! * left[row]!;
        cut[place] = Math.max(cut[place]!, cutShare * left[row]!);
        if (event.after.kind !== 'rebuild' || this.day < event.day + event.duration) continue;
        for (let supplier = 0; supplier < places; supplier++)
          this.rebuildDemand[supplier]! += (damages[row]! * toSupply[row]![supplier]!) / event.after.days;
      }
    }
    for (let place = 0; place < places; place++) {
      const capital = this.economy.capital[place]!;
      this.gone[place] = Math.min(1, Math.max(capital > 0 ? lost[place]! / capital : 0, cut[place]!));
    }
  }

  /** Ends a day: gives back recovered capital, or suppliers' deliveries, as a share of each one's orders. */
  end(deliveredShare: Float64Array): void {
    for (const { event, left, toSupply } of this.events) {
      const since = this.day - event.day - event.duration;
      if (since < 0) continue;
      for (const [row, open] of toSupply.entries()) {
        if (event.after.kind === 'recovery') {
          left[row] = event.after.days > 0 ? Math.max(0, 1 - since / event.after.days) : 0;
          continue;
        }
        // What one place does not deliver, no other takes over.
        for (const [supplier, share] of open.entries()) {
          const done = (share * deliveredShare[supplier]!) / event.after.days;
          open[supplier] = share - done;
          left[row]! -= done;
        }
      }
    }
  }

  /** Shares of places in the rebuilding of another: sectors by the event, regions by the place's purchases, else by output; 0 if it comes back by itself. */
  private spread(place: number, after: SectorEvent['after']): Float64Array {
    const { places, sectors, sales, output } = this.economy;
    const shares = new Float64Array(places);
    if (after.kind === 'recovery') return shares;
    for (const [sector, sectorShare] of after.sectorShares.entries()) {
      if (sectorShare === 0) continue;
      const suppliers = Array.from({ length: places }, (_, one) => one).filter((one) => sectors[one] === sector);
      const bought = suppliers.reduce((sum, one) => sum + sales[one * places + place]!, 0);
      const made = suppliers.reduce((sum, one) => sum + output[one]!, 0);
      for (const one of suppliers) {
        const [amount, all] = bought > 0 ? [sales[one * places + place]!, bought] : [output[one]!, made];
        shares[one] = all > 0 ? (sectorShare * amount) / all : 0;
      }
    }
    return shares;
  }
}

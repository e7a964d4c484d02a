import type { SectorEconomy } from './sector-economy.ts';

/** Something that takes capital, or cuts production without taking any, from a day on. */
export type SectorEvent = {
  /** Day on which it strikes; what it took starts to come back at the end of day + duration. */
  readonly day: number;
  readonly duration: number;
  /** Share of each named place's capital that is lost, and of its production that is cut; the larger counts. */
  readonly hits: readonly { readonly place: number; readonly capitalShare: number; readonly cutShare: number }[];
  /** `recovery`: it comes back evenly by itself. `rebuild`: it is ordered from sectors by their share (sum 1), so much a day of what is left. */
  readonly after:
    | { readonly kind: 'recovery'; readonly days: number }
    | { readonly kind: 'rebuild'; readonly days: number; readonly sectorShares: readonly number[] };
};

/** What events have taken of each place and what is ordered to rebuild it. */
export class CapitalLoss {
  /** Capital that each place lacks today, and the share of its capacity that is gone. */
  readonly lost: Float64Array;
  readonly gone: Float64Array;
  /** Rebuilding that each place is asked for today. */
  readonly rebuildDemand: Float64Array;

  private readonly economy: SectorEconomy;
  /** Events with what is left of each hit, as a share of what it took, and what is left to order of each supplying place. */
  private readonly events: readonly {
    readonly event: SectorEvent;
    readonly left: Float64Array;
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
      damages: Float64Array.from(event.hits, ({ place, capitalShare }) => capitalShare * economy.capital[place]!),
    }));
  }

  /** Begins a day: says what is gone and what is asked for to rebuild. */
  begin(): void {
    const { places } = this.economy;
    const { lost } = this;
    this.day += 1;
    lost.fill(0);
    this.rebuildDemand.fill(0);
    const cut = new Float64Array(places);
    for (const { event, left, damages } of this.events) {
      if (event.day > this.day) continue;
      for (const [row, { place, cutShare }] of event.hits.entries()) {
        lost[place]! += damages[row]! * left[row]!;
        cut[place] = Math.max(cut[place]!, cutShare * left[row]!);
        if (event.after.kind !== 'rebuild' || this.day < event.day + event.duration) continue;
        const wanted = (damages[row]! * left[row]!) / event.after.days;
        this.spread(place, event.after.sectorShares, (supplier, share) => {
          this.rebuildDemand[supplier]! += wanted * share;
        });
      }
    }
    for (let place = 0; place < places; place++) {
      const capital = this.economy.capital[place]!;
      this.gone[place] = Math.min(1, Math.max(capital > 0 ? lost[place]! / capital : 0, cut[place]!));
    }
  }

  /** Ends a day: gives back what recovered, or what suppliers delivered, as a share of what each was asked for. */
  end(deliveredShare: Float64Array): void {
    for (const { event, left } of this.events) {
      const since = this.day - event.day - event.duration;
      if (since < 0) continue;
      for (const [row, { place }] of event.hits.entries()) {
        if (event.after.kind === 'recovery') {
          left[row] = event.after.days > 0 ? Math.max(0, 1 - since / event.after.days) : 0;
          continue;
        }
        let done = 0;
        this.spread(place, event.after.sectorShares, (supplier, share) => {
          done += share * deliveredShare[supplier]!;
        });
        left[row]! *= 1 - done / event.after.days;
      }
    }
  }

  /** Calls with each place that rebuilds another and its share: sectors by the event, regions by where the place buys, else by output. */
  private spread(
    place: number,
    sectorShares: readonly number[],
    take: (supplier: number, share: number) => void,
  ): void {
    const { places, sectors, sales, output } = this.economy;
    for (const [sector, sectorShare] of sectorShares.entries()) {
      if (sectorShare === 0) continue;
      let bought = 0;
      let made = 0;
      for (let supplier = 0; supplier < places; supplier++) {
        if (sectors[supplier] !== sector) continue;
        bought += sales[supplier * places + place]!;
        made += output[supplier]!;
      }
      for (let supplier = 0; supplier < places; supplier++) {
        if (sectors[supplier] !== sector) continue;
        const weight = bought > 0 ? sales[supplier * places + place]! / bought : output[supplier]! / made;
        if (weight > 0) take(supplier, sectorShare * weight);
      }
    }
  }
}

import { CapitalLoss, type SectorEvent } from './capital-loss.ts';
import type { InventoryModel } from './inventory-model.ts';
import type { SectorEconomy, SectorRules } from './sector-economy.ts';

/** A sector model, with the missing capital of each place on the last day. */
export type SectorModel = InventoryModel & { readonly lostCapital: Float64Array };

/**
 * Returns regions and sectors with stock of every input. They make less once a stock falls below its critical share, stretch their capacity
 * while demand stays unmet, and order from the regions still able to deliver. On a day: events, production, distribution in proportion to
 * demand, recovery or rebuilding, orders for tomorrow.
 */
export function createSectorInventory(
  economy: SectorEconomy,
  rules: SectorRules,
  events: readonly SectorEvent[],
): SectorModel {
  const { places, sectorCount, sectors, sales, output, technology, finalDemand } = economy;
  const loss = new CapitalLoss(economy, events);
  const production = output.slice();
  const consumed = finalDemand.slice();
  const stretch = new Float64Array(places).fill(1);
  const scarcity = new Float64Array(places);
  const orders = sales.slice();
  const demand = new Float64Array(places);
  const capacity = new Float64Array(places);
  const wanted = new Float64Array(places);
  const servedShare = new Float64Array(places);
  const stock = technology.map((input, at) => {
    const days = rules.stockDays[Math.floor(at / places)]!;
    return input > 0 ? days * input * output[at % places]! : 0;
  });
  let day = -1;

  const stretchCapacity = (): void => {
    const { most, days } = rules.overproduction;
    for (let place = 0; place < places; place++) {
      if (day >= 2) {
        const lacking = scarcity[place]!;
        // Where less is asked for tomorrow than was made, the stretch falls by as much as it would have grown.
        const change = lacking === 0 ? 1 - stretch[place]! : (most - stretch[place]!) * lacking;
        stretch[place] = Math.max(1, stretch[place]! + change / days);
      }
      capacity[place] = stretch[place]! * (1 - loss.gone[place]!) * output[place]!;
    }
  };
  const sumOrders = (): void => {
    for (let place = 0; place < places; place++) {
      let sum = finalDemand[place]! + loss.rebuildDemand[place]!;
      for (let buyer = 0; buyer < places; buyer++) sum += orders[place * places + buyer]!;
      demand[place] = sum;
    }
  };
  const produce = (): void => {
    for (let place = 0; place < places; place++) {
      wanted[place] = Math.min(demand[place]!, capacity[place]!);
      let share = 1;
      for (let sector = 0; sector < sectorCount; sector++) {
        const at = sector * places + place;
        const days = rules.stockDays[sector]!;
        const required = rules.criticalShare * days * technology[at]! * wanted[place]!;
        if (days !== Infinity && required > 0) share = Math.min(share, stock[at]! / required);
      }
      production[place] = wanted[place]! * share;
    }
  };
  const distribute = (): void => {
    for (let place = 0; place < places; place++) {
      const share = demand[place]! > 0 ? production[place]! / demand[place]! : 0;
      servedShare[place] = share;
      consumed[place] = finalDemand[place]! * share;
      const row = sectors[place]! * places;
      for (let buyer = 0; buyer < places; buyer++) stock[row + buyer]! += orders[place * places + buyer]! * share;
    }
    for (let at = 0; at < stock.length; at++) {
      stock[at] = Math.max(0, stock[at]! - technology[at]! * production[at % places]!);
    }
  };
  /** Orders go to the former sellers among regions, in proportion to their sales and present capacity. */
  const order = (): void => {
    const weights = new Float64Array(sectorCount);
    for (let buyer = 0; buyer < places; buyer++) {
      weights.fill(0);
      for (let seller = 0; seller < places; seller++) weights[sectors[seller]!]! += weigh(seller, buyer);
      for (let seller = 0; seller < places; seller++) {
        // A place that makes nothing is a sink: it takes what it always takes.
        if (output[buyer] === 0) {
          orders[seller * places + buyer] = sales[seller * places + buyer]!;
          continue;
        }
        const sector = sectors[seller]!;
        const at = sector * places + buyer;
        const gap = technology[at]! > 0 ? getGap(at, rules.stockDays[sector]!, wanted[buyer]!) : 0;
        const need = technology[at]! * production[buyer]! + gap / rules.reorderDays;
        orders[seller * places + buyer] = weights[sector]! > 0 ? (need * weigh(seller, buyer)) / weights[sector]! : 0;
      }
    }
  };
  const weigh = (seller: number, buyer: number): number =>
    output[seller]! > 0 ? (sales[seller * places + buyer]! * capacity[seller]!) / output[seller]! : 0;
  const getGap = (at: number, days: number, made: number): number =>
    days === Infinity ? 0 : Math.max(0, days * technology[at]! * made - stock[at]!);

  return {
    production,
    consumed,
    valueAddedShare: economy.valueAddedShare,
    lostCapital: loss.lost,
    step: () => {
      day += 1;
      loss.begin();
      stretchCapacity();
      sumOrders();
      produce();
      distribute();
      loss.end(servedShare);
      order();
      sumOrders();
      for (let place = 0; place < places; place++) {
        const unmet = demand[place]! - production[place]!;
        scarcity[place] = demand[place]! > 0 ? unmet / demand[place]! : 0;
      }
    },
  };
}

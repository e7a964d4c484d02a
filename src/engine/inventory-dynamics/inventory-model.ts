/** An economy of firms or sectors, one day at a time. Arrays are by firm or sector and hold the last day made. */
export type InventoryModel = {
  /** Makes one more day. */
  readonly step: () => void;
  readonly production: Float64Array;
  /** Final demand served. */
  readonly consumed: Float64Array;
  /** Part of each unit of production other than inputs. */
  readonly valueAddedShare: Float64Array;
};

/** Day by day: production of each, and the totals. */
export type Course = {
  readonly production: readonly Float64Array[];
  readonly totalProduction: Float64Array;
  readonly finalConsumption: Float64Array;
  readonly valueAdded: Float64Array;
};

/** Makes some days in turn and returns their course. */
export function followModel(model: InventoryModel, days: number): Course {
  const production: Float64Array[] = [];
  const totalProduction = new Float64Array(days);
  const finalConsumption = new Float64Array(days);
  const valueAdded = new Float64Array(days);
  for (let day = 0; day < days; day++) {
    model.step();
    production.push(model.production.slice());
    for (let row = 0; row < model.production.length; row++) {
      totalProduction[day]! += model.production[row]!;
      finalConsumption[day]! += model.consumed[row]!;
      valueAdded[day]! += model.production[row]! * model.valueAddedShare[row]!;
    }
  }
  return { production, totalProduction, finalConsumption, valueAdded };
}

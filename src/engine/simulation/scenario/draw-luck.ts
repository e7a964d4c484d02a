import type { Share } from '../../../domain/units.ts';
import { createDraws, type Draws } from '../../numeric/counter-random.ts';

/** Purposes of the draws of a scenario, unlike those of any other draw. */
const CUSTOMER_PURPOSE = 240;
const EVENT_PURPOSE = 241;

/** Luck of a customer of an exporter: the day of a licence, general or not, a test by customs or none, its class, the length of its reviews beside others. */
export const CUSTOMER_LUCK = { licence: 0, general: 1, test: 2, class: 3, review: 4 } as const;

/**
 * One draw of a scenario: luck is asked for by name, so a disruption or a lane more changes nothing for the others. `draw` null: nothing is
 * drawn, every quantity is its median.
 */
export class DrawLuck {
  readonly seed: number;
  readonly draw: number | null;
  private readonly customers: Draws | null;
  private readonly events: Draws | null;

  constructor(seed: number, draw: number | null) {
    this.seed = seed;
    this.draw = draw;
    this.customers = draw === null ? null : createDraws(seed, CUSTOMER_PURPOSE, draw);
    this.events = draw === null ? null : createDraws(seed, EVENT_PURPOSE, draw);
  }

  /** Whether something of a probability happens; where nothing is drawn, the likelier case. */
  happens(event: string, probability: Share): boolean {
    return this.events === null ? probability >= 0.5 : this.events(hashText(event), 0) < probability;
  }

  /** Uniform number of a customer (`getCustomer`), 0 to 1; null if nothing is drawn. */
  getCustomerNumber(customer: number, what: (typeof CUSTOMER_LUCK)[keyof typeof CUSTOMER_LUCK]): number | null {
    return this.customers === null ? null : this.customers(customer, what);
  }
}

/** A name as a 32-bit number (FNV-1a): the same everywhere and beside any others. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

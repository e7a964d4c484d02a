/** Where the numbers of gates, their rules, applications and licences lie; `../../drawn-gates.ts` lays them out, with the same places as here. */

/** The record of a gate, in bytes. */
export const WAITING: usize = 0;
export const REFUSED: usize = 8;
/** Bytes from the start of columns by lane and run to its lane, and from the start of the records of nodes to the stock of its source. */
export const LANE: usize = 16;
export const SOURCE: usize = 20;
export const FROM_STEP: usize = 24;
export const PERIODS: usize = 28;
/** The next period; its first application to be filed again, 0 for none. */
export const NOW: usize = 32;
export const REFILED: usize = 36;
/** Begin of its rules, and by step of the held and the free share; 0: nothing is free. */
export const RULES: usize = 40;
export const HELD: usize = 44;
export const FREE: usize = 48;
/** Begin of its licences, the first one left and the first one not there yet, and whether it had any. */
export const BOOK: usize = 52;
export const BOOK_FIRST: usize = 56;
export const BOOK_END: usize = 60;
export const HAS_BOOK: usize = 64;
/** Its row among the gates with applications. */
export const ROW: usize = 68;
/** By step the share of customers with a licence for everything; 0: goods pass by application. */
export const LICENSED: usize = 72;

/** Of an unknown source, without goods going back. */
export const NOBODY: i32 = -1;

/** Rules, in bytes; of their phases each has a record behind them. */
export const REFILING: usize = 0;
export const VALIDITY: usize = 8;
export const PHASE_COUNT: usize = 16;
/** Periods of filings in one application. */
export const PERIODS_TOGETHER: usize = 20;
export const FIRST_PHASE: usize = 24;
export const PHASE_BYTES: usize = 24;
export const APPROVAL: usize = 0;
export const PHASE_FROM: usize = 8;
/** How many delays a review can take, and where the chance of a decision by each of them, and the guide to them begin. */
export const DELAYS: usize = 12;
export const SUMS: usize = 16;
export const GUIDE: usize = 20;
export const GUIDE_PARTS: f64 = 1024;

/**
 * By period and gate: units approved in it; so far behind them units lost in it, and behind those the first and last application to be filed
 * again. Each by itself: most applications are approved, and what is looked at then lies in the nearer memory of the processor.
 */
export const SETTLED_BYTES: usize = 8;
export const CHAIN_FIRST: usize = 0;
export const CHAIN_LAST: usize = 4;

/**
 * By period of the first filing and gate: units, how often they were filed again, and the application behind it in its chain. An
 * application is the period of its first filing and 1.
 */
export const APPLICATION_BYTES: usize = 16;
export const UNITS: usize = 0;
export const ATTEMPT: usize = 8;
export const NEXT: usize = 12;

/** A licence: its last usable period, and its units left. */
export const LICENCE_BYTES: usize = 16;
export const LAST_PERIOD: usize = 0;
export const LEFT: usize = 8;

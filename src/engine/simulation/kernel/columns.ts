/**
 * Numbers and columns of a run. A column is where it starts in the memory of the module, one run to a module; `flow-columns.ts` puts
 * them there, and `flow-tables.ts` says what each holds.
 */

export let levelCount: i32 = 0;
/** The step that runs, and its days. */
export let now: i32 = 0;
export let stepDays: f64 = 0;
/** 1 where a source that is short serves its buyers by rank. */
export let isRanked: i32 = 0;
/** Below so many days of cover less is made of what is rationed, down to this share of the usual rate. */
export let belowCoverDays: f64 = 0;
export let cutToShare: f64 = 0;

// By node.
export let due: usize = 0;
export let asked: usize = 0;
export let wanted: usize = 0;
export let output: usize = 0;
export let stock: usize = 0;
export let most: usize = 0;
export let cutTo: usize = 0;
export let nodeRate: usize = 0;
export let ratio: usize = 0;
export let limit: usize = 0;
export let atCapacity: usize = 0;
export let needsCare: usize = 0;
export let isSpecialSource: usize = 0;
/** Sources of the last level whose lanes were left to be looked at one by one. */
export let left: usize = 0;

// By group.
export let need: usize = 0;
export let shelf: usize = 0;
export let shelfTarget: usize = 0;
export let groupRate: usize = 0;
export let standIn: usize = 0;
export let replaced: usize = 0;
export let shortAt: usize = 0;
export let dividedAt: usize = 0;
export let isScarce: usize = 0;
export let isRationed: usize = 0;
export let hasStandIn: usize = 0;
/** Who draws on a group, as rows of the uses below, by rank. */
export let userStart: usize = 0;
export let userUse: usize = 0;
export let userRank: usize = 0;

// By lane.
export let open: usize = 0;
export let onOrder: usize = 0;
export let departed: usize = 0;
export let share: usize = 0;
export let laneBase: usize = 0;
export let laneGroup: usize = 0;
export let laneSteps: usize = 0;
export let laneLate: usize = 0;
/**
 * What is under way: lanes of the same number of steps have a row of arrivals for each of them, and use the rows in turn. Where a lane
 * stands in the first of its rows, and by number of steps how far behind that is the row of this step.
 */
export let ring: usize = 0;
export let ringPlace: usize = 0;
export let ringShift: usize = 0;
/** Lanes of each number of steps, up to the most that there are. */
export let ringWidth: usize = 0;
export let mostSteps: i32 = 0;
/** What comes a step behind the last arrival. */
export let carried: usize = 0;

// By level: rows of level l are those from start[l] to start[l + 1] - 1.
export let levelNodeStart: usize = 0;
export let levelNodes: usize = 0;
/** Inputs of the level's nodes: who uses them, of which group, how much for a unit. */
export let levelInputStart: usize = 0;
export let inputNode: usize = 0;
export let inputGroup: usize = 0;
export let inputQuantity: usize = 0;
/** Lanes on which the level is the last to order: their groups and sources. */
export let levelOrderStart: usize = 0;
export let orderLane: usize = 0;
export let orderGroup: usize = 0;
export let orderSource: usize = 0;
/** Lanes that leave the level: their sources. */
export let levelDepartureStart: usize = 0;
export let departureLane: usize = 0;
export let departureSource: usize = 0;
/** Shared groups of which the level is the first user. */
export let levelSharedStart: usize = 0;
export let levelShared: usize = 0;

// By use: the inputs once more, by the row of their node in `levelNodes`.
export let useStart: usize = 0;
export let useInput: usize = 0;
export let useNode: usize = 0;
export let useGroup: usize = 0;
export let useQuantity: usize = 0;
export let useCostShare: usize = 0;
export let isEssential: usize = 0;
export let portion: usize = 0;
export let taken: usize = 0;

/** Lanes on which goods are under way at all, and lanes of unknown sources on which nothing is to be looked at. */
export let delayed: usize = 0;
export let delayedCount: i32 = 0;
export let plainUnknown: usize = 0;
export let plainUnknownSource: usize = 0;
export let plainUnknownCount: i32 = 0;

/**
 * Numbers and columns of four runs. A column is its start in the memory of the module, four runs to a module; `flow-columns.ts` puts them there,
 * and `flow-tables.ts` describes each.
 */

export let levelCount: i32 = 0;
export let nodeCount: i32 = 0;
/** The current step, and its days. */
export let now: i32 = 0;
export let stepDays: f64 = 0;
/** 1 if a short source serves its buyers by rank. */
export let isRanked: i32 = 0;

/** Begin and end of the changing numbers, and by row of four the number there in each run on the first day. */
export let changingStart: usize = 0;
export let changingEnd: usize = 0;
export let firstNumbers: usize = 0;

/** By node, and behind the last for all unknown sources: a record of its numbers in four runs; `node-records.ts` gives their places. */
export let nodeState: usize = 0;
// By node and run.
export let limit: usize = 0;
/** Flags of the runs by node. */
export let atCapacity: usize = 0;
export let isCut: usize = 0;
export let needsLook: usize = 0;
export let isSpecialSource: usize = 0;
export let isByHand: usize = 0;
// By node.
export let nodeRate: usize = 0;
/** 1 if every node names its limit in each step, in all runs. */
export let isWitnessed: i32 = 0;
/** Sources of the last level with lanes left to be looked at one by one, each as its node × 4 + its run. */
export let left: usize = 0;
/** By node and run, then by lane and run: the share of the regular call-offs, and of the owed units, shipped in this step. */
export let ratio: usize = 0;
export let ratioOwed: usize = 0;
/** By row of those: flags of the runs without a say of the ratio, and one more where less than everything asked for is shipped in some run. */
export let shipsLess: usize = 0;
/** Lanes leaving a node. */
export let outStart: usize = 0;
export let outLane: usize = 0;
/** 1 if any source is special in any run. */
export let hasSpecial: i32 = 0;

/** By group: a record of its numbers in four runs; `group-records.ts` gives their places. */
export let groupState: usize = 0;
// By group and run.
/** Days under way for hastened goods, infinite without any. */
export let airDays: usize = 0;
/** 1 if any run hastens goods. */
export let hastens: i32 = 0;
/** Share of the target stock at hand for the users of a rationed part. */
export let cover: usize = 0;
export let standIn: usize = 0;
export let replaced: usize = 0;
export let shortAt: usize = 0;
export let shortSince: usize = 0;
export let dividedAt: usize = 0;
// By group.
export let groupRate: usize = 0;
/** Users of a group, as rows of the uses below, by rank. */
export let userStart: usize = 0;
export let userUse: usize = 0;
export let userRank: usize = 0;

// By run: below so many days of cover less is made of what is rationed, down to this share of the usual rate.
export let belowCoverDays: usize = 0;
export let cutToShare: usize = 0;
/** By run: once users have been short for so many days, other sources take over this share of their usual flow. */
export let othersAfterDays: usize = 0;
export let othersShare: usize = 0;

/** By lane: records of its numbers in four runs and of its places; `lane-records.ts` gives their places. */
export let laneState: usize = 0;
export let lanePlaces: usize = 0;
export let laneEnds: usize = 0;
/** By lane and run: called-off share of the buyer's plan, read where `sharesDiffer` is 1. */
export let share: usize = 0;
export let sharesDiffer: i32 = 0;
/** By lane and run: units gone to the buyer in the last step, where the step itself knows them. */
export let departed: usize = 0;
/** By lane and run, on lanes of special sources: the most asked for, units shipped, units gone to the buyer. */
export let mostClaimed: usize = 0;
export let shipped: usize = 0;
export let leaving: usize = 0;
/** By lane and run: units refused for good, units standing by for other sources, and units hastened since the first day. */
export let returned: usize = 0;
export let standby: usize = 0;
/** Units owed on the lanes into one group before its buyer orders, one row a lane. */
export let arrears: usize = 0;
export let hastened: usize = 0;
/** By lane and run: money for a hastened unit; by run: money spent on them since the first day. */
export let hastenCost: usize = 0;
export let hastenSpent: usize = 0;
/** Flags of the runs by lane: it has a border or a closure, its goods are hastened in this step, they have been sent off already. */
export let hasBorder: usize = 0;
export let isHastened: usize = 0;
export let isSentOff: usize = 0;
/** By lane, the place of its source among the levels; by level, the first hastened lane, and by lane the one behind it. */
export let sourceLevel: usize = 0;
export let hastenedFirst: usize = 0;
export let hastenedNext: usize = 0;
/** By lane: days under way where no draw says otherwise. */
export let laneDays: usize = 0;
/**
 * Goods under way: lanes of the same number of steps have a row of arrivals for each of them, and use the rows in turn. By number of steps the
 * distance behind its first row of the row arriving in this step, and of the one of the step before.
 */
export let ring: usize = 0;
export let ringTurn: usize = 0;
/** Lanes of each number of steps, up to the highest. */
export let ringWidth: usize = 0;
export let mostSteps: i32 = 0;
/** Nobody asks for it: it makes rows be read without a use yet. */
export let touched: i32 = 0;
/**
 * Lanes with a drawn lead have rows of their own by class, behind those: rows and lanes of a class. By class and run whole steps under way, the
 * share of a step beyond them, days, and the places in the rows for goods of a step ago and of now.
 */
export let classCount: i32 = 0;
export let classRows: usize = 0;
export let classWidth: usize = 0;
export let classSteps: usize = 0;
export let classLate: usize = 0;
export let classDays: usize = 0;
export let classPlace: usize = 0;

// By level: rows of level l are those from start[l] to start[l + 1] - 1.
export let levelNodeStart: usize = 0;
export let levelNodes: usize = 0;
/** Inputs of the level's nodes whose group has several users: their user, their group, their amount for a unit. */
export let levelInputStart: usize = 0;
export let inputNode: usize = 0;
export let inputGroup: usize = 0;
export let inputQuantity: usize = 0;
/** Groups with their last node to state a need in the level, and by row of those a record of the visit: `group-records.ts`. */
export let levelGroupStart: usize = 0;
export let groupVisits: usize = 0;
/** Lanes leaving the level and sent on their way in the step itself. */
export let levelDepartureStart: usize = 0;
export let departureLane: usize = 0;
/** Shared groups with their first user in the level. */
export let levelSharedStart: usize = 0;
export let levelShared: usize = 0;
/** Lanes of unknown sources sent on their way in the step itself. */
export let unknownLane: usize = 0;
export let unknownCount: i32 = 0;
/** Lanes of unknown sources special in some run, and the flags of those runs. */
export let specialUnknown: usize = 0;
export let isSpecialLane: usize = 0;
export let specialCount: i32 = 0;

/** Plants of a product: those from start[p] to start[p + 1] - 1, each with the place of its node in the records of nodes and its share. */
export let productCount: i32 = 0;
export let plantStart: usize = 0;
export let plantNode: usize = 0;
export let plantShare: usize = 0;
/** By plant and run: units sold in the last step. */
export let plantSold: usize = 0;
/** By product and run, in units: asked for in this step for the first time, and still waited for at its end. */
export let productDemand: usize = 0;
export let productWaiting: usize = 0;
/** The same of the last step: made, finished and not sold, sold at once, sold later than asked for, given up. */
export let productMade: usize = 0;
export let productStock: usize = 0;
export let productOnTime: usize = 0;
export let productLate: usize = 0;
export let productGivenUp: usize = 0;
/** By run: share of the waiting customers giving up in a step. */
export let givingUp: usize = 0;
/** By place in a list of each run: lanes with money for each unit leaving, and that money. */
export let chargedLane: usize = 0;
export let chargedMoney: usize = 0;
/** By lane, of the run asked for last: units gone to the buyer in the last step. */
export let departedList: usize = 0;

// By use: the inputs once more, by the row of their node in `levelNodes`.
export let useStart: usize = 0;
export let useInput: usize = 0;
export let useNode: usize = 0;
export let useGroup: usize = 0;
export let useQuantity: usize = 0;
export let useCostShare: usize = 0;
export let isEssential: usize = 0;
// By use and run.
export let portion: usize = 0;
export let taken: usize = 0;

/** The store of gates, with the columns behind it: `gates/gate-records.ts` gives the layout. */
export let gateStore: usize = 0;
export let gateCount: i32 = 0;
export let gateDrawn: usize = 0;
export let gateApproved: usize = 0;
export let gateLost: usize = 0;
export let gateChains: usize = 0;
export let gateApplications: usize = 0;
/** By level of the source, behind the last the unknown ones, and by run: the rows of its gates in the list, from and to. */
export let gateRanges: usize = 0;
export let gateList: usize = 0;

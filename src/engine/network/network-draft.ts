import { FloatColumn, IntColumn } from './growing-column.ts';
import { orderNodes } from './order-nodes.ts';
import { RowIndex } from './row-index.ts';
import type { SupplyNetwork } from './supply-network.ts';

/** A network while it grows; `finish` turns it into columns. Lanes of a group must be added before the next group is. */
export class NetworkDraft {
  private readonly countries: string[] = [];
  private readonly countryRow = new Map<string, number>();
  private readonly nodeRow = new RowIndex();
  private readonly nodePart = new IntColumn();
  private readonly nodeSite = new IntColumn();
  private readonly nodeCountry = new IntColumn();
  private readonly nodeServedSite = new IntColumn();
  /** 1 if inputs are missing that an open part has. */
  private readonly nodeLacksInputs = new IntColumn();
  /** Inputs of the nodes described so far; those of node j end before row inputEnd[j]. */
  private readonly inputEnd = new IntColumn();
  private readonly inputGroup = new IntColumn();
  private readonly inputQuantity = new FloatColumn();
  private readonly inputEssential = new IntColumn();
  private readonly groupRow = new RowIndex();
  private readonly groupPart = new IntColumn();
  private readonly groupBuyerSite = new IntColumn();
  private readonly groupBuyerCountry = new IntColumn();
  private readonly groupOpenShare = new FloatColumn();
  /** Lanes as columns: a company has hundreds of thousands of them. */
  private readonly laneGroup = new IntColumn();
  private readonly laneSource = new IntColumn();
  private readonly laneShare = new FloatColumn();
  private readonly laneEvidence = new IntColumn();
  private readonly laneExporter = new IntColumn();
  private readonly lanePrice = new FloatColumn();
  private readonly laneSourcing = new IntColumn();
  private readonly laneOrigin = new IntColumn();

  get nodeCount(): number {
    return this.nodePart.length;
  }

  /** Row of a country, added on first use. */
  getCountry(code: string): number {
    const known = this.countryRow.get(code);
    if (known !== undefined) return known;
    this.countryRow.set(code, this.countries.length);
    return this.countries.push(code) - 1;
  }

  /**
   * Row of the node (site, part), or of the virtual one (country, part) where `site` is -1; added on first use. A virtual node at work on one
   * buyer's goods is a node of its own for each `servedSite`.
   */
  addNode(part: number, site: number, country: number, servedSite = -1): number {
    // Countries begin at -1, for one that is not known.
    const place = site < 0 ? -2 - country : site;
    const known = this.nodeRow.get(part, place, servedSite);
    if (known >= 0) return known;
    const node = this.nodeCount;
    this.nodePart.push(part);
    this.nodeSite.push(site);
    this.nodeCountry.push(country);
    this.nodeServedSite.push(servedSite);
    this.nodeRow.add(part, place, servedSite, node);
    return node;
  }

  getPart(node: number): number {
    return this.nodePart.get(node);
  }

  getSite(node: number): number {
    return this.nodeSite.get(node);
  }

  /** The site with the purchases for a virtual node; -1: none. */
  getServedSite(node: number): number {
    return this.nodeServedSite.get(node);
  }

  getNodeCountry(node: number): number {
    return this.nodeCountry.get(node);
  }

  /** Adds an input of the node to be described next: nodes are described in their order, each ended by `endInputs`. */
  addInput(group: number, quantity: number, essential: boolean): void {
    this.inputGroup.push(group);
    this.inputQuantity.push(quantity);
    this.inputEssential.push(essential ? 1 : 0);
  }

  /** Ends the inputs of the node; `lacksInputs`: an open part has one more, that is not known. */
  endInputs(lacksInputs: boolean): void {
    this.inputEnd.push(this.inputGroup.length);
    this.nodeLacksInputs.push(lacksInputs ? 1 : 0);
  }

  /** Row of the group of a buyer (a site, or with -1 a virtual one in a country) and a part; -1: there is none. */
  findGroup(part: number, buyerSite: number, buyerCountry: number): number {
    return this.groupRow.get(part, buyerSite, buyerSite < 0 ? buyerCountry : 0);
  }

  addGroup(part: number, buyerSite: number, buyerCountry: number, openShare: number): number {
    const group = this.groupPart.length;
    this.groupPart.push(part);
    this.groupBuyerSite.push(buyerSite);
    this.groupBuyerCountry.push(buyerCountry);
    this.groupOpenShare.push(openShare);
    this.groupRow.add(part, buyerSite, buyerSite < 0 ? buyerCountry : 0, group);
    return group;
  }

  /**
   * Adds a lane of the group: `source` is its node (-1: UNKNOWN), `share` NaN for one of an open split, `evidence` a row in `EVIDENCE_CODES`,
   * `sourcing` the row behind it (-1: none), `origin` a row in `LANE_ORIGINS`. One by one, since a record for each of hundreds of thousands is as much to clear away.
   */
  addLane(
    group: number,
    source: number,
    share: number,
    evidence: number,
    exporter: number,
    price: number,
    sourcing: number,
    origin: number,
  ): void {
    this.laneGroup.push(group);
    this.laneSource.push(source);
    this.laneShare.push(share);
    this.laneEvidence.push(evidence);
    this.laneExporter.push(exporter);
    this.lanePrice.push(price);
    this.laneSourcing.push(sourcing);
    this.laneOrigin.push(origin);
  }

  /** The finished columns. `isClosedAt`: whether a site's own goods of a part hold nothing that is open, though the part does. */
  finish(
    named: Pick<
      SupplyNetwork,
      'parts' | 'siteIds' | 'inferredOwnSite' | 'virtualPrefix' | 'products' | 'inferenceGroups' | 'notes'
    >,
    isClosedAt: (part: number, site: number) => boolean,
  ): SupplyNetwork {
    const laneGroup = this.laneGroup.finish();
    const laneStart = toRowStarts(laneGroup, this.groupPart.length);
    const laneSource = this.laneSource.finish();
    const laneShare = this.laneShare.finish();
    const lanePrice = this.lanePrice.finish();
    const inputStart = new Int32Array(this.nodeCount + 1);
    inputStart.set(this.inputEnd.finish(), 1);
    const inputGroup = this.inputGroup.finish();
    const inputQuantity = this.inputQuantity.finish();
    const nodePart = this.nodePart.finish();
    const nodeSite = this.nodeSite.finish();
    const nodeLacksInputs = Uint8Array.from(this.nodeLacksInputs.finish());
    let openLeaf: Uint8Array | undefined;
    let prices: Float64Array | undefined;
    let costShares: Float64Array | undefined;
    let costOpen: Uint8Array | undefined;
    const getPrices = (): Float64Array =>
      (prices ??= this.computeGroupPrices(laneStart, laneShare, lanePrice, named.parts));
    return {
      ...named,
      countries: this.countries,
      nodeCount: this.nodeCount,
      nodeSite,
      nodePart,
      nodeCountry: this.nodeCountry.finish(),
      nodeServedSite: this.nodeServedSite.finish(),
      // Asked when an exposure is: which parts are open takes long to judge, and the picture of a network does without.
      get nodeOpenLeaf() {
        return (openLeaf ??= nodeLacksInputs.map((lacks, node) => {
          const part = nodePart[node]!;
          return lacks === 1 && named.parts[part]!.open && !isClosedAt(part, nodeSite[node]!) ? 1 : 0;
        }));
      },
      inputStart,
      inputGroup,
      inputQuantity,
      inputEssential: Uint8Array.from(this.inputEssential.finish()),
      // Asked where a loss is divided by cost: the picture of a network does without.
      get inputCostShare() {
        return (costShares ??= computeCostShares(inputStart, inputGroup, inputQuantity, getPrices()));
      },
      get inputCostOpen() {
        return (costOpen ??= Uint8Array.from(inputGroup, (group) => (Number.isNaN(getPrices()[group]!) ? 1 : 0)));
      },
      groupCount: this.groupPart.length,
      groupPart: this.groupPart.finish(),
      groupBuyerSite: this.groupBuyerSite.finish(),
      groupBuyerCountry: this.groupBuyerCountry.finish(),
      groupOpenShare: this.groupOpenShare.finish(),
      laneStart,
      laneCount: laneGroup.length,
      laneGroup,
      laneSource,
      laneShare,
      laneEvidence: Uint8Array.from(this.laneEvidence.finish()),
      laneExporter: this.laneExporter.finish(),
      lanePrice,
      laneSourcing: this.laneSourcing.finish(),
      laneOrigin: Uint8Array.from(this.laneOrigin.finish()),
      ...orderNodes(toSupplierRows(inputStart, inputGroup, laneStart, laneSource)),
    };
  }

  /** Price of a group's item: that of its lanes, weighted by share (open splits evenly), else the part's own; NaN: not known. */
  private computeGroupPrices(
    laneStart: Int32Array,
    laneShare: Float64Array,
    lanePrice: Float64Array,
    parts: SupplyNetwork['parts'],
  ): Float64Array {
    const prices = new Float64Array(this.groupPart.length);
    for (let group = 0; group < prices.length; group++) {
      let value = 0;
      let weight = 0;
      for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
        if (Number.isNaN(lanePrice[lane]!)) continue;
        const share = Number.isNaN(laneShare[lane]!) ? this.groupOpenShare.get(group) : laneShare[lane]!;
        value += share * lanePrice[lane]!;
        weight += share;
      }
      prices[group] = weight > 0 ? value / weight : parts[this.groupPart.get(group)]!.unitPrice;
    }
    return prices;
  }
}

/** Cost of each input over the node's inputs; an input without a price takes the mean of the others, all without one are equal. */
function computeCostShares(
  inputStart: Int32Array,
  inputGroup: Int32Array,
  inputQuantity: Float64Array,
  groupPrices: Float64Array,
): Float64Array {
  const shares = new Float64Array(inputGroup.length);
  for (let node = 0; node + 1 < inputStart.length; node++) {
    const from = inputStart[node]!;
    const to = inputStart[node + 1]!;
    let known = 0;
    let sum = 0;
    for (let row = from; row < to; row++) {
      shares[row] = inputQuantity[row]! * groupPrices[inputGroup[row]!]!;
      if (Number.isNaN(shares[row]!)) continue;
      known++;
      sum += shares[row]!;
    }
    const mean = known > 0 ? sum / known : 1;
    const total = sum + mean * (to - from - known);
    for (let row = from; row < to; row++) {
      const cost = Number.isNaN(shares[row]!) ? mean : shares[row]!;
      shares[row] = total > 0 ? cost / total : 1 / (to - from);
    }
  }
  return shares;
}

function toSupplierRows(inputStart: Int32Array, inputGroup: Int32Array, laneStart: Int32Array, laneSource: Int32Array) {
  const count = inputStart.length - 1;
  const start = new Int32Array(count + 1);
  for (let node = 0; node < count; node++) {
    let size = 0;
    for (let row = inputStart[node]!; row < inputStart[node + 1]!; row++) {
      size += laneStart[inputGroup[row]! + 1]! - laneStart[inputGroup[row]!]!;
    }
    start[node + 1] = start[node]! + size;
  }
  const supplier = new Int32Array(start[count]!);
  let at = 0;
  for (let node = 0; node < count; node++) {
    for (let row = inputStart[node]!; row < inputStart[node + 1]!; row++) {
      for (let lane = laneStart[inputGroup[row]!]!; lane < laneStart[inputGroup[row]! + 1]!; lane++)
        supplier[at++] = laneSource[lane]!;
    }
  }
  return { start, supplier };
}

function toRowStarts(ownerOf: Int32Array, count: number): Int32Array {
  const start = new Int32Array(count + 1);
  for (const owner of ownerOf) start[owner + 1]!++;
  for (let owner = 0; owner < count; owner++) start[owner + 1]! += start[owner]!;
  return start;
}

import type { Evidence } from '../../../domain/closed-lists.ts';
import { getWeaker } from '../../controls/evidence.ts';
import { getElementFact } from '../../controls/element-fact.ts';
import type { PartFacts } from '../../controls/facts.ts';
import { EVIDENCE_CODES, type SupplyNetwork } from '../../network/supply-network.ts';

const PART_ONE_FORMS = new Set(['metal', 'alloy', 'oxide']);
/** Elements of the feedstock list of No. 61 (Annex 1 Part 1, as reported). */
const PART_ONE_ELEMENTS = ['Sm', 'Dy', 'Gd', 'Tb', 'Lu', 'Sc', 'Y'];

/** Money of listed Chinese feedstock in one unit of a node's part, from `min` to `max`; `max` is infinite where nobody knows. */
type Content = { min: number; max: number; evidence: Evidence };

const NOTHING: Content = { min: 0, max: 0, evidence: 'seen' };
const NOT_KNOWN: Content = { min: 0, max: Infinity, evidence: 'seen' };

/**
 * Share of Chinese-origin rare-earth feedstock in an item's value, walked down the network: a lane out of China with a listed metal, alloy or
 * oxide adds its value, and its inputs are not counted again. Lanes of an open split count from the least to the most of theirs. Unknown
 * sources, prices and contents leave the upper end at 100 %.
 */
export class ChineseContent {
  private readonly known = new Map<number, Content>();
  private readonly network: SupplyNetwork;
  private readonly getFacts: (lane: number) => PartFacts;

  /** `getFacts`: of the goods of a lane. */
  constructor(network: SupplyNetwork, getFacts: (lane: number) => PartFacts) {
    this.network = network;
    this.getFacts = getFacts;
  }

  /** Percent of `price` per unit of the node's part; null if the price is not known or nothing upstream is on file. */
  compute(node: number, price: number): { min: number; max: number; evidence: Evidence } | null {
    const { inputStart } = this.network;
    if (!(price > 0) || inputStart[node] === inputStart[node + 1]) return null;
    const { min, max, evidence } = this.getContent(node);
    return { min: Math.min(100, (100 * min) / price), max: Math.min(100, (100 * max) / price), evidence };
  }

  private getContent(node: number): Content {
    const known = this.known.get(node);
    if (known) return known;
    // Inside a loop the part itself adds nothing new.
    this.known.set(node, NOTHING);
    const { network } = this;
    let content = network.nodeOpenLeaf[node] === 1 ? NOT_KNOWN : NOTHING;
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
      content = add(content, this.getGroupContent(network.inputGroup[input]!), network.inputQuantity[input]!);
    }
    this.known.set(node, content);
    return content;
  }

  private getGroupContent(group: number): Content {
    const { network } = this;
    let content = NOTHING;
    const open: Content[] = [];
    for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
      const one = this.getLaneContent(lane, group);
      const share = network.laneShare[lane]!;
      if (Number.isNaN(share)) open.push(one);
      else content = add(content, one, share);
    }
    if (open.length === 0) return content;
    const split = {
      min: Math.min(...open.map((one) => one.min)),
      max: Math.max(...open.map((one) => one.max)),
      evidence: open.map((one) => one.evidence).reduce(getWeaker),
    };
    return add(content, split, network.groupOpenShare[group]!);
  }

  private getLaneContent(lane: number, group: number): Content {
    const { network } = this;
    const part = network.parts[network.groupPart[group]!]!;
    const source = network.laneSource[lane]!;
    if (!part.open) return NOTHING;
    if (source < 0) return NOT_KNOWN;
    const exporter = network.laneExporter[lane]!;
    const facts = this.getFacts(lane);
    const fromChina = exporter >= 0 && network.countries[exporter] === 'CN';
    if (fromChina && facts.form !== null && PART_ONE_FORMS.has(facts.form)) {
      const elements = PART_ONE_ELEMENTS.map((element) => getElementFact(facts, element));
      const contained = elements.find((fact) => fact.state === 'contains');
      if (contained) {
        const price = network.lanePrice[lane]!;
        const evidence = getWeaker(contained.evidence, EVIDENCE_CODES[network.laneEvidence[lane]!]!);
        return Number.isNaN(price) ? NOT_KNOWN : { min: price, max: price, evidence };
      }
      if (elements.some((fact) => fact.state === 'open')) return NOT_KNOWN;
    }
    return this.getContent(source);
  }
}

/** Content with `weight` times another added; evidence is that of the additions to the lower end. */
function add(content: Content, more: Content, weight: number): Content {
  if (weight === 0) return content;
  return {
    min: content.min + weight * more.min,
    max: content.max + weight * more.max,
    evidence: more.min > 0 ? getWeaker(content.evidence, more.evidence) : content.evidence,
  };
}

import type { Evidence } from '../../domain/closed-lists.ts';
import { type PartFacts, getElementFact, getWeaker } from '../controls/part-facts.ts';
import { EVIDENCE_CODES, type SupplyNetwork } from '../network/supply-network.ts';

const PART_ONE_FORMS = new Set(['metal', 'alloy', 'oxide']);
/** Elements of the feedstock list of No. 61 (Annex 1 Part 1, as reported). */
const PART_ONE_ELEMENTS = ['Sm', 'Dy', 'Gd', 'Tb', 'Lu', 'Sc', 'Y'];

/** Money of listed Chinese feedstock in one unit of a node's part: at least `min`; `open` where a source or a fact is not known. */
type Content = { min: number; open: boolean; evidence: Evidence };

/**
 * Share of an item's value that is Chinese-origin rare-earth feedstock, walked down the network: a lane out of China that carries a
 * listed metal, alloy or oxide adds its value, and what went into it is not counted again. Unknown sources, prices and contents
 * leave the upper end at 100 %.
 */
export class ChineseContent {
  private readonly known = new Map<number, Content>();
  private readonly network: SupplyNetwork;
  private readonly facts: readonly PartFacts[];

  constructor(network: SupplyNetwork, facts: readonly PartFacts[]) {
    this.network = network;
    this.facts = facts;
  }

  /** Percent of `price` per unit of the node's part; null where the price is not known or nothing upstream is on file. */
  compute(node: number, price: number): { min: number; max: number; evidence: Evidence } | null {
    const { inputStart } = this.network;
    if (!(price > 0) || inputStart[node] === inputStart[node + 1]) return null;
    const { min, open, evidence } = this.getContent(node);
    const pct = Math.min(100, (100 * min) / price);
    return { min: pct, max: open ? 100 : pct, evidence };
  }

  private getContent(node: number): Content {
    const known = this.known.get(node);
    if (known) return known;
    // Inside a loop the part itself adds nothing new.
    this.known.set(node, { min: 0, open: false, evidence: 'seen' });
    const { network } = this;
    let content: Content = { min: 0, open: network.nodeOpenLeaf[node] === 1, evidence: 'seen' };
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
      const group = network.inputGroup[input]!;
      for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
        const one = this.getLaneContent(lane, group);
        const weight =
          network.inputQuantity[input]! * (Number.isNaN(network.laneShare[lane]!) ? 0 : network.laneShare[lane]!);
        content = {
          min: content.min + weight * one.min,
          open: content.open || one.open || Number.isNaN(network.laneShare[lane]!),
          evidence: one.min > 0 ? getWeaker(content.evidence, one.evidence) : content.evidence,
        };
      }
    }
    this.known.set(node, content);
    return content;
  }

  private getLaneContent(lane: number, group: number): Content {
    const { network } = this;
    const part = network.parts[network.groupPart[group]!]!;
    const source = network.laneSource[lane]!;
    const nothing: Content = { min: 0, open: false, evidence: 'seen' };
    if (!part.open) return nothing;
    if (source < 0) return { ...nothing, open: true };
    const exporter = network.laneExporter[lane]!;
    const facts = this.facts[network.groupPart[group]!]!;
    const fromChina = exporter >= 0 && network.countries[exporter] === 'CN';
    if (fromChina && facts.form !== null && PART_ONE_FORMS.has(facts.form)) {
      const elements = PART_ONE_ELEMENTS.map((element) => getElementFact(facts, element));
      const contained = elements.find((fact) => fact.state === 'contains');
      if (contained) {
        const price = network.lanePrice[lane]!;
        const evidence = getWeaker(contained.evidence, EVIDENCE_CODES[network.laneEvidence[lane]!]!);
        return Number.isNaN(price) ? { ...nothing, open: true } : { min: price, open: false, evidence };
      }
      if (elements.some((fact) => fact.state === 'open')) return { ...nothing, open: true };
    }
    return this.getContent(source);
  }
}

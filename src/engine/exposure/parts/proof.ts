import type { Category } from '../../../catalogue/schema.ts';
import type { SourceRow } from '../../../domain/dataset.ts';
import { EVIDENCE_CODES } from '../../network/supply-network.ts';
import { lanesOfGroups } from '../prepare.ts';
import type { Finding } from '../report.ts';
import type { CriterionResult } from '../../controls/finding.ts';
import { canName } from '../../controls/match.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { ListsRead, Proof, RulingFact } from './judgement.ts';

/** Rows shown behind one fact; more of the same say nothing new. */
const MOST_ROWS = 5;

/** Writes why parts are not exposed: the near items with the fact ruling each out, else the fact ruling all of them out. */
export class ProofWriter {
  private readonly prepared: PreparedExposure;
  private readonly rowsOf: ReadonlyMap<string, FactRows>;

  constructor(prepared: PreparedExposure) {
    this.prepared = prepared;
    this.rowsOf = indexFactRows(prepared);
  }

  /** The proof of a part at a row of `network.parts`, with the findings of the part, failed ones among them. */
  write(row: number, findings: readonly Finding[]): Proof {
    const { network, groupsOfPart, nodesOfPart } = this.prepared;
    const lanes = [...lanesOfGroups(network, groupsOfPart[row]!)];
    const facts = this.writeRuledOut(row, findings);
    const components = new Set<string>();
    for (const node of nodesOfPart[row]!) {
      for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
        const part = network.groupPart[network.inputGroup[input]!]!;
        if (part !== row) components.add(network.parts[part]!.partNumber);
      }
    }
    return {
      sources: lanes.length,
      facts: facts.length > 0 ? facts : [this.writeGeneralFact(row, lanes)],
      components: [...components].toSorted(),
      lists: this.listEntries(row),
    };
  }

  private listEntries(row: number): ListsRead {
    const facts = this.prepared.matches.facts[row]!;
    const entries = this.prepared.catalogue.items.filter(
      (item) => item.limb !== null && facts.form !== null && canName(item, facts),
    );
    return { entries: entries.length, notInFull: entries.filter(({ complete }) => !complete).map(({ id }) => id) };
  }

  private writeRuledOut(row: number, findings: readonly Finding[]): RulingFact[] {
    const { partNumber } = this.prepared.network.parts[row]!;
    const facts = new Map<string, RulingFact>();
    for (const finding of findings) {
      const failed = finding.criteria.find((one) => one.result === 'failed');
      const fact = failed ? this.describeCriterion(partNumber, failed) : describeWay(finding);
      const key = `${finding.itemId} ${fact.property} ${fact.found}`;
      if (!facts.has(key)) facts.set(key, { itemId: finding.itemId, measureId: finding.measureId, ...fact });
    }
    return [...facts.values()];
  }

  private describeCriterion(partNumber: string, failed: CriterionResult): Omit<RulingFact, 'itemId' | 'measureId'> {
    const { property, found, expected, evidence } = failed;
    const known = this.rowsOf.get(partNumber);
    const rows = known?.properties.get(property) ?? known?.composition ?? [];
    return { property, found: found ?? 'not stated', expected, evidence, rows: failed.laneCondition ? [] : rows };
  }

  /** Fact ruling out every item at once: a category without a controlled form, a form named by no item, or the way of the goods. */
  private writeGeneralFact(row: number, lanes: readonly number[]): RulingFact {
    const { network, matches, records, catalogue } = this.prepared;
    const part = network.parts[row]!;
    const general = { itemId: null, measureId: null };
    const rows = this.rowsOf.get(part.partNumber)?.part ?? [];
    const category: Category | undefined = records.categories.get(part.category ?? '');
    if (category?.closedReason && !part.open) {
      const found = `${category.name} (${category.closedReason})`;
      const expected = 'a category that may hold a form which rules name';
      const evidence = part.closedByName === true ? 'declared' : 'seen';
      return { ...general, property: 'category', found, expected, evidence, rows };
    }
    const { form, formEvidence } = matches.facts[row]!;
    if (part.contentsDenied === true) {
      const expected = 'magnets, battery materials, rare earths or metals that rules name inside';
      return { ...general, property: 'contents_of_concern', found: 'none', expected, evidence: formEvidence, rows };
    }
    const isNamed = form === null || catalogue.items.some((item) => canName(item, matches.facts[row]!));
    if (!isNamed) {
      const expected = 'a form that a rule names';
      return { ...general, property: 'form', found: form, expected, evidence: formEvidence, rows };
    }
    const ways = new Set(lanes.map((lane) => this.describeLane(lane)));
    const found = [...ways].toSorted().join(', ') || 'made and used in one place';
    const evidence = lanes.map((lane) => EVIDENCE_CODES[network.laneEvidence[lane]!]!).toSorted(byWeakness)[0] ?? null;
    return { ...general, property: 'way', found, expected: 'from China to another territory', evidence, rows };
  }

  private describeLane(lane: number): string {
    const { network } = this.prepared;
    const from = network.countries[network.laneExporter[lane]!] ?? 'not known';
    const to = network.countries[network.groupBuyerCountry[network.laneGroup[lane]!]!] ?? 'not known';
    return from === to ? `within ${from}` : `${from} to ${to}`;
  }
}

function describeWay({ exporter, destination, evidence }: Finding): Omit<RulingFact, 'itemId' | 'measureId'> {
  const found = `${exporter ?? 'not known'} to ${destination ?? 'not known'}`;
  return { property: 'way', found, expected: 'from China to another territory', evidence, rows: [] };
}

const WEAKNESS = ['unknown', 'inferred', 'declared', 'seen'];

function byWeakness(a: string, b: string): number {
  return WEAKNESS.indexOf(a) - WEAKNESS.indexOf(b);
}

/** Rows of the files with a part, its composition and each of its properties. */
type FactRows = { part: SourceRow[]; composition: SourceRow[]; properties: Map<string, SourceRow[]> };

function indexFactRows({ dataset }: PreparedExposure): ReadonlyMap<string, FactRows> {
  const index = new Map<string, FactRows>();
  for (const { partNumber, rows } of dataset.parts)
    index.set(partNumber, { part: rows.slice(0, MOST_ROWS), composition: [], properties: new Map() });
  for (const { partNumber, rows } of dataset.composition) {
    const known = index.get(partNumber)?.composition;
    if (known && known.length < MOST_ROWS) known.push(...rows.slice(0, MOST_ROWS - known.length));
  }
  for (const { partNumber, property, rows } of dataset.properties)
    index.get(partNumber)?.properties.set(property, rows.slice(0, MOST_ROWS));
  return index;
}

import { getItemCode } from '../../controls/item-code.ts';
import { getCompanyNames } from '../../controls/company-names.ts';
import { findLicence } from '../../controls/licences.ts';
import { type PartyEffect, describeListed, getPartyEffect } from '../../controls/listed-parties.ts';
import type { LimbStanding } from '../../controls/status.ts';
import { EVIDENCE_CODES, LANE_ORIGINS } from '../../network/supply-network.ts';
import { lanesOfGroups } from '../prepare.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { Finding, SourceOfPart } from '../report.ts';
import { isForListed, judgeLaneParties } from './lane-parties.ts';
import type { FullLaneMatch } from './matched-lanes.ts';
import { getVerdict } from './verdict.ts';

/** Above this many lanes only findings with a hit are listed; a note of the report says so. */
export const LANES_WITH_FULL_FINDINGS = 100_000;

/** Name of a source in results: a site, `~COUNTRY` for a virtual one, null if neither site nor country is known. */
export function getSourceName({ network }: Pick<PreparedExposure, 'network'>, node: number): string | null {
  if (node < 0) return null;
  const site = network.nodeSite[node]!;
  if (site >= 0) return network.siteIds[site]!;
  const country = network.countries[network.nodeCountry[node]!];
  return country === undefined ? null : `${network.virtualPrefix}${country}`;
}

/** Writes the findings of parts: every lane × controlled item with its match, verdict, licence and warnings on the law date. */
export class FindingWriter {
  private readonly prepared: PreparedExposure;
  private readonly standings: ReadonlyMap<string, LimbStanding>;
  readonly lawDate: string;
  private readonly laneHits: Uint8Array;
  private readonly namesOf: ReadonlyMap<string, readonly string[]>;

  constructor(
    prepared: PreparedExposure,
    standings: ReadonlyMap<string, LimbStanding>,
    lawDate: string,
    laneHits: Uint8Array,
  ) {
    this.prepared = prepared;
    this.standings = standings;
    this.lawDate = lawDate;
    this.laneHits = laneHits;
    this.namesOf = getCompanyNames(prepared.dataset);
  }

  /** Findings of one part, in the order of its lanes and then of the catalogue. */
  write(part: number): Finding[] {
    const { network, groupsOfPart } = this.prepared;
    const onlyHits = network.laneCount > LANES_WITH_FULL_FINDINGS;
    const findings: Finding[] = [];
    for (const lane of lanesOfGroups(network, groupsOfPart[part]!)) {
      if (!onlyHits || this.laneHits[lane] !== 0) findings.push(...this.writeLane(lane));
    }
    return findings;
  }

  /** Findings of one lane, in the order of the catalogue. */
  writeLane(lane: number): Finding[] {
    const { network, matches } = this.prepared;
    const part = network.parts[network.groupPart[network.laneGroup[lane]!]!]!;
    const findings: Finding[] = [];
    for (const match of matches.getFullMatches(lane)) {
      if (match.match === 'failed' && (part.form === null || part.inferred || !saysWhyNot(match))) continue;
      const standing = this.standings.get(match.item.limb ?? '');
      if (standing) findings.push(this.writeOne(lane, match, standing));
    }
    return findings;
  }

  private writeOne(lane: number, match: FullLaneMatch, standing: LimbStanding): Finding {
    const { network, dataset } = this.prepared;
    const group = network.laneGroup[lane]!;
    const siteId = getSourceName(this.prepared, network.laneSource[lane]!);
    const buyerSite = network.groupBuyerSite[group]!;
    const country = network.groupBuyerCountry[group]!;
    const buyerSiteId =
      buyerSite >= 0 ? network.siteIds[buyerSite]! : `${network.virtualPrefix}${network.countries[country] ?? 'ZZ'}`;
    const exporter = network.laneExporter[lane]!;
    const destination = country < 0 ? null : network.countries[country]!;
    const { item } = match;
    const verdict = getVerdict(match, standing, (limb) => this.standings.get(limb));
    const party = match.match === 'failed' ? null : judgeLaneParties(this.prepared, lane, this.standings);
    // No dual-use goods: what no rule makes one that day is free, unless the list bars all goods.
    const isRefused =
      item.refusesListed === true && match.match !== 'failed' && isForListed(this.prepared, lane, this.standings);
    const isBarred = party?.effect === 'prohibited' && (party.anyGoods || verdict !== 'not-required');
    return {
      siteId,
      origin: LANE_ORIGINS[network.laneOrigin[lane]!]!,
      buyerSiteId,
      share: Number.isNaN(network.laneShare[lane]!) ? null : network.laneShare[lane]!,
      exporter: exporter < 0 ? null : network.countries[exporter]!,
      destination,
      evidence: EVIDENCE_CODES[network.laneEvidence[lane]!]!,
      itemId: item.id,
      itemCode: getItemCode(item),
      measureId: item.measureId,
      limb: standing.limbId,
      status: standing.status,
      match: match.match,
      verdict,
      route: isBarred
        ? 'prohibited'
        : isRefused
          ? 'refused in principle'
          : narrowRoute(item.route, party?.effect ?? null),
      party: party?.effect ?? null,
      criteria: match.criteria,
      missing: match.missing,
      licence:
        match.match === 'failed'
          ? null
          : findLicence(
              dataset.licences,
              {
                exporterSiteId: siteId,
                itemId: item.id,
                destination,
                endUsers: this.namesOf.get(buyerSiteId) ?? [],
                partNumbers: [network.parts[network.groupPart[group]!]!.partNumber],
                party: party?.effect === 'prohibited' && !isBarred ? null : (party?.effect ?? null),
              },
              this.lawDate,
            ),
      warnings: match.match === 'failed' ? [] : this.getWarnings(lane),
    };
  }

  /** Effect of the lists of parties on a lane on the law date; null: none. */
  judgeParties(lane: number): SourceOfPart['party'] {
    const judged = judgeLaneParties(this.prepared, lane, this.standings);
    return judged && { ...judged, says: this.getWarnings(lane) };
  }

  /** Whether no goods at all may go over a lane on the day, because of a listed party. */
  isBarred(lane: number): boolean {
    return judgeLaneParties(this.prepared, lane, this.standings)?.anyGoods ?? false;
  }

  private getWarnings(lane: number): string[] {
    const sentences = this.prepared.parties.ofLane(lane).flatMap((party) => {
      const standing = this.standings.get(party.list.id);
      return standing && getPartyEffect(party, standing) !== null ? [describeListed(party, standing)] : [];
    });
    return [...new Set(sentences)];
  }
}

/** A party on the watch list gets single licences only, where others may have a general one. */
function narrowRoute(route: Finding['route'], effect: PartyEffect | null): Finding['route'] {
  return effect === 'closer-review' && route === 'general possible' ? 'individual' : route;
}

/** A ruled-out item is worth its row where it came close: something else of it was met, or a figure decided. */
function saysWhyNot({ criteria, item }: FullLaneMatch): boolean {
  const figures = item.criteria.some((one) => one.kind === 'number');
  return figures || criteria.some((one) => !one.laneCondition && (one.result === 'met' || one.result === 'touched'));
}

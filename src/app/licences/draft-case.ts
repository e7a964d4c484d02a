import type { StatedLicence } from '../../domain/decisions/put-licence.ts';
import type { LicenceCase } from '../../engine/licences/case-report.ts';

/** Returns the stored case as it stands; an unopened one begins as needed. */
export function draftCase(shown: LicenceCase): StatedLicence {
  const papers = shown.papers.filter(({ state }) => state === 'there').map(({ id }) => id);
  return {
    exporterSiteId: shown.exporterSiteId ?? '',
    itemId: shown.itemId,
    endUser: shown.endUser,
    destination: shown.destination,
    filed: shown.filed,
    status:
      shown.state === 'none' || shown.state === 'ahead' || shown.state === 'needed'
        ? (shown.stated ?? 'needed')
        : shown.state,
    decided: shown.decided,
    validTo: shown.validTo,
    quantity: shown.quantity,
    used: shown.used,
    kind: shown.kind,
    papers: papers.length === 0 ? null : papers.join('; '),
    owner: shown.owner,
    note: shown.note,
    ...(shown.quantityUnit === null ? {} : { quantityUnit: shown.quantityUnit }),
  };
}

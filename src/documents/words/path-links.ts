import type { ExposurePath, PathStep } from '../../engine/exposure/report.ts';
import { nameGoods } from './name-goods.ts';

/** A link of a path as text; `decides`: it is the fact behind the finding. */
export type PathLink = { readonly key: string; readonly text: string; readonly decides?: boolean };

/** Place of departure of the goods; a stand-in source by market shares has a country but no name. */
function getPlace(step: PathStep | undefined): string {
  if (step?.country === null || step === undefined) return step?.siteName ?? 'source not known';
  return step.siteName === null ? `unseen source in ${step.country}` : `${step.siteName} ${step.country}`;
}

/** Returns a description up to its first comma: the rest tells variants apart, unneeded in a sentence. */
export function getShortName(description: string): string {
  return description.split(', ')[0] ?? description;
}

/** A path as the links of a sentence: every part on it, the deciding fact in bold, and the place of departure. */
export function getPathLinks(path: ExposurePath): PathLink[] {
  const last = path.steps.at(-1);
  return [
    ...path.steps.map((step, index) => ({ key: `${index}-${step.partNumber}`, text: getShortName(nameGoods(step)) })),
    { key: 'decides', text: path.decides, decides: true },
    { key: 'place', text: getPlace(last) },
  ];
}

import type { ExposurePath, PathStep } from '../../engine/exposure/report.ts';

/** A link of a path as text; `decides`: it is the fact that the finding rests on. */
export type PathLink = { readonly key: string; readonly text: string; readonly decides?: boolean };

/** Where the goods leave; a source that market shares stand in for has a country but no name. */
function getPlace(step: PathStep | undefined): string {
  if (step?.country === null || step === undefined) return step?.siteName ?? 'source not known';
  return step.siteName === null ? `unseen source in ${step.country}` : `${step.siteName} ${step.country}`;
}

/** Returns a description up to its first comma: what follows tells variants apart, which a sentence need not. */
export function getShortName(description: string): string {
  return description.split(', ')[0] ?? description;
}

/** A path as the links of a sentence: every part on it, the fact that decides in bold, and the place where the goods leave. */
export function getPathLinks(path: ExposurePath): PathLink[] {
  const last = path.steps.at(-1);
  return [
    ...path.steps.map((step, index) => ({ key: `${index}-${step.partNumber}`, text: getShortName(step.description) })),
    { key: 'decides', text: path.decides, decides: true },
    { key: 'place', text: getPlace(last) },
  ];
}

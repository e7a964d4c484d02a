import { filedPaper, type LicenceFile } from './licence-file.ts';

/** Returns a licence file to fill in: with every missing paper of the case, all fields blank. */
export function addBlankPapers(file: LicenceFile): LicenceFile {
  const there = new Set(file.papers.map(({ id }) => id));
  const blank = file.asked.flatMap(({ id }) => (there.has(id) ? [] : [filedPaper.parse({ id })]));
  return { ...file, papers: [...file.papers, ...blank] };
}

import { filedPaper, type LicenceFile } from './licence-file.ts';

/** Returns a licence file to fill in: with every paper that the case asks for and that is not in it yet, all of whose fields are blank. */
export function addBlankPapers(file: LicenceFile): LicenceFile {
  const there = new Set(file.papers.map(({ id }) => id));
  const blank = file.asked.flatMap(({ id }) => (there.has(id) ? [] : [filedPaper.parse({ id })]));
  return { ...file, papers: [...file.papers, ...blank] };
}

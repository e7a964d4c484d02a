export { draftLicenceFile } from '../../domain/licence-file/draft-file.ts';
export { writePapers } from '../../domain/licence-file/write-papers.ts';

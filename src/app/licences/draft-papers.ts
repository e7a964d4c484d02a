export { draftLicenceFile } from '../../domain/licence-file/draft-file.ts';
export { writePapers } from '../../domain/licence-file/write-papers.ts';
export { checkLicenceFile } from '../../domain/licence-file/check-file.ts';
export { readLicenceFile } from '../../domain/licence-file/read-file.ts';
export { addBlankPapers } from '../../domain/licence-file/add-blank-papers.ts';

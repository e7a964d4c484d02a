import { hashBytes } from '../domain/content-hash.ts';
import type { InputFile } from './base/import-outcome.ts';
import type { ReadFile } from './tables/recognition.ts';

/** A file of that kind with nothing read, and the sentence of the reason. */
export function createRefusedFile({ name, bytes }: InputFile, kind: string, sentence: string): ReadFile {
  return {
    file: name,
    sha256: hashBytes(bytes),
    kind,
    refused: sentence,
    withoutRows: false,
    tables: [],
    foreign: [],
    proposals: [],
    passedOver: [],
    workspace: null,
    corrected: [],
  };
}

import type { Storage } from '../../api/storage.ts';

/**
 * The storage given by `filling`, with reads answered by `copy` until it is there: a copy of its coming content. Writes and the audit wait for
 * it, and fail with its reason if it cannot be filled; reads then stay with the copy. It bears `name` until then, and its own afterwards.
 */
export function readAhead(name: string, copy: Storage, filling: Promise<Storage>): Storage {
  let readable = copy;
  filling.then(
    (storage) => {
      readable = storage;
    },
    // Whoever writes hears of it.
    () => undefined,
  );
  return {
    get name() {
      return readable === copy ? name : readable.name;
    },
    listWorkspaces: (organisations) => readable.listWorkspaces(organisations),
    findWorkspace: (id) => readable.findWorkspace(id),
    listVersions: (id) => readable.listVersions(id),
    pageVersions: (id, page) => readable.pageVersions(id, page),
    findVersion: (id, hash) => readable.findVersion(id, hash),
    streamVersion: (id, hash) => readable.streamVersion(id, hash),
    listDocuments: (id) => readable.listDocuments(id),
    pageDocuments: (id, page) => readable.pageDocuments(id, page),
    createWorkspace: async (...args) => (await filling).createWorkspace(...args),
    addVersion: async (...args) => (await filling).addVersion(...args),
    moveHead: async (...args) => (await filling).moveHead(...args),
    writeDocument: async (...args) => (await filling).writeDocument(...args),
    writeDocuments: async (...args) => (await filling).writeDocuments(...args),
    recordEvent: async (...args) => (await filling).recordEvent(...args),
    recordOrganisationEvent: async (...args) => (await filling).recordOrganisationEvent(...args),
    listOrganisationAudit: async (...args) => (await filling).listOrganisationAudit(...args),
    listAudit: async (...args) => (await filling).listAudit(...args),
    pageAudit: async (...args) => (await filling).pageAudit(...args),
  };
}

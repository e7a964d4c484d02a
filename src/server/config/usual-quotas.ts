/*
 * What organisations, people and sessions have at the most unless the operator says otherwise. Apart from what keeps to it, since settings are
 * read before anything of the database is loaded.
 */

/** Counted sizes of any writer: bytes of documents as JSON, of versions compressed. */
export type Room = { documents: number; documentBytes: number; versionBytes: number };

/** The most of an organisation, and of one person in it. `versions`: of one workspace. */
export type Quotas = Room & { workspaces: number; versions: number; person: Room };

const ORGANISATION = { documents: 500_000, documentBytes: 1_000_000_000, versionBytes: 50_000_000_000 };

/** Many times the need of a large company; the disk of a server with many is found by its operator (`docs/operating.md`). */
export const QUOTAS: Quotas = { ...ORGANISATION, workspaces: 200, versions: 2000, person: ORGANISATION };

/** Most waiting or current runs of an organisation, and of one author in it, at a time; and most minutes of one while it is carried out. */
export type RunQuotas = { organisation: number; author: number; minutes: number };
export const MOST_RUNS: RunQuotas = { organisation: 200, author: 50, minutes: 60 };

/** Organisations of one admin before they make no more: a group of companies has one for each. */
export const MOST_ORGANISATIONS = 20;

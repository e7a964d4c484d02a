import { boolean, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { ROLES } from '../../domain/roles.ts';
import { jsonText } from './schema.ts';

/** The tables of people for the queries. The keys of the first four are the sign-in library's names for them. */

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const people = pgTable('people', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  emailVerified: boolean('email_verified').notNull(),
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
  image: text(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export const accounts = pgTable('accounts', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  providerId: text('provider_id').notNull(),
  accountId: text('account_id').notNull(),
  password: text(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: instant('access_token_expires_at'),
  refreshTokenExpiresAt: instant('refresh_token_expires_at'),
  scope: text(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export const sessions = pgTable('sessions', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  token: text().notNull(),
  expiresAt: instant('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  beyondPassword: boolean('beyond_password').notNull().default(false),
  byCompany: boolean('by_company').notNull().default(false),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export const verifications = pgTable('verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export const organisations = pgTable('organisations', {
  id: text().primaryKey(),
  name: text().notNull(),
  created: instant('created').notNull().defaultNow(),
  signInRules: jsonText('sign_in_rules'),
});

export const members = pgTable(
  'members',
  {
    organisationId: text('organisation_id').notNull(),
    personId: text('person_id').notNull(),
    role: text({ enum: ROLES }).notNull(),
    since: instant('since').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.personId] })],
);

export const links = pgTable('links', {
  id: text().primaryKey(),
  purpose: text({ enum: ['set-up', 'invitation', 'password'] }).notNull(),
  hash: text().notNull(),
  organisationId: text('organisation_id'),
  email: text(),
  role: text({ enum: ROLES }),
  personId: text('person_id'),
  invitedBy: text('invited_by').notNull(),
  mailed: boolean().notNull().default(false),
  created: instant('created').notNull().defaultNow(),
  expires: instant('expires').notNull(),
});

export const tokens = pgTable('tokens', {
  id: text().primaryKey(),
  hash: text().notNull(),
  name: text().notNull(),
  organisationId: text('organisation_id').notNull(),
  personId: text('person_id').notNull(),
  role: text({ enum: ROLES }).notNull(),
  created: instant('created').notNull().defaultNow(),
  expires: instant('expires').notNull(),
  lastUsed: instant('last_used'),
});

export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull(),
  until: instant('until').notNull(),
});

export const twoFactors = pgTable('two_factors', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  secret: text().notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: boolean().notNull(),
  failedVerificationCount: integer('failed_verification_count').notNull(),
  lockedUntil: instant('locked_until'),
});

export const passkeys = pgTable('passkeys', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  name: text(),
  publicKey: text('public_key').notNull(),
  credentialID: text('credential_id').notNull(),
  counter: integer().notNull(),
  deviceType: text('device_type').notNull(),
  backedUp: boolean('backed_up').notNull(),
  transports: text(),
  createdAt: instant('created_at'),
  aaguid: text(),
});

export const devices = pgTable(
  'devices',
  {
    personId: text('person_id').notNull(),
    hash: text().notNull(),
    lastUsed: instant('last_used').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.hash] })],
);

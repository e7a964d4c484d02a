import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { Client, Fetch } from '../../api/client.ts';
import type { Change } from '../../api/contract.ts';
import type { BrowserAnalyst } from '../../analyses/analyst.ts';
import type { KeptAnswers } from '../../analyses/threads/held/kept-answers.ts';
import type { Connection } from './connection.ts';
import type { WaitingBoard } from './writes/waiting-edits.ts';

/** The app's ways outside of itself; given once at the top, replaced in tests. */
export type Services = {
  client: Client;
  /** The same API for the parts of the app with their own client; tells `connection` as well. */
  fetch: Fetch;
  /** How the line to the API is. */
  connection: Connection;
  /** Edits still to be sent. */
  waiting: WaitingBoard;
  analyst: BrowserAnalyst;
  /** Answers of earlier visits; null: none are kept. */
  kept: KeptAnswers | null;
  /** Where the analyst's thread can read a version by itself; null: it has to be handed over. */
  locateVersion: (workspaceId: string, hash: string) => Promise<string | null>;
  /** Calls back when another tab or person has changed a workspace (null: perhaps any); returns the way to stop. */
  subscribe: (listener: (change: Change) => void) => () => void;
};

const ServicesContext = createContext<Services | null>(null);

/** Gives the services to everything below. */
export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

/** The services; throws outside of a `ServicesProvider`. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices needs a ServicesProvider above it');
  return services;
}

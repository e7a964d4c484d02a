import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/client.ts';

const ATTEMPTS = 2;

/** Whether a failed question is worth asking again: not after a refusal, bound to be repeated. */
export function shouldRetry(failures: number, error: Error): boolean {
  const isRefusal = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return !isRefusal && failures < ATTEMPTS;
}

/**
 * The cache of the app. Nothing waits for a network: the host may be this browser, answering without one, and an unreachable server is said to
 * be so.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, refetchOnWindowFocus: false, networkMode: 'always', retry: shouldRetry },
      mutations: { networkMode: 'always' },
    },
  });
}

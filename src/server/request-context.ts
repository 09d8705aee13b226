import { AsyncLocalStorage } from 'node:async_hooks';
import type { BaseContext } from '@apollo/server';
import type { LimitedContext } from '../graphql/limits.ts';
import type { Log } from '../log.ts';

/** What every operation has, whatever the domain adds. */
export type RequestContext = BaseContext &
  LimitedContext & {
    requestId: string;
    /** Aborts at the deadline (reason: DEADLINE_EXCEEDED) or when the caller goes away (reason: CallerGone). */
    signal: AbortSignal;
    log: Log;
  };

/** The request being answered. Apollo formats some errors before a context exists; they still get their request id. */
export const requestScope = new AsyncLocalStorage<RequestContext>();

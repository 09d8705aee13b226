import type { BaseContext } from '@apollo/server';
import type { Log } from '../log.ts';
import type { LimitedContext } from './limits.ts';

/** What every operation has, whatever the domains add. */
export type RequestContext = BaseContext &
  LimitedContext & {
    requestId: string;
    /** Aborts at the deadline (reason: DEADLINE_EXCEEDED) or when the caller goes away (reason: CallerGone). */
    signal: AbortSignal;
    /** How long all of it may take, in milliseconds from its beginning. */
    timeoutMs: number;
    log: Log;
  };

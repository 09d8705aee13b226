import { randomInt } from 'node:crypto';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BuyergraphError } from '../errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered however busy the server is: health, metrics, files. */
    alwaysAdmitted?: boolean;
  }
}

/** How much is done at once, how much may wait, and how late the event loop may be (milliseconds). */
export type AdmissionLimits = Readonly<{ inFlight: number; queue: number; maxEventLoopDelayMs: number }>;

export const ADMISSION_LIMITS: AdmissionLimits = Object.freeze({
  inFlight: 64,
  queue: 128,
  maxEventLoopDelayMs: 500,
});

/** What is going on, for metrics. */
export type Admission = { running: number; readonly waiting: number };

/** Long enough for one pause, such as a large collection of garbage, not to count as being late. */
const SAMPLE_MS = 1_000;

/** Seconds, spread a little, so that those sent away do not all come back at once. */
export const retryAfter = (): string => String(randomInt(1, 4));

const overloaded = (reply: FastifyReply): BuyergraphError => {
  void reply.header('retry-after', retryAfter());
  return new BuyergraphError('OVERLOADED', 'The server is busy; try again after the seconds in Retry-After.');
};

const isExempt = (request: FastifyRequest): boolean =>
  request.is404 || request.routeOptions.config.alwaysAdmitted === true;

/** A place is held until the response is closed, however it ends; a waiting caller that goes away gives up its own. */
function places(limits: AdmissionLimits) {
  const queue = new Set<() => void>();
  const admission: Admission = {
    running: 0,
    get waiting() {
      return queue.size;
    },
  };
  const leave = (): void => {
    const [next] = queue;
    if (!next) return void (admission.running -= 1);
    queue.delete(next);
    next();
  };
  const isFull = (): boolean => admission.running >= limits.inFlight && queue.size >= limits.queue;
  const enter = (reply: FastifyReply): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const start = (): void => {
      reply.raw.off('close', giveUp);
      if (reply.raw.closed) return leave();
      reply.raw.once('close', leave);
      resolve();
    };
    const giveUp = (): void => void queue.delete(start);
    if (admission.running < limits.inFlight) {
      admission.running += 1;
      start();
    } else {
      queue.add(start);
      reply.raw.once('close', giveUp);
    }
    return promise;
  };
  return { admission, isFull, enter };
}

/**
 * Sheds load early instead of answering everything late: beyond `inFlight` running and `queue` waiting requests, or
 * when the event loop lags, 503 with Retry-After at once. The body is read before a place is taken, so that slow
 * senders hold none. Not a queue library: a place is free when the response is closed, not when a promise is done
 * (docs/decisions/0019).
 */
export async function admitRequests(app: FastifyInstance, limits: AdmissionLimits): Promise<Admission> {
  const { admission, isFull, enter } = places(limits);
  await app.register(underPressure, {
    maxEventLoopDelay: limits.maxEventLoopDelayMs,
    sampleInterval: SAMPLE_MS,
    pressureHandler: async (request, reply) => {
      if (!isExempt(request)) throw overloaded(reply);
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!isExempt(request) && isFull()) throw overloaded(reply);
  });
  app.addHook('preHandler', async (request, reply) => {
    if (isExempt(request)) return;
    if (isFull()) throw overloaded(reply);
    await enter(reply);
  });
  return admission;
}

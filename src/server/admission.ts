import { randomInt } from 'node:crypto';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BuyergraphError } from '../errors.ts';
import { type Places, placesFor } from './places.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered however busy the server is: health, metrics, files. */
    alwaysAdmitted?: boolean;
    /** A file of any length: it takes one of the places of downloads, and no other request's. */
    isDownload?: boolean;
  }
}

/**
 * How much is done at once, how much may wait, for how long, and how late the event loop may be (milliseconds).
 * Downloads have places of their own: their callers decide how long they take.
 */
export type AdmissionLimits = Readonly<{
  inFlight: number;
  queue: number;
  waitMs: number;
  downloads: Readonly<{ inFlight: number; queue: number }>;
  maxEventLoopDelayMs: number;
}>;

export const ADMISSION_LIMITS: AdmissionLimits = Object.freeze({
  inFlight: 64,
  queue: 128,
  waitMs: 1_000,
  downloads: { inFlight: 8, queue: 16 },
  maxEventLoopDelayMs: 500,
});

/** What is going on, for metrics. */
export type Admission = Readonly<{ running: number; waiting: number }>;

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

/**
 * Sheds load early instead of answering everything late: beyond `inFlight` running and `queue` waiting requests, after
 * `waitMs` of waiting, or when the event loop lags, 503 with Retry-After. The body is read before a place is taken, so that slow
 * senders hold none. Not a queue library: a place is free when the response is closed, not when a promise is done
 * (docs/decisions/0019).
 */
export async function admitRequests(app: FastifyInstance, limits: AdmissionLimits): Promise<Admission> {
  const { waitMs } = limits;
  const requests = placesFor({ ...limits, waitMs });
  const downloads = placesFor({ ...limits.downloads, waitMs });
  const placesOf = ({ routeOptions }: FastifyRequest): Places =>
    routeOptions.config.isDownload === true ? downloads : requests;
  await app.register(underPressure, {
    maxEventLoopDelay: limits.maxEventLoopDelayMs,
    sampleInterval: SAMPLE_MS,
    pressureHandler: async (request, reply) => {
      if (!isExempt(request)) throw overloaded(reply);
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!isExempt(request) && placesOf(request).isFull()) throw overloaded(reply);
  });
  app.addHook('preHandler', async (request, reply) => {
    if (isExempt(request)) return;
    const places = placesOf(request);
    if (places.isFull() || !(await places.enter(reply.raw))) throw overloaded(reply);
  });
  return {
    get running() {
      return requests.running() + downloads.running();
    },
    get waiting() {
      return requests.waiting() + downloads.waiting();
    },
  };
}

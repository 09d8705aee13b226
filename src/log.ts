import { pino, destination, type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** JSON lines on stderr: stdout belongs to data. */
export const logFor = (config: Pick<Config, 'logLevel'>): Log =>
  pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ fd: 2, sync: true }),
  );

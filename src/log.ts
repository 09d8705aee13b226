import { pino, destination, type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** JSON lines on stderr: stdout belongs to data. Written in the background, and to the last line at the end. */
export function logFor({ logLevel }: Pick<Config, 'logLevel'>): Log {
  const out = destination({ fd: 2, sync: false });
  process.once('exit', () => out.flushSync());
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, out);
}

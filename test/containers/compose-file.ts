import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export const fromRoot = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

export type Service = Readonly<{
  image: string;
  user?: string;
  read_only?: boolean;
  privileged?: boolean;
  cap_add?: readonly string[];
  cap_drop?: readonly string[];
  security_opt?: readonly string[];
  mem_limit?: string;
  pids_limit?: number;
  ports?: readonly string[];
  volumes?: readonly string[];
  tmpfs?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  healthcheck?: Readonly<{ test: readonly string[] }>;
}>;

/** The services of a compose file, aliases and merges resolved. */
export const servicesIn = (text: string): Readonly<Record<string, Service>> =>
  (parse(text, { merge: true }) as { services: Record<string, Service> }).services;

export const composeFile = (): string => fromRoot('docker-compose.yml');

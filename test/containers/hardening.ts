import type { Service } from './compose-file.ts';

const ROOT_USER = /^(0|root)(:|$)/;

const HARDENING: Readonly<Record<string, (service: Service) => boolean>> = {
  'runs as somebody other than root': ({ user }) => user !== undefined && !ROOT_USER.test(user),
  'cannot write its own files': ({ read_only }) => read_only === true,
  'has no capability': ({ cap_drop, cap_add }) => cap_drop?.includes('ALL') === true && !cap_add?.length,
  'cannot gain privileges': ({ security_opt, privileged }) =>
    security_opt?.includes('no-new-privileges:true') === true && !privileged,
  'has a limit to its memory': ({ mem_limit }) => /^\d+[mg]$/.test(mem_limit ?? ''),
  'has a limit to its processes': ({ pids_limit }) => (pids_limit ?? 0) > 0,
  'is reached from this machine only': ({ ports }) =>
    ports !== undefined && ports.every((port) => port.startsWith('127.0.0.1:')),
  'says whether it is well': ({ healthcheck }) => (healthcheck?.test.length ?? 0) > 1,
  'is of one exact version': ({ image }) => /:\d+\.\d+\.\d+(-[a-z-]+)?$/.test(image),
  'has no password of its own': ({ environment }) =>
    Object.entries(environment ?? {})
      .filter(([name]) => /PASSWORD|AUTH/.test(name))
      .every(([, value]) => /^(neo4j\/)?\$\{NEO4J_PASSWORD:\?.+\}$/.test(value)),
  'sees no socket of the engine': ({ volumes }) => !volumes?.some((volume) => volume.includes('docker.sock')),
};

/** What a service of the compose file lacks, in words. */
export const lackingIn = (service: Service): string[] =>
  Object.entries(HARDENING)
    .filter(([, holds]) => !holds(service))
    .map(([what]) => what);

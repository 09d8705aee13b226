import { resolve } from 'node:path';
import { z } from 'zod';
import { BuyergraphError } from './errors.ts';

/** A Neo4j that somebody else runs. */
export type RemoteNeo4j = { uri: string; user: string; password: string };

/** Where a Neo4j is and how to enter it. */
export type Connection = RemoteNeo4j & { database: string };

export type Config = Readonly<{
  /** `waitSeconds`: how long to wait for a remote one that does not answer yet. */
  neo4j: { remote: RemoteNeo4j | null; database: string; waitSeconds: number };
  http: {
    host: string;
    port: number;
    trustProxy: boolean;
    corsOrigins: readonly string[];
    securityContact: string | null;
  };
  home: string;
  /** A folder of the user's own questions, served beside those of the project; null: none. */
  questions: string | null;
  /** Whether /graphql answers documents that are kept here and no others. */
  trustedOnly: boolean;
  sample: boolean;
  logLevel: (typeof LOG_LEVELS)[number];
}>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const ON_OFF = z.enum(['on', 'off']).transform((word) => word === 'on');

/** Every variable the programs read: shape, default, and the example shown when the value is wrong. */
export const VARIABLES = {
  NEO4J_URI: {
    schema: z
      .string()
      .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/)
      .optional(),
    expected: 'a bolt:// or neo4j:// address; absent: a local Neo4j is started for you',
    example: 'bolt://127.0.0.1:7687',
  },
  NEO4J_USER: { schema: z.string().min(1).default('neo4j'), expected: 'a user name', example: 'neo4j' },
  NEO4J_PASSWORD: {
    schema: z.string().min(8).optional(),
    expected: 'at least 8 characters; required with NEO4J_URI',
    example: 'correct-horse-battery',
  },
  NEO4J_WAIT_SECONDS: {
    schema: z.coerce.number().int().min(0).max(86_400).default(120),
    expected: 'seconds, 0 to 86400, that start waits for a Neo4j of NEO4J_URI that does not answer yet',
    example: '120',
  },
  NEO4J_DATABASE: {
    schema: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/)
      .default('neo4j'),
    expected: 'a Neo4j database name',
    example: 'neo4j',
  },
  HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    expected: 'an address to listen on',
    example: '127.0.0.1',
  },
  PORT: {
    schema: z.coerce.number().int().min(0).max(65535).default(4000),
    expected: 'a port, 0 to 65535; 0 takes any free one',
    example: '4000',
  },
  BUYERGRAPH_HOME: {
    schema: z.string().min(1).default('.buyergraph'),
    expected: 'a folder for the data',
    example: '.buyergraph',
  },
  BUYERGRAPH_QUESTIONS: {
    schema: z.string().min(1).optional(),
    expected: 'a folder of .graphql files, each a question that is served as well; absent: none',
    example: './questions',
  },
  TRUSTED_DOCUMENTS: {
    schema: z
      .enum(['off', 'only'])
      .default('off')
      .transform((word) => word === 'only'),
    expected: 'off or only; only refuses each document at /graphql that is none of the questions kept here',
    example: 'off',
  },
  BUYERGRAPH_SAMPLE: {
    schema: ON_OFF.default(true),
    expected: 'on or off; off starts with an empty graph',
    example: 'on',
  },
  LOG_LEVEL: { schema: z.enum(LOG_LEVELS).default('info'), expected: LOG_LEVELS.join(', '), example: 'info' },
  TRUST_PROXY: {
    schema: ON_OFF.default(false),
    expected: 'on or off; on believes X-Forwarded-* from the proxy in front',
    example: 'off',
  },
  CORS_ORIGINS: {
    schema: z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((origin) => origin.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.url())),
    expected: 'web origins that may call the API, separated by commas',
    example: 'https://example.org',
  },
  SECURITY_CONTACT: {
    schema: z
      .string()
      .regex(/^(mailto:|https:\/\/|tel:)\S+$/)
      .optional(),
    expected:
      'where to report a vulnerability of this server: a mailto:, https:// or tel: address; absent: no security.txt',
    example: 'mailto:security@example.org',
  },
} as const;

type Name = keyof typeof VARIABLES;
type Values = { [N in Name]: z.output<(typeof VARIABLES)[N]['schema']> };

const shownOf = (name: string, value: string): string =>
  name.endsWith('PASSWORD') ? '(hidden)' : `"${value.slice(0, 100)}"`;

/**
 * Reads the settings from the environment. An empty variable counts as absent.
 * @throws BuyergraphError SETUP_FAILED naming every wrong variable at once: found, expected, example.
 */
export function configFrom(env: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { schema, expected, example }] of Object.entries(VARIABLES)) {
    const found = env[name] || undefined;
    const parsed = schema.safeParse(found);
    if (parsed.success) values[name] = parsed.data;
    else
      problems.push(
        `${name} is ${shownOf(name, found ?? '')}; expected ${expected}; for example ${name}=${example}`,
      );
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each name was filled by its own schema, or is a problem
  const v = values as Values;
  if (v.NEO4J_URI && !v.NEO4J_PASSWORD && !problems.some((p) => p.startsWith('NEO4J_PASSWORD')))
    problems.push('NEO4J_PASSWORD is missing; NEO4J_URI is set, so its password is needed as well');
  if (problems.length > 0) throw new BuyergraphError('SETUP_FAILED', problems.join('\n'));
  return Object.freeze({
    neo4j: Object.freeze({
      remote: v.NEO4J_URI ? { uri: v.NEO4J_URI, user: v.NEO4J_USER, password: v.NEO4J_PASSWORD! } : null,
      database: v.NEO4J_DATABASE,
      waitSeconds: v.NEO4J_WAIT_SECONDS,
    }),
    http: Object.freeze({
      host: v.HOST,
      port: v.PORT,
      trustProxy: v.TRUST_PROXY,
      corsOrigins: v.CORS_ORIGINS,
      securityContact: v.SECURITY_CONTACT ?? null,
    }),
    home: resolve(v.BUYERGRAPH_HOME),
    questions: v.BUYERGRAPH_QUESTIONS === undefined ? null : resolve(v.BUYERGRAPH_QUESTIONS),
    trustedOnly: v.TRUSTED_DOCUMENTS,
    sample: v.BUYERGRAPH_SAMPLE,
    logLevel: v.LOG_LEVEL,
  });
}

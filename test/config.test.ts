import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { configFrom, VARIABLES } from '../src/config.ts';

const refusalOf = (env: Record<string, string>): string[] => {
  try {
    configFrom(env);
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'SETUP_FAILED' });
    return (thrown as Error).message.split('\n');
  }
  return [];
};

test('without any setting a local Neo4j is used and everything stays on this machine', () => {
  expect(configFrom({})).toEqual({
    neo4j: { remote: null, database: 'neo4j', waitSeconds: 120 },
    http: { host: '127.0.0.1', port: 4000, trustProxy: false, corsOrigins: [], securityContact: null },
    home: resolve('.buyergraph'),
    questions: null,
    trustedOnly: false,
    sample: true,
    logLevel: 'info',
  });
});

test('every setting that is given counts', () => {
  expect(
    configFrom({
      NEO4J_URI: 'neo4j+s://graph.example.org',
      NEO4J_USER: 'reader',
      NEO4J_PASSWORD: 'correct-horse-battery',
      NEO4J_DATABASE: 'buyers',
      NEO4J_WAIT_SECONDS: '30',
      HOST: '0.0.0.0',
      PORT: '0',
      BUYERGRAPH_HOME: '/srv/buyergraph',
      BUYERGRAPH_QUESTIONS: '/srv/questions',
      TRUSTED_DOCUMENTS: 'only',
      BUYERGRAPH_SAMPLE: 'off',
      LOG_LEVEL: 'debug',
      TRUST_PROXY: 'on',
      CORS_ORIGINS: 'https://one.example, https://two.example',
      SECURITY_CONTACT: 'mailto:security@one.example',
    }),
  ).toEqual({
    neo4j: {
      remote: { uri: 'neo4j+s://graph.example.org', user: 'reader', password: 'correct-horse-battery' },
      database: 'buyers',
      waitSeconds: 30,
    },
    http: {
      host: '0.0.0.0',
      port: 0,
      trustProxy: true,
      corsOrigins: ['https://one.example', 'https://two.example'],
      securityContact: 'mailto:security@one.example',
    },
    home: '/srv/buyergraph',
    questions: '/srv/questions',
    trustedOnly: true,
    sample: false,
    logLevel: 'debug',
  });
});

test('all that is wrong is said at once: what was found, what is expected, an example', () => {
  const lines = refusalOf({ NEO4J_URI: 'localhost', PORT: '70000', LOG_LEVEL: 'loud', TRUST_PROXY: 'yes' });
  expect(lines).toEqual([
    'NEO4J_URI is "localhost"; expected a bolt:// or neo4j:// address; absent: a local Neo4j is started for you; for example NEO4J_URI=bolt://127.0.0.1:7687',
    'PORT is "70000"; expected a port, 0 to 65535; 0 takes any free one; for example PORT=4000',
    'LOG_LEVEL is "loud"; expected fatal, error, warn, info, debug, trace, silent; for example LOG_LEVEL=info',
    'TRUST_PROXY is "yes"; expected on or off; on believes X-Forwarded-* from the proxy in front; for example TRUST_PROXY=off',
  ]);
});

test('a password that is too short is not shown', () => {
  const lines = refusalOf({ NEO4J_URI: 'bolt://127.0.0.1', NEO4J_PASSWORD: 'secret7' });
  expect(lines).toEqual([
    'NEO4J_PASSWORD is (hidden); expected at least 8 characters; required with NEO4J_URI; for example NEO4J_PASSWORD=correct-horse-battery',
  ]);
});

test('a server of somebody’s own needs its password', () => {
  expect(refusalOf({ NEO4J_URI: 'bolt://127.0.0.1' })).toEqual([
    'NEO4J_PASSWORD is missing; NEO4J_URI is set, so its password is needed as well',
  ]);
});

test('an empty value counts as absent', () => {
  const empty = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '']));
  expect(configFrom(empty)).toEqual(configFrom({}));
});

test('a long value is shown by its beginning', () => {
  const [line] = refusalOf({ LOG_LEVEL: 'x'.repeat(10_000) });
  expect(line?.length).toBeLessThan(300);
});

test('the example of each setting is right', () => {
  for (const [name, { example }] of Object.entries(VARIABLES)) {
    const needed = name === 'NEO4J_URI' ? { NEO4J_PASSWORD: 'correct-horse-battery' } : {};
    expect(() => configFrom({ ...needed, [name]: example })).not.toThrow();
  }
});

test('settings cannot be changed afterwards', () => {
  const config = configFrom({});
  expect(() => Object.assign(config, { sample: false })).toThrow(TypeError);
  expect(() => Object.assign(config.http, { port: 1 })).toThrow(TypeError);
});

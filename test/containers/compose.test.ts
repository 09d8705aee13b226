import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { NEO4J_VERSION } from '../../src/local-neo4j/provision.ts';
import { composeFile, fromRoot, servicesIn, type Service } from './compose-file.ts';
import { lackingIn } from './hardening.ts';

const { neo4j, api } = servicesIn(composeFile()) as { neo4j: Service; api: Service };

test('there are Neo4j and the API, and nothing else', () => {
  expect(Object.keys(servicesIn(composeFile()))).toEqual(['neo4j', 'api']);
});

test('each service is shut in', () => {
  expect(lackingIn(neo4j)).toEqual([]);
  expect(lackingIn(api)).toEqual([]);
});

test('a service that is not is found out', () => {
  const open = servicesIn(`services:
  neo4j:
    image: neo4j:latest
    user: root
    privileged: true
    cap_drop: [ALL]
    cap_add: [SYS_ADMIN]
    ports: ['7687:7687']
    volumes: ['/var/run/docker.sock:/var/run/docker.sock']
    environment: { NEO4J_AUTH: neo4j/password }
`);
  expect(lackingIn(open['neo4j']!)).toEqual([
    'runs as somebody other than root',
    'cannot write its own files',
    'has no capability',
    'cannot gain privileges',
    'has a limit to its memory',
    'has a limit to its processes',
    'is reached from this machine only',
    'says whether it is well',
    'is of one exact version',
    'has no password of its own',
    'sees no socket of the engine',
  ]);
});

test('the image is the Neo4j that is started without containers', () => {
  expect(neo4j.image).toBe(`neo4j:${NEO4J_VERSION}-community`);
});

test('Neo4j can write where it must and nowhere else', () => {
  const places = [
    ...(neo4j.tmpfs ?? []),
    ...(neo4j.volumes ?? []).filter((volume) => !volume.endsWith(':ro')),
  ];
  expect(places.map((place) => /\/[a-z0-9/]+/.exec(place)?.[0])).toEqual([
    '/tmp',
    '/logs',
    '/var/lib/neo4j/conf',
    '/var/lib/neo4j/run',
    '/data',
  ]);
});

test('Neo4j offers Bolt alone and reads no file it is told to', () => {
  const settings = fromRoot('docker/neo4j.conf').split('\n');
  expect(settings).toEqual(
    expect.arrayContaining([
      'server.http.enabled=false',
      'server.https.enabled=false',
      'dbms.security.allow_csv_import_from_file_urls=false',
      'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
      'dbms.usage_report.enabled=false',
    ]),
  );
});

test('the image of the API is built on the Node it is developed with, and not run as root', () => {
  const { devDependencies } = JSON.parse(fromRoot('package.json')) as {
    devDependencies: Record<string, string>;
  };
  const dockerfile = fromRoot('Dockerfile');
  expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual(
    Array(2).fill(`node:${devDependencies['node']}-bookworm-slim`),
  );
  expect(/^USER (\S+)$/m.exec(dockerfile)?.[1]).toBe('node');
});

const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;

test.runIf(hasCompose)('docker compose accepts the file, but not without a password', () => {
  const config = (env: Record<string, string | undefined>) =>
    execFileSync('docker', ['compose', '-f', 'docker-compose.yml', 'config', '--quiet'], {
      env: { ...process.env, ...env },
      stdio: 'pipe',
    });
  expect(() => config({ NEO4J_PASSWORD: 'correct-horse' })).not.toThrow();
  expect(() => config({ NEO4J_PASSWORD: '' })).toThrow(/NEO4J_PASSWORD/);
});

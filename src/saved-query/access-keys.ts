import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BuyergraphError, codeOf } from '../errors.ts';

/** What a key may be made for. */
export const SCOPES = ['question:save'] as const;

const KEY = z.object({
  id: z.string(),
  /** Whose it is; what is saved with it is signed so. */
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  /** An instant of UTC. */
  madeAt: z.string(),
  /** SHA-256 of the secret: it has 256 bits of chance, so a slow hash would add nothing. */
  secretHash: z.string(),
});

export type AccessKey = z.output<typeof KEY>;
export type Scope = (typeof SCOPES)[number];

const ID = /^[0-9a-f]{12}$/;
const TOKEN = /^bg_([0-9a-f]{12})_([\w-]{43})$/;
const MAX_NAME = 100;

const hashed = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** @throws BuyergraphError SETUP_FAILED when the file of a key is none. */
function keyIn(path: string, id: string): AccessKey | null {
  try {
    return KEY.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return null;
    throw new BuyergraphError('SETUP_FAILED', `The key ${id} cannot be read; revoke it and make another.`, {
      cause: thrown,
    });
  }
}

/** The ids of the keys of a folder. */
function idsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .flatMap((name) => /^([0-9a-f]{12})\.json$/.exec(name)?.[1] ?? [])
      .toSorted();
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}

/** Keys in the data folder, a file each; without any, nobody may do what needs one. */
export function accessKeys(home: string) {
  const folder = join(home, 'keys');
  const fileOf = (id: string): string => join(folder, `${id}.json`);
  const keyOf = (id: string): AccessKey | null => keyIn(fileOf(id), id);
  const list = (): AccessKey[] => idsIn(folder).flatMap((id) => keyOf(id) ?? []);

  /** Makes a key. Its token is told this once and kept nowhere. */
  function make(about: { name: string; scopes: Scope[]; madeAt: string }): { key: AccessKey; token: string } {
    const id = randomBytes(6).toString('hex');
    const secret = randomBytes(32).toString('base64url');
    const name = about.name.trim().slice(0, MAX_NAME);
    if (!name) throw new BuyergraphError('BAD_USER_INPUT', 'Say whose key it is: a name that is not empty.');
    const key = { ...about, id, name, secretHash: hashed(secret).toString('hex') };
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(fileOf(id), `${JSON.stringify(key, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    return { key, token: `bg_${id}_${secret}` };
  }

  /** @throws BuyergraphError BAD_USER_INPUT when there is no such key. */
  function revoke(id: string): void {
    if (!ID.test(id) || !keyOf(id))
      throw new BuyergraphError(
        'BAD_USER_INPUT',
        `There is no key ${id.slice(0, 100)}; keys list names them.`,
      );
    rmSync(fileOf(id));
  }

  /**
   * The key that an Authorization header carries, if it may do what is asked.
   * @throws BuyergraphError UNAUTHENTICATED without a key that is known, FORBIDDEN when it is for something else.
   */
  function holder(authorization: string | undefined, scope: Scope): AccessKey {
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
    const [, id, secret = ''] = TOKEN.exec(token) ?? [];
    const key = id === undefined ? null : keyOf(id);
    // As long for an id that is unknown as for a secret that is wrong.
    const expected = Buffer.from(key?.secretHash ?? '0'.repeat(64), 'hex');
    const isRight = timingSafeEqual(hashed(secret), expected);
    if (!key || !isRight)
      throw new BuyergraphError(
        'UNAUTHENTICATED',
        'This needs a key, as Authorization: Bearer …; whoever runs the server makes one with npx buyergraph keys make.',
      );
    if (!key.scopes.includes(scope)) throw new BuyergraphError('FORBIDDEN', `This key is not for ${scope}.`);
    return key;
  }
  return { list, make, revoke, holder };
}

export type AccessKeys = ReturnType<typeof accessKeys>;

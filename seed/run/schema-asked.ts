import { BuyergraphError } from '../../src/errors.ts';
import type { Work } from './work.ts';
import { schemaCheck, type SchemaCheck } from '../store/notices/schema.ts';

type Say = (sentence: string) => void;
type SchemaFiles = Work['schemas'];

/** One that lay in the folder by chance keeps nothing from being loaded. */
async function schemaFound([path, ...extensions]: SchemaFiles, say: Say): Promise<SchemaCheck | null> {
  if (path === undefined) return null;
  try {
    return await schemaCheck([path, ...extensions]);
  } catch (thrown) {
    if (!(thrown instanceof BuyergraphError)) throw thrown;
    say(`${thrown.message} Releases are loaded without a check.`);
    return null;
  }
}

/**
 * The schema that a person names, or else the one found beside the files.
 * @throws BuyergraphError when the named one is none, or nothing to be loaded follows a schema.
 */
export async function schemaAsked(
  named: SchemaFiles,
  { loads, schemas }: Pick<Work, 'loads' | 'schemas'>,
  say: Say,
): Promise<SchemaCheck | null> {
  const [path, ...extensions] = named;
  const isFollowed = loads.some(({ importer }) => importer.into === 'notices' && importer.hasSchema === true);
  if (path === undefined) return isFollowed ? schemaFound(schemas, say) : null;
  if (isFollowed) return schemaCheck([path, ...extensions]);
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    '--schema is for releases of the Open Contracting Data Standard: contracts-ocds.',
  );
}

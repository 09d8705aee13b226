import { BuyergraphError } from '../../src/errors.ts';
import type { Gathering } from '../../seed/gather.ts';
import type { SchemaCheck } from '../../seed/importer.ts';
import { schemaCheck } from '../../seed/store/notices/schema.ts';

type SchemaFiles = Gathering['schemas'];

/** One that lay in the folder by chance keeps nothing from being loaded. */
async function schemaFound([path, ...extensions]: SchemaFiles): Promise<SchemaCheck | null> {
  if (path === undefined) return null;
  try {
    return await schemaCheck([path, ...extensions]);
  } catch (thrown) {
    if (!(thrown instanceof BuyergraphError)) throw thrown;
    console.error(`${thrown.message} Releases are loaded without a check.`);
    return null;
  }
}

/**
 * The schema that a person names, or else the one found beside the files.
 * @throws BuyergraphError when the named one is none, or nothing to be loaded follows a schema.
 */
export async function schemaAsked(
  named: SchemaFiles,
  { loads, schemas }: Pick<Gathering, 'loads' | 'schemas'>,
): Promise<SchemaCheck | null> {
  const [path, ...extensions] = named;
  const isFollowed = loads.some(({ importer }) => importer.hasSchema);
  if (path === undefined) return isFollowed ? schemaFound(schemas) : null;
  if (isFollowed) return schemaCheck([path, ...extensions]);
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    '--schema is for releases of the Open Contracting Data Standard: contracts-ocds.',
  );
}

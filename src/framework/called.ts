import type { Context } from '../domain/context.ts';
import type { RowOf } from '../graph/catalogue.ts';

/** A lot by its name and its framework's: iterations of a framework have lots of one name. */
export const lotCalled = async (
  { name, frameworkId }: Pick<RowOf<'lots-by-id'>, 'name' | 'frameworkId'>,
  { framework }: Context['loaders'],
): Promise<string> => `${name} of ${(await framework.frameworkNamed(frameworkId)).name}`;

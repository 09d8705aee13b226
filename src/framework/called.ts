import type { Context } from '../domain/context.ts';
import type { LotNode } from './node.ts';

/** A lot by its name and its framework's: iterations of a framework have lots of one name. */
export const lotCalled = async (
  { name, frameworkId }: LotNode,
  { framework }: Context['loaders'],
): Promise<string> => `${name} of ${(await framework.frameworkNamed(frameworkId)).name}`;

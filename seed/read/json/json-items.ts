import { getManyValues, isMany, none } from 'stream-chain/defs.js';
import { jsonParser, type Token } from 'stream-json/core/parser.js';
import { JsonBuilder, type Built } from './json-builder.ts';

/** Values that stand in a list under one of these names are items of their own: they may be too many to hold. */
const LISTS = new Set(['releases', 'records', 'results', 'data']);
/** Characters that are kept of the name of a member of the root object. */
const MOST_KEY = 100;

/** What a document consists of: items of a list, members of the root object beside such lists, and its end. */
export type JsonItem =
  ({ kind: 'ITEM' } & Built) | ({ kind: 'MEMBER'; name: string } & Built) | { kind: 'END' };

const OPENING = new Set(['startObject', 'startArray']);
const ENDING = new Set(['endObject', 'endArray']);

/** Walks over the tokens of one document and gives its items, each put together by itself. */
class ItemWalker {
  #depth = 0;
  #root: 'LIST' | 'OBJECT' | null = null;
  #member: string | null = null;
  #list = false;
  #key: string | null = null;
  #builder: JsonBuilder | null = null;

  take(token: Token): JsonItem | null {
    if (this.#builder) return this.#build(this.#builder, token);
    if (this.#root === null) return this.#begin(token);
    if (this.#isKey(token)) return null;
    if (ENDING.has(token.name)) return this.#end();
    if (
      this.#root === 'OBJECT' &&
      !this.#list &&
      token.name === 'startArray' &&
      LISTS.has(this.#member ?? '')
    ) {
      this.#list = true;
      this.#depth += 1;
      return null;
    }
    this.#builder = new JsonBuilder();
    return this.#build(this.#builder, token);
  }

  #begin(token: Token): JsonItem | null {
    if (!OPENING.has(token.name)) return this.#build((this.#builder = new JsonBuilder()), token);
    this.#root = token.name === 'startArray' ? 'LIST' : 'OBJECT';
    this.#depth = 1;
    return null;
  }

  #isKey(token: Token): boolean {
    if (token.name === 'startKey') this.#key = '';
    else if (token.name === 'stringChunk' && this.#key !== null) {
      if (this.#key.length < MOST_KEY) this.#key += token.value.slice(0, MOST_KEY);
    } else if (token.name === 'endKey' && this.#key !== null) [this.#member, this.#key] = [this.#key, null];
    else return false;
    return true;
  }

  #end(): JsonItem | null {
    this.#depth -= 1;
    this.#list = false;
    if (this.#depth > 0) return null;
    this.#root = null;
    return { kind: 'END' };
  }

  #build(builder: JsonBuilder, token: Token): JsonItem | null {
    const built = builder.take(token);
    if (!built) return null;
    this.#builder = null;
    const isMember = this.#root === 'OBJECT' && !this.#list;
    return isMember ? { kind: 'MEMBER', name: this.#member!, ...built } : { kind: 'ITEM', ...built };
  }
}

/**
 * The items of a JSON text of any size, in bounded memory; several documents may follow one another.
 * @throws Error in the parser's words where it is no JSON, and what `pieces` throws.
 */
export async function* jsonItems(pieces: AsyncIterable<string>): AsyncGenerator<JsonItem> {
  // Called for each piece, not piped: a stream of millions of tokens takes more time and memory than they do.
  const parse = jsonParser({ packValues: false, streamValues: true, jsonStreaming: true });
  const walker = new ItemWalker();
  const itemsOf = function* (piece: string | typeof none): Generator<JsonItem> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `none` ends a flushable function, which its type leaves out
    const tokens = parse(piece as string);
    if (!isMany(tokens)) return;
    for (const token of getManyValues(tokens)) {
      const item = walker.take(token);
      if (item) yield item;
    }
  };
  for await (const piece of pieces) yield* itemsOf(piece);
  yield* itemsOf(none);
}

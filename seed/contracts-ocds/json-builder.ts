import type { Token } from 'stream-json/parser.js';
import type { Json } from '../releases/json.ts';

/** Characters of one value. The largest published release has some 300,000. */
export const MOST_CHARACTERS = 8 * 1024 * 1024;
/** Containers within containers. The standard has nine. */
export const MOST_DEPTH = 64;

export type Built = { value: Json } | { refused: string };

type Container = Json[] | Record<string, Json>;

/**
 * Puts one value together from the tokens of a streaming parser. A value that is too large or too deep is followed
 * to its end and not kept.
 */
export class JsonBuilder {
  #stack: Container[] = [];
  #keys: string[] = [];
  #text: string[] = [];
  #depth = 0;
  #characters = 0;
  #refused: string | null = null;
  #value: Json = null;

  /** Takes the next token. @returns the value once it is whole, else null. */
  take(token: Token): Built | null {
    // The parser is told to give texts in pieces, so that no whole one comes.
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check
    switch (token.name) {
      case 'startObject':
        return this.#open(Object.create(null) as Record<string, Json>);
      case 'startArray':
        return this.#open([]);
      case 'endObject':
      case 'endArray':
        return this.#close();
      case 'startString':
      case 'startKey':
      case 'startNumber':
        this.#text = [];
        return null;
      case 'stringChunk':
      case 'numberChunk':
        return this.#more(token.value);
      case 'endKey':
        if (!this.#refused) this.#keys[this.#stack.length - 1] = this.#text.join('');
        return null;
      case 'endString':
        return this.#add(this.#text.join(''));
      case 'endNumber':
        return this.#add(Number(this.#text.join('')));
      case 'nullValue':
      case 'trueValue':
      case 'falseValue':
        return this.#add(token.value);
      default:
        return null;
    }
  }

  #refuse(reason: string): void {
    this.#refused ??= reason;
    this.#stack = [];
    this.#text = [];
  }

  #more(piece: string): null {
    this.#characters += piece.length;
    if (this.#characters > MOST_CHARACTERS) this.#refuse(`it has more than ${MOST_CHARACTERS} characters`);
    if (!this.#refused) this.#text.push(piece);
    return null;
  }

  #open(container: Container): null {
    this.#depth += 1;
    // Brackets without anything in them take memory as well.
    this.#more(' ');
    if (this.#depth > MOST_DEPTH) this.#refuse(`it is nested more than ${MOST_DEPTH} deep`);
    if (!this.#refused) this.#stack.push(container);
    return null;
  }

  #close(): Built | null {
    this.#depth -= 1;
    const container = this.#stack.pop();
    return this.#put(container ?? null);
  }

  #add(value: Json): Built | null {
    this.#more(' ');
    return this.#put(value);
  }

  #put(value: Json): Built | null {
    const parent = this.#stack.at(-1);
    if (Array.isArray(parent)) parent.push(value);
    else if (parent) parent[this.#keys[this.#stack.length - 1]!] = value;
    else this.#value = value;
    if (this.#depth > 0) return null;
    return this.#refused ? { refused: this.#refused } : { value: this.#value };
  }
}

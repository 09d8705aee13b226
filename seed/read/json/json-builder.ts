import type { Token } from 'stream-json/core/parser.js';
import type { Json } from '../../values/json.ts';

/** Characters of one value, with what it takes besides. The largest published release has some 300,000. */
export const MOST_CHARACTERS = 8 * 1024 * 1024;
/** Containers within containers. The standard has nine. */
export const MOST_DEPTH = 64;
/** The parser keeps every container that is open, kept by us or not. */
const MOST_OPEN = 100_000;

/** A value takes as much memory as a text of `size` characters, or was not kept. */
export type Built = { value: Json; size: number } | { refused: string };

/** What a list or object, and any other value, takes beside the texts in it, in characters. */
const [CONTAINER, SCALAR] = [64, 8];

/** Pieces of a text that are held apart. */
const MOST_PIECES = 4_096;

/** A text that comes in pieces; one made of escapes comes in one a character. */
class PiecedText {
  #parts: string[] = [];
  #pieces: string[] = [];

  begin(): void {
    this.#parts = [];
    this.#pieces = [];
  }

  add(piece: string): void {
    if (this.#pieces.push(piece) < MOST_PIECES) return;
    this.#parts.push(this.#pieces.join(''));
    this.#pieces = [];
  }

  whole(): string {
    return this.#parts.join('') + this.#pieces.join('');
  }
}

type Container = Json[] | Record<string, Json>;

/**
 * Puts one value together from the tokens of a streaming parser. A value that is too large or too deep is followed
 * to its end and not kept: stream-json's own Assembler has no limits and takes texts whole (docs/decisions/0018).
 */
export class JsonBuilder {
  #stack: Container[] = [];
  #keys: string[] = [];
  #text = new PiecedText();
  #depth = 0;
  #characters = 0;
  #refused: string | null = null;
  #value: Json = null;

  /**
   * Takes the next token.
   * @throws Error in the parser's words where it is nested without end.
   * @returns the value once it is whole, else null.
   */
  take(token: Token): Built | null {
    // The parser is told to give texts in pieces, so that no whole one comes.
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check
    switch (token.name) {
      case 'startObject':
        return this.#open({ __proto__: null });
      case 'startArray':
        return this.#open([]);
      case 'endObject':
      case 'endArray':
        return this.#close();
      case 'startString':
      case 'startKey':
      case 'startNumber':
        this.#text.begin();
        return null;
      case 'stringChunk':
      case 'numberChunk':
        return this.#more(token.value);
      case 'endKey':
        if (!this.#refused) this.#keys[this.#stack.length - 1] = this.#text.whole();
        return null;
      case 'endString':
        return this.#add(this.#text.whole());
      case 'endNumber':
        return this.#add(Number(this.#text.whole()));
      case 'nullValue':
      case 'trueValue':
      case 'falseValue':
        return this.#add(token.value);
      default:
        return null;
    }
  }

  #refuse(reason: string): void {
    this.#refused = reason;
    this.#stack = [];
    this.#text.begin();
  }

  #count(characters: number): void {
    if (this.#refused) return;
    this.#characters += characters;
    if (this.#characters > MOST_CHARACTERS) this.#refuse(`it takes more than ${MOST_CHARACTERS} characters`);
  }

  #more(piece: string): null {
    this.#count(piece.length);
    if (!this.#refused) this.#text.add(piece);
    return null;
  }

  #open(container: Container): null {
    this.#depth += 1;
    if (this.#depth > MOST_OPEN) throw new Error(`Parser: nested more than ${MOST_OPEN} deep`);
    this.#count(CONTAINER);
    if (this.#depth > MOST_DEPTH && !this.#refused) this.#refuse(`it is nested more than ${MOST_DEPTH} deep`);
    if (!this.#refused) this.#stack.push(container);
    return null;
  }

  #close(): Built | null {
    this.#depth -= 1;
    const container = this.#stack.pop();
    return this.#put(container ?? null);
  }

  #add(value: Json): Built | null {
    this.#count(SCALAR);
    return this.#put(value);
  }

  #put(value: Json): Built | null {
    const parent = this.#stack.at(-1);
    if (Array.isArray(parent)) parent.push(value);
    else if (parent) parent[this.#keys[this.#stack.length - 1]!] = value;
    else this.#value = value;
    if (this.#depth > 0) return null;
    return this.#refused ? { refused: this.#refused } : { value: this.#value, size: this.#characters };
  }
}

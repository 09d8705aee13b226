import { createHash } from 'node:crypto';
import { SingleByteEvidence } from './single-byte.ts';

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const SUBSTITUTE = 0x1a;

/** Control characters no published text uses; TAB, VT, FF and the old end-of-file mark are let pass. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== SUBSTITUTE;

/** How lines end outside quotation marks. */
export type LineEnd = 'CR' | 'LF' | 'CRLF' | 'MIXED' | 'NONE';

/** Looks once at every byte of a text and keeps only counts. */
export class ByteSurvey {
  size = 0;
  controls = 0;
  /** Position of the first NUL; -1 without. */
  nul = -1;
  last = 0;
  #before = 0;
  #quoted = false;
  readonly singleByte = new SingleByteEvidence();
  readonly #ends = { CR: 0, LF: 0, CRLF: 0 };
  readonly #hash = createHash('sha256');

  add(piece: Buffer): void {
    this.#hash.update(piece);
    for (const byte of piece) this.#see(byte);
  }

  end(): void {
    this.#see(-1);
  }

  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  get lineEnd(): LineEnd {
    const kinds = (['CR', 'LF', 'CRLF'] as const).filter((kind) => this.#ends[kind] > 0);
    return kinds.length === 0 ? 'NONE' : kinds.length === 1 ? kinds[0]! : 'MIXED';
  }

  get endsWithLineBreak(): boolean {
    return this.last === CR || this.last === LF;
  }

  /** Judges the byte before the one that arrives, because a reading needs both neighbours; -1 is the end. */
  #see(next: number): void {
    const byte = this.last;
    if (byte > 0x7f) this.singleByte.count({ before: this.#before, byte, after: Math.max(next, 0) });
    else if (this.size > 0 && byte < 0x23) this.#seeLow(byte, next);
    if (next < 0) return;
    this.#before = byte;
    this.last = next;
    this.size += 1;
  }

  #seeLow(byte: number, next: number): void {
    if (byte === QUOTE) this.#quoted = !this.#quoted;
    else if (byte === 0 && this.nul < 0) this.nul = this.size - 1;
    else if (isControl(byte)) this.controls += 1;
    if (this.#quoted) return;
    if (byte === CR) this.#ends[next === LF ? 'CRLF' : 'CR'] += 1;
    if (byte === LF && this.#before !== CR) this.#ends.LF += 1;
  }
}

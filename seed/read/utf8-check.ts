/** Whether a stream of bytes is UTF-8, strictly: no overlong form, no surrogate, nothing cut off. */
export class Utf8Check {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #valid = true;
  #ascii = true;

  add(piece: Buffer): void {
    if (!this.#valid) return;
    this.#valid = this.#accepts(() => {
      const text = this.#decoder.decode(piece, { stream: true });
      // Longer as UTF-8 than as UTF-16 units: some character is outside ASCII.
      this.#ascii &&= Buffer.byteLength(text) === text.length;
    });
  }

  get evidence(): string {
    return this.#ascii ? 'only ASCII characters' : 'every byte is valid UTF-8';
  }

  /** CUT: valid UTF-8 with characters outside ASCII, whose last character lacks bytes. Call once, at the end. */
  verdict(): 'UTF-8' | 'OTHER' | 'CUT' {
    if (!this.#valid) return 'OTHER';
    if (this.#accepts(() => void this.#decoder.decode())) return 'UTF-8';
    return this.#ascii ? 'OTHER' : 'CUT';
  }

  #accepts(decode: () => void): boolean {
    try {
      decode();
      return true;
    } catch {
      return false;
    }
  }
}

const FIRST_SIZE = 1_024;

/** A set of small whole numbers, of which a million take an eighth of a megabyte. */
export class Ordinals {
  #bits = new Uint8Array(FIRST_SIZE);
  size = 0;

  add(ordinal: number): void {
    if (this.has(ordinal)) return;
    const byte = Math.floor(ordinal / 8);
    if (byte >= this.#bits.length) {
      const larger = new Uint8Array(2 * byte);
      larger.set(this.#bits);
      this.#bits = larger;
    }
    this.#bits[byte]! |= 1 << (ordinal % 8);
    this.size += 1;
  }

  has(ordinal: number): boolean {
    return ((this.#bits[Math.floor(ordinal / 8)] ?? 0) & (1 << (ordinal % 8))) !== 0;
  }
}

/** A supplier with the number of lines a recount of it reads. */
export type SupplierLines = { supplierId: string; lines: number };

/** Lines that one transaction may touch, so that it stays well within the server's transaction memory. */
const LINES_A_TRANSACTION = 2_500;

/** Suppliers in portions that one transaction can recount; one with more lines than that is a portion by itself. */
export function chunked(suppliers: readonly SupplierLines[]): string[][] {
  const chunks: string[][] = [];
  let room = 0;
  for (const { supplierId, lines } of suppliers) {
    if (room < lines || chunks.length === 0) {
      chunks.push([]);
      room = LINES_A_TRANSACTION;
    }
    chunks.at(-1)!.push(supplierId);
    room -= lines;
  }
  return chunks;
}

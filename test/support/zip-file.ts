import { crc32 } from 'node:zlib';

const field = (bytes: 2 | 4, value: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};

/** A ZIP archive whose entries are stored as they are, under whatever name they are given. */
export function zipOf(entries: Readonly<Record<string, string>>): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [entry, content] of Object.entries(entries)) {
    const [name, bytes] = [Buffer.from(entry), Buffer.from(content)];
    const sizes = [field(4, crc32(bytes)), field(4, bytes.length), field(4, bytes.length)];
    // Version 2.0, no flags, stored, no time; then checksum and sizes; then lengths of the name and of no extra field.
    const head = Buffer.concat([
      ...[20, 0, 0, 0, 0].map((value) => field(2, value)),
      ...sizes,
      field(2, name.length),
      field(2, 0),
    ]);
    const stored = Buffer.concat([Buffer.from('PK\x03\x04'), head, name, bytes]);
    local.push(stored);
    const place = Buffer.concat([field(2, 0), field(2, 0), field(2, 0), field(4, 0), field(4, offset)]);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), field(2, 20), head, place, name]));
    offset += stored.length;
  }
  const directory = Buffer.concat(central);
  const count = field(2, central.length);
  const end = [field(2, 0), field(2, 0), count, count, field(4, directory.length), field(4, offset)];
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), ...end, field(2, 0)]);
}

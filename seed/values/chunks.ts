/** A list in portions of a size, the last of them smaller; none when it is empty. */
export function* chunksOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** What comes one by one, in portions of a size, each as soon as it is full. */
export async function* chunksFrom<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  const chunk: T[] = [];
  for await (const item of items) if (chunk.push(item) === size) yield chunk.splice(0);
  if (chunk.length > 0) yield chunk;
}

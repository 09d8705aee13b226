/** What was found is good for so many milliseconds: it is looked for at most once in them, however often it is asked for. */
export function believed<T>(ms: number, look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null;
  let until = 0;
  return () => {
    if (!found || performance.now() >= until) {
      until = performance.now() + ms;
      found = look();
    }
    return found;
  };
}

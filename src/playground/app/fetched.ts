/** A list of the server's as it is now; null when it cannot say, or says something else. */
export async function fetchedList<Item>(
  address: string,
  isItem: (value: unknown) => value is Item,
): Promise<readonly Item[] | null> {
  try {
    const answer = await fetch(address);
    const list: unknown = answer.ok ? await answer.json() : null;
    return Array.isArray(list) && list.every(isItem) ? list : null;
  } catch {
    return null;
  }
}

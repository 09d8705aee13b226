/** Answers for each text once, and from then on with the same. */
export function once<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { is: T }>();
  return (text) => {
    let known = answers.get(text);
    if (!known) answers.set(text, (known = { is: answer(text) }));
    return known.is;
  };
}

/** Answers for each text once: a cell is cut in many ways, and most of its pieces come again. */
export function once<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { is: T }>();
  return (text) => {
    const answered = known.get(text) ?? { is: answer(text) };
    known.set(text, answered);
    return answered.is;
  };
}

/** The last line that a program which failed wrote to standard error; undefined when it was never run. */
export function lastLineOf(thrown: unknown): string | undefined {
  const said = typeof thrown === 'object' && thrown !== null && 'stderr' in thrown ? thrown.stderr : null;
  return typeof said === 'string' ? said.trim().split('\n').at(-1) : undefined;
}

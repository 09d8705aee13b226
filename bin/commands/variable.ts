import { InvalidArgumentError } from 'commander';

/** A variable of a question, for commander: each name once. */
export function variable(text: string, given: Map<string, string> = new Map()): Map<string, string> {
  const [, name, value] = /^([A-Za-z]\w*)=(.*)$/s.exec(text) ?? [];
  if (!name || value === undefined)
    throw new InvalidArgumentError('Give a variable as name=value, for example parent=ministry-of-justice.');
  if (given.has(name)) throw new InvalidArgumentError(`${name} is given twice.`);
  return new Map(given).set(name, value);
}

import { Command } from 'commander';
import { accessKeys, SCOPES, type AccessKey } from '../../src/saved-query/access-keys.ts';
import type { CommandMaker } from './command.ts';

const stated = ({ id, name, scopes, madeAt }: AccessKey): string =>
  `${id} ${madeAt.slice(0, 10)} ${scopes.join(',')} ${name}`;

/** Who may save questions over HTTP: nobody, until a key is made. */
export const keysCommand: CommandMaker = ({ config }) => {
  const keys = new Command('keys')
    .exitOverride()
    .description(`Make, name and revoke keys for who may do more than ask: ${SCOPES.join(', ')}.`);
  keys
    .command('make')
    .description('Make a key; its token is told once, on stdout.')
    .argument('<name>', 'whose it is')
    .action((name: string) => {
      const made = accessKeys(config().home).make({
        name,
        scopes: [...SCOPES],
        madeAt: new Date().toISOString(),
      });
      console.error(
        `${stated(made.key)}\nThe token follows; it is kept nowhere. Send it as Authorization: Bearer …`,
      );
      console.log(made.token);
    });
  keys
    .command('list')
    .description('Name the keys there are.')
    .action(() => {
      for (const key of accessKeys(config().home).list()) console.log(stated(key));
    });
  keys
    .command('revoke')
    .description('End a key at once.')
    .argument('<id>', 'its first word in the list')
    .action((id: string) => {
      accessKeys(config().home).revoke(id);
      console.log(`${id} revoked`);
    });
  return keys;
};

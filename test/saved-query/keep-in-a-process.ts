// Saves states of one question until it is killed: node keep-in-a-process.ts <home> <name> <how many>
import { questionStore } from '../../src/saved-query/store.ts';

const [home = '', name = '', count = '1'] = process.argv.slice(2);
const store = questionStore(home);
for (let state = 1; state <= Number(count); state += 1)
  store.save({
    slug: 'shared',
    document: `# ${name} ${state}\n{ __typename }\n`,
    author: name,
    savedAt: new Date().toISOString(),
  });
process.stdout.write('done');

import type { Placed, SourceFile } from '../../read/source-file.ts';
import { releaseFile } from './release-file.ts';
import type { FoundRecord } from './releases-in.ts';

/** A file's releases by themselves, with the extensions that its packages name beside them. */
export async function readPackages(path: string): Promise<SourceFile<FoundRecord>> {
  const file = await releaseFile(path);
  const extensions = new Set<string>();
  return {
    ...{ path, bytes: file.bytes, encoding: file.encoding, notes: file.notes, asAt: file.asAt, extensions },
    get sha256() {
      return file.sha256;
    },
    unread: () => file.unread(),
    async *records(): AsyncGenerator<Placed<FoundRecord>> {
      extensions.clear();
      for await (const found of file.records())
        if ('extensions' in found) for (const one of found.extensions) extensions.add(one);
        else yield found;
    },
  };
}

/** Pages and files of the site, as in a build with an absolute address. */
import { compileFolder } from '../../../src/build/compiler/compile-folder';
import { discoveryContext } from '../../../src/build/discovery/context';
import { discoveryFiles } from '../../../src/build/discovery/discovery-files';
import { headOf } from '../../../src/build/discovery/head';
import { dayOfTime } from '../../../src/core/domain/day';
import { parsePagePath } from '../../../src/core/view/page-path';
import { recordsFolder } from '../fixed-records';

/** Returns a function that gives the text at a path of the site (for pages, the head), and throws if there is none. */
export async function filesOfSite(siteUrl: string): Promise<(path: string) => string> {
  const { compiled } = await compileFolder(recordsFolder);
  if (compiled === null) throw new Error('The records have errors.');
  const today = dayOfTime(Date.now());
  const context = discoveryContext(compiled, siteUrl, today);
  const files = discoveryFiles(context);
  return (path) => {
    const text = files.get(path);
    if (text !== undefined) return text;
    const address = parsePagePath(path);
    if (address === null) throw new Error(`There is no ${path}.`);
    return `<head>${headOf(address.page, address.language ?? 'en', context)}</head>`;
  };
}

/** Pages and files of the site as a build for an absolute address has them. */
import { fileURLToPath } from 'node:url';
import { compileFolder } from '../../../src/compiler/compile-folder';
import { discoveryContext } from '../../../src/discovery/context';
import { discoveryFiles } from '../../../src/discovery/discovery-files';
import { headOf } from '../../../src/discovery/head';
import { dayOfTime } from '../../../src/domain/day';
import { allMessages } from '../../../src/i18n/all-messages';
import { parsePagePath } from '../../../src/view/page-path';

/** Gives the text at a path of the site, of pages the head. Throws where there is nothing. */
export async function filesOfSite(siteUrl: string): Promise<(path: string) => string> {
  const { outputs } = await compileFolder(fileURLToPath(new URL('../../../data', import.meta.url)));
  if (outputs === null) throw new Error('The records have errors.');
  const today = dayOfTime(Date.now());
  const context = discoveryContext({ outputs, messages: allMessages, siteUrl, today });
  const files = discoveryFiles(context);
  return (path) => {
    const text = files.get(path);
    if (text !== undefined) return text;
    const address = parsePagePath(path);
    if (address === null) throw new Error(`There is no ${path}.`);
    return `<head>${headOf(address.page, address.language ?? 'en', context)}</head>`;
  };
}

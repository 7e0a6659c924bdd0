/** The web app manifest of a language, https://www.w3.org/TR/appmanifest/, with which the site can be installed. */
import type { Language } from '../../core/domain/language';
import { palettes } from '../../core/look/palette';
import { rootOf } from '../../core/view/page-path';
import { manifestPath } from './addresses';
import { iconList } from './app-icons';
import type { DiscoveryContext } from './context';

/** The manifest as JSON. Its addresses are relative, so that the site works in any folder. */
export function manifest(language: Language, context: DiscoveryContext): string {
  const t = context.words(language).texts('app');
  const root = rootOf(manifestPath(language));
  const icons = iconList.map(({ path, size, purpose }) => ({
    src: `${root}${path}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  }));
  const { space, panel } = palettes.light;
  const colours = { background_color: space, theme_color: panel };
  const addresses = { start_url: './', scope: root };
  const said = { name: t('name'), description: t('introduction'), lang: language };
  return `${JSON.stringify({ ...said, ...addresses, display: 'standalone', ...colours, icons })}\n`;
}

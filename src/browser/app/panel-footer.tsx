/** The way to the page about the data; whose work map and records are, and their licence. */

import { basemapAttribution } from '../../core/look/attribution';
import type { ChangeView } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { RichText } from '../ui/rich-text';

export function PanelFooter({ onChange }: { readonly onChange: ChangeView }) {
  const t = useTranslations('overview');
  const app = useTranslations('app');
  return (
    <footer className="shrink-0 border-t border-hairline px-5 py-2 text-small text-muted">
      <button
        type="button"
        className="block min-h-6 font-semibold text-accent underline-offset-4 hover:underline"
        onClick={() => onChange((current) => ({ ...current, tab: 'about' }))}
      >
        {app('about')}
      </button>
      <RichText>
        {t.rich('attribution', {
          name: basemapAttribution.name,
          link: (chunks) => (
            <a
              className="underline underline-offset-4 hover:text-text"
              href={basemapAttribution.url}
              target="_blank"
              rel="noopener noreferrer"
            >
              <RichText>{chunks}</RichText>
            </a>
          ),
        })}
      </RichText>
    </footer>
  );
}

/** Links to the pages that replace the map, and the credits and licences of map and records. */
import { basemapAttribution } from '../../core/look/attribution';
import { pageTabs } from '../../core/view/parameters/parameter-table';
import type { ChangeView } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { RichText } from '../ui/rich-text';

export function PanelFooter({ onChange }: { readonly onChange: ChangeView }) {
  const t = useTranslations('overview');
  const app = useTranslations('app');
  return (
    <footer className="shrink-0 border-t border-hairline px-5 py-2 text-small text-muted">
      <nav aria-label={app('pages')} className="flex flex-wrap gap-x-4">
        {pageTabs.map((tab) => (
          <button
            key={tab}
            type="button"
            className="block min-h-6 font-semibold text-accent underline-offset-4 hover:underline"
            onClick={() => onChange((current) => ({ ...current, tab }))}
          >
            {app(tab)}
          </button>
        ))}
      </nav>
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

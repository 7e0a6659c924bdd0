/** Where the map and the records come from, and under which licence they are. */
import { useTranslations } from '../i18n/intl';
import { basemapAttribution } from '../map/attribution';

export function PanelFooter() {
  const t = useTranslations('overview');
  return (
    <footer className="shrink-0 border-t border-hairline px-5 py-2 text-small text-muted">
      {t.rich('attribution', {
        name: basemapAttribution.name,
        link: (chunks) => (
          <a
            className="underline underline-offset-4 hover:text-text"
            href={basemapAttribution.url}
            target="_blank"
            rel="noopener noreferrer"
          >
            {chunks}
          </a>
        ),
      })}
    </footer>
  );
}

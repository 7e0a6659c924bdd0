/** The skip link, the first Tab stop: it leads to the relationships. */
import { useTranslations } from '../intl/intl';

/** Its targets, in order: the table, the heading of the panel's list, or the panel's own heading. */
const lists = ['main table button', '[data-relationships]', 'aside h2'];

export function SkipLink() {
  const t = useTranslations('app');
  return (
    // A button, not a link: the address holds the view and must not change.
    <button
      type="button"
      className="fixed start-2 top-2 z-50 -translate-y-[calc(100%+1rem)] rounded-panel bg-text px-4 py-2 font-semibold text-panel focus:translate-y-0"
      onClick={() => {
        const found = lists.map((selector) => document.querySelector<HTMLElement>(selector));
        const list = found.find((element) => element !== null);
        list?.focus();
        list?.scrollIntoView({ block: 'nearest' });
      }}
    >
      {t('skip')}
    </button>
  );
}

/** Legend and filters behind a button, where they would leave no room for the map. */
import type { ReactNode } from 'react';
import { useTranslations } from '../intl/intl';

interface DisclosureProperties {
  readonly hasFilters: boolean;
  readonly children: ReactNode;
}

export function Disclosure({ hasFilters, children }: DisclosureProperties) {
  const t = useTranslations('map');
  const filter = useTranslations('filter');
  return (
    <details
      className="absolute start-14 top-2 z-30 max-h-[calc(100%-1rem)] max-w-[calc(100%-4rem)] overflow-y-auto rounded-panel bg-panel text-small shadow-panel"
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') currentTarget.open = false;
      }}
    >
      <summary className="cursor-pointer px-3 py-1.5 font-semibold">
        {hasFilters ? filter('title') : t('legend')}
      </summary>
      <div className="px-3 pb-3">{children}</div>
    </details>
  );
}

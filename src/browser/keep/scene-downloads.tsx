/** Downloads of what is shown: the relationships as a table or as map data, and the articles. */
import { useTranslations } from '../intl/intl';
import { lazyPart } from '../parts/lazy-part';
import { PopoverButton } from '../parts/popover-button';
import { Icon } from '../ui/icon';
import type { DownloadListProperties } from './download-list';

const loadList = () => import('./download-list');
const DownloadList = lazyPart(loadList);
const fetchList = () => {
  // If that fails, it is fetched again when the popover opens.
  loadList().catch(() => {});
};

export function SceneDownloads(properties: Omit<DownloadListProperties, 'onSave'>) {
  const t = useTranslations('keep');
  return (
    <PopoverButton
      button={{
        className:
          'inline-flex min-h-9 items-center gap-1 rounded-panel px-2.5 text-small font-semibold hover:bg-wash',
        onPointerEnter: fetchList,
        onFocus: fetchList,
        children: (
          <>
            <span>{t('download')}</span>
            <Icon name="down" size={14} />
          </>
        ),
      }}
      popup={{
        'aria-label': t('download'),
        side: 'bottom',
        align: 'end',
        sideOffset: 4,
        className: 'flex flex-col py-1 text-small',
      }}
    >
      {(close) => <DownloadList {...properties} onSave={close} />}
    </PopoverButton>
  );
}

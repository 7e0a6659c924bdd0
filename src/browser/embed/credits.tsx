/** The line under the map: its name, its counts, and a link to the full map. */
import { resultWords } from '../../core/facts/result-words';
import { basemapAttribution } from '../../core/look/attribution';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Icon } from '../ui/icon';
import { RichText } from '../ui/rich-text';
import { NewTabLink } from './new-tab-link';

interface CreditsProperties {
  readonly scene: Scene | undefined;
  readonly fullMap: string;
  /** Opens the full map another way, where new windows are forbidden. */
  readonly goTo: (address: string) => void;
  /** Whether there is room for counts. */
  readonly isRoomy: boolean;
  /** Whether the name and the counts are left out. */
  readonly isTerse: boolean;
}

export function Credits({ scene, fullMap, goTo, isRoomy, isTerse }: CreditsProperties) {
  const t = useTranslations('embed');
  const app = useTranslations('app');
  const overview = useTranslations('overview');
  const words = useWords();
  return (
    <footer className="flex flex-wrap items-baseline gap-x-3 text-small">
      {!isTerse && <h1 className="text-small font-semibold">{app('name')}</h1>}
      {!isTerse && scene !== undefined && (
        <output aria-live="polite" className={isRoomy ? 'text-muted' : 'sr-only'}>
          {resultWords(scene, words)}
        </output>
      )}
      <span>
        <NewTabLink
          className="font-semibold whitespace-nowrap text-accent underline-offset-4 hover:underline"
          href={fullMap}
          otherwise={goTo}
        >
          <span>{t('openFull')}</span>{' '}
          <span className="inline-block align-[-2px]">
            <Icon name="external" size={14} />
          </span>
        </NewTabLink>
      </span>
      <p className="text-muted min-[600px]:ms-auto">
        <RichText>
          {overview.rich('attribution', {
            name: basemapAttribution.name,
            link: (chunks) => (
              <NewTabLink
                className="underline underline-offset-4 hover:text-text"
                href={basemapAttribution.url}
              >
                <RichText>{chunks}</RichText>
              </NewTabLink>
            ),
          })}
        </RichText>
      </p>
    </footer>
  );
}

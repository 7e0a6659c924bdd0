/** The list of collections: each with a title that opens its saved view, a text, and a link to its story. */
import type { Collection } from '../../core/domain/atlas';
import { localize } from '../../core/domain/language';
import { openSavedView } from '../../core/view/saved-view';
import { goToStory } from '../../core/view/story';
import type { ChangeView } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

interface CollectionListProperties {
  readonly collections: readonly Collection[];
  readonly onChange: ChangeView;
}

export function CollectionList({ collections, onChange }: CollectionListProperties) {
  const { language } = useWording();
  const t = useTranslations('overview');
  return (
    <ul className="flex flex-col gap-4">
      {collections.map(({ id, title, text, view, steps }) => {
        const heading = localize(title, language);
        const words = localize(text, language);
        return (
          <li key={id}>
            <button
              type="button"
              className="min-h-6 text-start font-semibold text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
              lang={heading.language}
              onClick={() => onChange((current) => openSavedView(current, view))}
            >
              {heading.text}
            </button>
            <p className="text-small text-muted" lang={words.language}>
              {words.text}
            </p>
            {steps !== undefined && (
              <Button
                weight="plain"
                data-story={id}
                onClick={() => onChange((current) => goToStory(current, { id, step: 1 }))}
              >
                <span>{t('story', { count: steps })}</span>
                <Icon name="right" size={16} />
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

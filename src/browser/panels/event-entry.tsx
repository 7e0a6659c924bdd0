/** One event of a dossier, and its sources. */
import type { Atlas, DossierEvent } from '../../core/domain/atlas';
import { sourceList } from '../../core/facts/article-facts';
import { eventLines } from '../../core/facts/event-facts';
import { useWords } from '../intl/wording';
import { ArticleLine } from './article-line';
import { FactLines, OwnWords } from './fact-lines';

interface EventEntryProperties {
  readonly atlas: Atlas;
  readonly event: DossierEvent;
  /** Whether it passes the filters. */
  readonly isMatching: boolean;
}

export function EventEntry({ atlas, event, isMatching }: EventEntryProperties) {
  const words = useWords();
  const { heading, differ, items } = sourceList(event.sources, words);
  return (
    <li className="flex flex-col gap-2 border-t border-hairline pt-4">
      <FactLines lines={eventLines(event, atlas, words, isMatching)} heading="h4" />
      <section className="flex flex-col gap-1">
        <h5 className="text-small font-semibold text-muted">{heading}</h5>
        <ul className={differ ? 'grid grid-cols-2 gap-4 text-small' : 'flex flex-col gap-3'}>
          {items.map(({ note, ...facts }) => (
            <li key={facts.article.id} className="flex flex-col gap-1">
              <ArticleLine facts={facts} />
              {note !== null && (
                <OwnWords words={note} className="border-s-2 border-contact ps-2 text-small" />
              )}
            </li>
          ))}
        </ul>
      </section>
    </li>
  );
}

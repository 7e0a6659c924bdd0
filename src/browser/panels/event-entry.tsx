/** One event of a dossier, and its sources. */
import type { Atlas, DossierEvent } from '../../core/domain/atlas';
import { sourceList } from '../../core/facts/article-facts';
import { eventLines } from '../../core/facts/event-facts';
import { useWords } from '../intl/wording';
import { ContributeButton } from '../keep/contribute-button';
import { ArticleLine } from './article-line';
import { FactLines, OwnWords } from './fact-lines';

interface EventEntryProperties {
  readonly atlas: Atlas;
  readonly event: DossierEvent;
  /** Whether it passes the filters. */
  readonly isMatching: boolean;
  /** Both places of the pair, if readers can contribute to it. */
  readonly ends?: readonly string[];
}

export function EventEntry({ atlas, event, isMatching, ends }: EventEntryProperties) {
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
      {ends !== undefined && (
        <div className="flex flex-wrap gap-x-4">
          <ContributeButton
            to="addSource"
            wish={{ task: 'source', places: ends, event: event.id }}
          />
          <ContributeButton
            to="correct"
            wish={{ task: 'correction', places: ends, event: event.id }}
          />
        </div>
      )}
    </li>
  );
}

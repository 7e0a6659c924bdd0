/** One event of a dossier: date, kind, topics, summary, and its sources. */
import type { Atlas, DossierEvent, Source } from '../../core/domain/atlas';
import { type LocalizedText, localize } from '../../core/domain/language';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { ArticleLine } from './article-line';

interface EventEntryProperties {
  readonly atlas: Atlas;
  readonly event: DossierEvent;
  /** Whether it passes the filters; the others stay readable, but say that they do not. */
  readonly isMatching: boolean;
}

export function EventEntry({ atlas, event, isMatching }: EventEntryProperties) {
  const t = useTranslations('pair');
  const time = useTranslations('time');
  const kind = useTranslations('kind');
  const wording = useWording();
  const topics = event.topics.flatMap((id) => {
    const topic = atlas.topics.get(id);
    return topic === undefined ? [] : [localize(topic.names, wording.language).text];
  });
  return (
    <li className="flex flex-col gap-2 border-t border-hairline pt-4">
      <header>
        <p className="text-small text-muted">
          {event.date === null ? time('undated') : wording.date(event.date)}
          {!isMatching && ` · ${t('outsideFilter')}`}
        </p>
        <h4 className="font-semibold">{kind(event.kind)}</h4>
        {event.inForce !== null && <p className="text-small">{wording.inForce(event.inForce)}</p>}
        {topics.length > 0 && <p className="text-small text-muted">{topics.join(' · ')}</p>}
      </header>
      <InOwnWords text={event.summary} />
      {event.note !== undefined && (
        <div className="text-small text-muted">
          <InOwnWords text={event.note} />
        </div>
      )}
      <Sources sources={event.sources} />
    </li>
  );
}

/** A summary or note in the user's language, else in English and marked as such. */
function InOwnWords({ text }: { readonly text: LocalizedText }) {
  const t = useTranslations('pair');
  const wording = useWording();
  const found = localize(text, wording.language);
  const isOther = found.language !== wording.language;
  return (
    <p lang={found.language}>
      {found.text}
      {isOther && (
        <span className="ms-1.5 text-small text-muted" lang={wording.language}>
          ({t('onlyIn', { language: wording.languageName(found.language) })})
        </span>
      )}
    </p>
  );
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const t = useTranslations('pair');
  const wording = useWording();
  const differ = sources.some(({ note }) => note !== undefined);
  return (
    <section className="flex flex-col gap-1">
      <h5 className="text-small font-semibold text-muted">
        {differ && sources.length > 1 ? t('disagree') : t('sources', { count: sources.length })}
      </h5>
      <ul
        className={
          differ && sources.length > 1 ? 'grid grid-cols-2 gap-4 text-small' : 'flex flex-col gap-3'
        }
      >
        {sources.map(({ article, passage, note }) => {
          const remark = note && localize(note, wording.language);
          return (
            <li key={article.id} className="flex flex-col gap-1">
              <ArticleLine article={article} passage={passage} />
              {remark !== undefined && (
                <p className="border-s-2 border-contact ps-2 text-small" lang={remark.language}>
                  {remark.text}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

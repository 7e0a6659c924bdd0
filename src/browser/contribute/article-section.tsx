/** The fields of the article that states the event, and of the passage in it. */
import { useId } from 'react';
import { type Draft, knownArticle } from '../../core/contributing/draft';
import type { Article, Atlas } from '../../core/domain/atlas';
import { eventTitle } from '../../core/facts/event-facts';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { HeadlineLink } from '../ui/headline-link';
import { DateField } from './date-field';
import { useDraftForm } from './draft-form';
import { Section, TextField } from './field';

interface ArticleSectionProperties {
  readonly atlas: Atlas;
  readonly articles: readonly Article[];
}

export function ArticleSection({ atlas, articles }: ArticleSectionProperties) {
  const t = useTranslations('contribute');
  const { wording } = useWords();
  const { draft, change } = useDraftForm();
  const { article, passage, task } = draft;
  const known = knownArticle(article.url.trim(), articles);
  const tags = useId();
  const set = (part: Partial<Draft['article']>) =>
    change((current) => ({ ...current, article: { ...current.article, ...part } }));
  const locate = (part: Partial<Draft['passage']>) =>
    change((current) => ({ ...current, passage: { ...current.passage, ...part } }));
  return (
    <Section title={t('articleTitle')}>
      {task === 'correction' && <p className="text-small text-muted">{t('articleOptional')}</p>}
      <TextField
        field="article.url"
        label={t('url')}
        type="url"
        value={article.url}
        onChange={(url) => set({ url })}
      />
      {known !== undefined ? (
        <KnownArticle article={known} atlas={atlas} />
      ) : (
        <>
          <TextField
            field="article.title"
            label={t('headline')}
            value={article.title}
            onChange={(title) => set({ title })}
          />
          <div className="grid gap-4 @md:grid-cols-2">
            <TextField
              field="article.publisher"
              label={t('publisher')}
              value={article.publisher}
              onChange={(publisher) => set({ publisher })}
            />
            <TextField
              field="article.language"
              label={t('language', { examples: 'en, ru, zh-Hant' })}
              list={tags}
              value={article.language}
              onChange={(language) => set({ language })}
            />
            <datalist id={tags}>
              {[...new Set(articles.map(({ language }) => language))].map((tag) => (
                <option key={tag} value={tag}>
                  {wording.languageName(tag)}
                </option>
              ))}
            </datalist>
          </div>
          <DateField
            field="article.published"
            label={t('published')}
            hint={t('publishedHint')}
            value={article.published}
            onChange={(published) => set({ published })}
          />
        </>
      )}
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-1 text-small font-semibold">{t('passageTitle')}</legend>
        <div className="grid gap-4 @md:grid-cols-2">
          <TextField
            field="passage.start"
            label={t('passageStart')}
            hint={t('passageStartHint')}
            value={passage.start}
            onChange={(start) => locate({ start })}
          />
          <TextField
            field="passage.end"
            label={t('passageEnd')}
            value={passage.end}
            onChange={(end) => locate({ end })}
          />
        </div>
      </fieldset>
    </Section>
  );
}

/** The events that the atlas has from an article already: a new one may duplicate one of them. */
function KnownArticle({ article, atlas }: { readonly article: Article; readonly atlas: Atlas }) {
  const t = useTranslations('contribute');
  const words = useWords();
  const stated = [...atlas.pairs.values()].flatMap((pair) =>
    pair.events
      .filter(({ articles }) => articles.includes(article.id))
      .map((event) => eventTitle(event, pair, words)),
  );
  return (
    <div role="status" className="flex flex-col gap-1 rounded-panel bg-wash px-3 py-2">
      <p>{t('articleKnown')}</p>
      <HeadlineLink href={article.url} language={article.language} title={article.title} />
      <p className="text-small text-muted">{t('articleStates', { events: stated.join('; ') })}</p>
    </div>
  );
}

/** A story on paper: all its steps with their sources, followed by the map of the current step. */
import { localize } from '../../core/domain/language';
import type { Story } from '../../core/domain/story';
import { sourceList } from '../../core/facts/article-facts';
import { useWords } from '../intl/wording';
import { PrintedPage } from '../ui/printed-page';
import { usePrinting } from '../ui/use-printing';

interface PrintedStoryProperties {
  readonly story: Story;
  readonly title: string;
  readonly progress: string;
}

export function PrintedStory({ story, title, progress }: PrintedStoryProperties) {
  const words = useWords();
  if (!usePrinting()) return null;
  return (
    <PrintedPage language={words.language}>
      <h1>{title}</h1>
      {story.steps.map(({ view, heading, text, sources }) => (
        <section key={view}>
          <h2>{localize(heading, words.language).text}</h2>
          <p>{localize(text, words.language).text}</p>
          {sourceList(sources, words).items.map(({ article, address, details }) => (
            <small key={article.id}>{[article.title, ...details, address].join(' · ')}</small>
          ))}
        </section>
      ))}
      <p>{progress}</p>
    </PrintedPage>
  );
}

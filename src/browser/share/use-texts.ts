/** The texts of a snippet in the language of its embed. */
import { useQuery } from '@tanstack/react-query';
import type { Atlas } from '../../core/domain/atlas';
import type { Language } from '../../core/domain/language';
import { nameOfSelection, nameOfStory, titleOf } from '../../core/facts/selection-words';
import { loadMessages } from '../../core/i18n/load-messages';
import type { Scene } from '../../core/view/scene';
import type { View } from '../../core/view/view';
import { useWords, wordsOf } from '../intl/wording';

interface SnippetTexts {
  /** `Bishkek · Sister City Atlas`, like the title of its page. */
  readonly title: string;
  /** The text of the link to the full map. */
  readonly linkText: string;
}

/** `named` is `null` for the page's language, which is also used while the messages of another one load. */
export function useSnippetTexts(
  named: Language | null,
  { selection, story }: View,
  atlas: Atlas,
  scene: Scene,
): SnippetTexts {
  const own = useWords();
  const { data: messages } = useQuery({
    queryKey: ['messages', named],
    queryFn: () => loadMessages(named ?? own.language),
    enabled: named !== null && named !== own.language,
  });
  const words =
    named === null || messages === undefined ? own : wordsOf({ language: named, messages });
  // In the address, a story step has no selection; a reader who explores has one.
  const place = story && { place: story, isAtStep: selection.type === 'none' };
  const name = nameOfStory(atlas, place, words) ?? nameOfSelection(atlas, scene, selection, words);
  return {
    title: titleOf(name, words),
    linkText: words.texts('embed')('openFull'),
  };
}

/** The texts of a snippet in the language that its embed speaks. */
import { useQuery } from '@tanstack/react-query';
import type { Atlas } from '../../core/domain/atlas';
import type { Language } from '../../core/domain/language';
import { nameOfPair, nameOfPlace } from '../../core/facts/names';
import { loadMessages } from '../../core/i18n/load-messages';
import type { Selection } from '../../core/view/view';
import { useWords, wordsOf } from '../intl/wording';

interface SnippetTexts {
  /** `Bishkek · Sister City Atlas`, as its page is called. */
  readonly title: string;
  /** Of the link to the full map. */
  readonly linkText: string;
}

function nameOf(selection: Selection, atlas: Atlas, language: Language): string {
  if (selection.type === 'pair') {
    const pair = atlas.pairs.get(selection.id);
    return pair === undefined ? '' : nameOfPair(pair, language);
  }
  const ids =
    selection.type === 'places'
      ? selection.ids
      : selection.type === 'chain'
        ? [selection.from, selection.to]
        : [];
  return ids
    .flatMap((id) => atlas.places.get(id) ?? [])
    .map((place) => nameOfPlace(place, language))
    .join(', ');
}

/** `null` for the language of the page; so it is, too, while the messages of another load. */
export function useSnippetTexts(
  named: Language | null,
  selection: Selection,
  atlas: Atlas,
): SnippetTexts {
  const own = useWords();
  const { data: messages } = useQuery({
    queryKey: ['messages', named],
    queryFn: () => loadMessages(named ?? own.language),
    enabled: named !== null && named !== own.language,
  });
  const { language, texts } =
    named === null || messages === undefined ? own : wordsOf({ language: named, messages });
  const app = texts('app');
  const name = nameOf(selection, atlas, language);
  return {
    title: name === '' ? app('name') : `${name} · ${app('name')}`,
    linkText: texts('embed')('openFull'),
  };
}

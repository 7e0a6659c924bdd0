/** The draft of the page: stored for the tab, and started again for readers who come from a card. */
import { useState } from 'react';
import { type Draft, emptyDraft } from '../../core/contributing/draft';
import type { Atlas } from '../../core/domain/atlas';
import type { View } from '../../core/view/view';
import type { ContributionWish } from '../keep/contribute-action';
import { keepsDrafts, storeDraft, storedDraft } from './draft-store';
import { draftOfWish, wishOfSelection } from './wished-draft';

/** Whether two drafts have the same subject, however complete they are. */
function haveOneSubject(a: Draft, b: Draft): boolean {
  const subject = ({ task, places, known }: Draft) =>
    [task, known, ...places.map(({ id }) => id)].join(' ');
  return subject(a) === subject(b);
}

function isUntouched(draft: Draft): boolean {
  const { article, event, passage, places } = draft;
  const texts = [article.url, article.title, event.kind, event.summary.en, passage.start];
  return texts.every((text) => !text) && places.every(({ fields }) => fields === null);
}

export function useDraft(atlas: Atlas, view: View, wish: ContributionWish | null) {
  const [{ draft, other, isKept }, setState] = useState(() => {
    const stored = storedDraft();
    const wished = draftOfWish(wish ?? wishOfSelection(view, atlas), atlas);
    const goesOn =
      stored !== null && (wish === null ? !isUntouched(stored) : haveOneSubject(stored, wished));
    const isOther = stored !== null && !goesOn && !isUntouched(stored);
    // Nothing is stored before the reader has written something.
    return {
      draft: goesOn ? stored : wished,
      other: isOther ? stored : null,
      isKept: keepsDrafts(),
    };
  });
  const change = (next: (draft: Draft) => Draft) =>
    setState((current) => {
      const changed = next(current.draft);
      return { draft: changed, other: null, isKept: storeDraft(changed) };
    });
  return {
    draft,
    /** The unfinished draft of this tab, if the reader came for something else. */
    other,
    isKept,
    change,
    beginAgain: () => {
      setState({ draft: emptyDraft, other: null, isKept: storeDraft(null) });
    },
  };
}

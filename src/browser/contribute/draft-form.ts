/** The context of the form: the draft that its fields edit, and the problems of each field. */
import { createContext, use } from 'react';
import type { Problem } from '../../core/checking/problem';
import type { Draft } from '../../core/contributing/draft';

export interface DraftForm {
  readonly draft: Draft;
  readonly change: (change: (draft: Draft) => Draft) => void;
  /** The problems to show beside a field: none before the reader has left it once. */
  readonly problemsOf: (field: string) => readonly Problem[];
  /** Called when the reader has left the field. */
  readonly leave: (field: string) => void;
}

const DraftFormOfPage = createContext<DraftForm | null>(null);

/** Wraps all fields. */
export const DraftFormProvider = DraftFormOfPage.Provider;

export function useDraftForm(): DraftForm {
  const form = use(DraftFormOfPage);
  if (form === null) throw new Error('a field is outside of DraftFormProvider');
  return form;
}

/** The id of the element that edits a field, such as `event.summary.en`. */
export function elementOfField(field: string): string {
  return `contribute-${field.replaceAll(/[^\w]+/g, '-')}`;
}

/** The draft that the fields of the page write, and what is wrong with each of them. */
import { createContext, use } from 'react';
import type { Problem } from '../../core/checking/problem';
import type { Draft } from '../../core/contributing/draft';

export interface DraftForm {
  readonly draft: Draft;
  readonly change: (change: (draft: Draft) => Draft) => void;
  /** What to say beside a field: nothing before the reader has left it once. */
  readonly problemsOf: (field: string) => readonly Problem[];
  /** The reader has left the field. */
  readonly leave: (field: string) => void;
}

const DraftFormOfPage = createContext<DraftForm | null>(null);

/** Around all fields. */
export const DraftFormProvider = DraftFormOfPage.Provider;

export function useDraftForm(): DraftForm {
  const form = use(DraftFormOfPage);
  if (form === null) throw new Error('a field is outside of DraftFormProvider');
  return form;
}

/** The id of the element that writes a field, such as `event.summary.en`. */
export function elementOfField(field: string): string {
  return `contribute-${field.replaceAll(/[^\w]+/g, '-')}`;
}

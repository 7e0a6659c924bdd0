/** How well the dates of events are known. */
import type { EdtfDate } from './edtf';

/** From the best known to the least known. */
export const dateKnowledges = ['day', 'month', 'year', 'decade', 'inferred', 'undated'] as const;
export type DateKnowledge = (typeof dateKnowledges)[number];

/** `inferred`: the sources give it as approximate or doubtful, or it is derived from something else. */
export function dateKnowledgeOf(date: EdtfDate | null): DateKnowledge {
  if (date === null) return 'undated';
  return date.approximate || date.uncertain ? 'inferred' : date.precision;
}

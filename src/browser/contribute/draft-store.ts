/** The draft of the tab: a reload keeps it, and closing the tab forgets it. */
import { type Draft, emptyDraft, tasks } from '../../core/contributing/draft';

/** Another number for drafts of another shape. */
const key = 'contribution-1';

/** `null` where there is none, or where the browser keeps nothing for this page. */
export function storedDraft(): Draft | null {
  try {
    const draft: Partial<Draft> | null = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return tasks.some((task) => task === draft?.task) ? { ...emptyDraft, ...draft } : null;
  } catch {
    return null;
  }
}

/** Whether the browser keeps it: sandboxed frames and some settings refuse. */
export function storeDraft(draft: Draft | null): boolean {
  try {
    if (draft === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

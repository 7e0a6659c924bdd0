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

/** Whether the browser keeps anything: sandboxed frames and some settings refuse. */
export function keepsDrafts(): boolean {
  try {
    return sessionStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Whether the browser has kept it: there may be no room. `null` forgets what was kept. */
export function storeDraft(draft: Draft | null): boolean {
  try {
    if (draft === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

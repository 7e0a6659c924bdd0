/** Stores the draft of the tab: it survives a reload and is lost when the tab is closed. */
import { type Draft, emptyDraft, tasks } from '../../core/contributing/draft';

/** Change the number when the shape of drafts changes. */
const key = 'contribution-1';

/** The stored draft; `null` if there is none, or if the browser stores nothing for this page. */
export function storedDraft(): Draft | null {
  try {
    const draft: Partial<Draft> | null = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return tasks.some((task) => task === draft?.task) ? { ...emptyDraft, ...draft } : null;
  } catch {
    return null;
  }
}

/** Whether the browser stores anything: sandboxed frames and some settings forbid it. */
export function keepsDrafts(): boolean {
  try {
    return sessionStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Stores a draft, or clears it if `null`. Returns whether that worked: the quota may be exceeded. */
export function storeDraft(draft: Draft | null): boolean {
  try {
    if (draft === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

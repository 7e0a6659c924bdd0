/** Copies to the clipboard, and reports the outcome. */
import { useState } from 'react';

export type CopyOutcome = 'none' | 'copied' | 'failed';

export function useCopy(): readonly [CopyOutcome, (text: string) => Promise<void>] {
  const [outcome, setOutcome] = useState<CopyOutcome>('none');
  const copy = async (text: string) => {
    // Reset first, so that a second copy is announced as well.
    setOutcome('none');
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // In a frame on another site, or without a secure connection, the browser refuses.
      setOutcome('failed');
    }
  };
  return [outcome, copy];
}

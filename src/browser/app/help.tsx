/** Opens the keyboard help, by `?` or by a button; the dialog loads when it is first opened. */
import { Suspense, useState } from 'react';
import { lazyPart } from '../parts/lazy-part';
import { useSingleKey } from '../ui/single-key';

const HelpDialog = lazyPart(() => import('./help-dialog'), 'over');

export interface HelpState {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

export function useHelp(): HelpState {
  const [isOpen, setOpen] = useState(false);
  useSingleKey('?', () => setOpen(true));
  return { isOpen, setOpen };
}

export function Help({ isOpen, setOpen }: HelpState) {
  const [wasAsked, setAsked] = useState(false);
  if (isOpen && !wasAsked) setAsked(true);
  if (!wasAsked) return null;
  return (
    <Suspense fallback={null}>
      <HelpDialog isOpen={isOpen} onOpenChange={setOpen} />
    </Suspense>
  );
}

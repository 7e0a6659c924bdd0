/** Opens the dialog that makes an embed of what is shown; `null` where a page has no such dialog. */
import { createContext } from 'react';

export const EmbedAction = createContext<(() => void) | null>(null);

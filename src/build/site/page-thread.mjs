/** Begins a thread: Node reads no TypeScript by itself. */
import { register } from 'tsx/esm/api';

register();
await import('./page-thread.ts');

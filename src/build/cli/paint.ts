/** Colours for a terminal. */
import type { Paint } from '../compiler/format-problems';

/** Select Graphic Rendition codes of ECMA-48, by part. */
const codes: Readonly<Record<Parameters<Paint>[0], number>> = {
  file: 4,
  error: 31,
  warning: 33,
  fix: 32,
  faint: 2,
};

export const paint: Paint = (part, text) => `\u001b[${codes[part]}m${text}\u001b[0m`;

/** Whether to use colours: on a terminal, unless disabled according to https://no-color.org. */
export function wantsColour(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

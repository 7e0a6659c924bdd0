/**
 * Pins: dated copies of everything under `data/`, which never change. A pin is named by its day,
 * `YYYY-MM-DD`, and is under `data/pinned/<day>/`.
 */
import { parseEdtfDate } from './edtf';

/** Whether a text is a calendar day that can name a pin: no other text may enter a path. */
export function isPinDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseEdtfDate(text).ok;
}

/** The folder of a pin, or of the present data for `null`, under `data/`. */
export function pinFolder(day: string | null): string {
  return day === null ? '' : `pinned/${day}/`;
}

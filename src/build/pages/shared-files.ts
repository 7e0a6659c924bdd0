/**
 * Files that pages share, named by what they hold: they can be kept for good, and what is the same is
 * one file.
 */
import { createHash } from 'node:crypto';

/** Where files stand that never change under their name. */
const folder = 'assets/pages/';

export class SharedFiles {
  /** Text by path of all that was asked for. */
  readonly files = new Map<string, string>();

  /** The path of a file with this text from the site's root. */
  pathOf(text: string, extension: string): string {
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 12);
    const path = `${folder}${digest}.${extension}`;
    this.files.set(path, text);
    return path;
  }
}

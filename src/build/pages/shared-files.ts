/**
 * Files that pages share, named by a hash of their content: they can be cached forever, and equal contents are one
 * file.
 */
import { createHash } from 'node:crypto';

/** The folder of files that never change under the same name. */
const folder = 'assets/pages/';

export class SharedFiles {
  /** The texts of all requested files, by path. */
  readonly files = new Map<string, string>();

  /** Adds a file with this text, and returns its path from the site's root. */
  pathOf(text: string, extension: string): string {
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 12);
    const path = `${folder}${digest}.${extension}`;
    this.files.set(path, text);
    return path;
  }
}

/**
 * Writes the contribution in an issue to a file, for `data add --from`. Reads the issue from the event's file, so that
 * no text of its author becomes part of a command.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The form's field "Contribution": GitHub writes its value below its name, as a code block. */
const field = /^### Contribution[^\S\n]*\n+```json\n([^\n]*(?:\n(?!```)[^\n]*)*)\n```/gm;

/** Throws an Error if the issue has none. */
export function contributionIn(event: unknown): string {
  const { issue } = Object(event) as { readonly issue?: unknown };
  const { body } = Object(issue) as { readonly body?: unknown };
  const text = typeof body === 'string' ? body.replaceAll('\r\n', '\n') : '';
  // The last one, because it is the last field of the form: text in earlier fields cannot pose as it.
  const found = [...text.matchAll(field)].at(-1)?.[1];
  if (found === undefined) {
    throw new Error('The field "Contribution" of the issue is empty: add its records by hand');
  }
  return found;
}

const [, program = '', target = 'contribution.json'] = process.argv;
if (import.meta.url === pathToFileURL(program).href) {
  const event: unknown = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8'));
  writeFileSync(target, contributionIn(event));
}

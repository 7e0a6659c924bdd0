/**
 * Writes the contribution in an issue to a file, for `data add --from`. The issue comes from the file
 * of the event, so that nothing that its author wrote is ever a part of a command.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** What the form's field "Contribution" holds: GitHub puts it under its name, as a block of code. */
const field = /^### Contribution[^\S\n]*\n+```json\n([^\n]*(?:\n(?!```)[^\n]*)*)\n```/gm;

/** Throws an Error where the issue has none. */
export function contributionIn(event: unknown): string {
  const { issue } = Object(event) as { readonly issue?: unknown };
  const { body } = Object(issue) as { readonly body?: unknown };
  const text = typeof body === 'string' ? body.replaceAll('\r\n', '\n') : '';
  // The form asks for it last: what an author writes into the fields before cannot stand for it.
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

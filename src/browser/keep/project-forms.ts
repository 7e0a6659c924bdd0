/** Addresses of the forms of the project's page on its forge, filled in. */

function linkToForm(
  projectUrl: string,
  template: string,
  fields: Readonly<Record<string, string>>,
): string {
  const url = new URL(`${projectUrl.replace(/\/+$/, '')}/issues/new`);
  url.search = new URLSearchParams({ template, ...fields }).toString();
  return url.href;
}

/** The form for mistakes: the record's path in the project's files, and what the reader looks at. */
export function linkToReport(projectUrl: string, record: string, address: string): string {
  return linkToForm(projectUrl, 'report-a-mistake.yml', { record, address });
}

/** The form for an article about two places. */
export function linkToAdd(projectUrl: string, [a, b]: readonly [string, string]): string {
  return linkToForm(projectUrl, 'add-a-relationship.yml', { 'place-a': a, 'place-b': b });
}

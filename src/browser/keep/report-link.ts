/** The project's form for mistakes, filled in with the record that is wrong. */

/**
 * The address of the form `report-a-mistake.yml`: its fields `record` and `address` hold the path in
 * the project's files and what the reader looks at. `projectUrl` is the project's page on its forge.
 */
export function linkToReport(projectUrl: string, record: string, address: string): string {
  const url = new URL(`${projectUrl.replace(/\/+$/, '')}/issues/new`);
  url.searchParams.set('template', 'report-a-mistake.yml');
  url.searchParams.set('record', record);
  url.searchParams.set('address', address);
  return url.href;
}

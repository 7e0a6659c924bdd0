/** Addresses of the project's issue forms, with fields filled in. */
import type { FilledForm } from '../../core/contributing/issue-form';

function linkToForm(
  projectUrl: string,
  template: string,
  fields: Readonly<Record<string, string>>,
): string {
  const url = new URL(`${projectUrl.replace(/\/+$/, '')}/issues/new`);
  url.search = new URLSearchParams({ template, ...fields }).toString();
  return url.href;
}

/** The form for mistakes, with the record's path in the project and the reader's current address. */
export function linkToReport(projectUrl: string, record: string, address: string): string {
  return linkToForm(projectUrl, 'report-a-mistake.yml', { record, address });
}

/** The form for an article about two places. */
export function linkToAdd(projectUrl: string, [a, b]: readonly [string, string]): string {
  return linkToForm(projectUrl, 'add-a-relationship.yml', { 'place-a': a, 'place-b': b });
}

/**
 * GitHub refuses addresses of more than 8,192 characters with "414 URI Too Long". Its sign-in page contains the
 * whole address in its own, so some room is left.
 */
const maxAddressLength = 8000;

/**
 * The form for a contribution, with its data in the fields and again as a file. What does not fit into an address
 * is left out; the file is added last, and `isWhole` is true if it is included.
 */
export function linkToContribution(
  projectUrl: string,
  { template, fields }: FilledForm,
  contribution: string,
): { readonly href: string; readonly isWhole: boolean } {
  const { 'summary-ru': _, ...needed } = fields;
  const link = (filled: Readonly<Record<string, string>>) =>
    linkToForm(projectUrl, `${template}.yml`, filled);
  const whole = [fields, needed].map((filled) => link({ ...filled, contribution }));
  const href = whole.find(({ length }) => length <= maxAddressLength);
  if (href !== undefined) return { href, isWhole: true };
  const rest = [fields, needed].map(link).find(({ length }) => length <= maxAddressLength);
  return { href: rest ?? link({}), isWhole: false };
}

/** Validates the HTML of a page with html-validate's recommended rules. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Parsers accept both cases; the formatter writes the shells in lower case.
      'doctype-style': ['error', { style: 'lowercase' }],
      // The shells have `<meta />`, and the content inserted into them has `<meta>`.
      'void-style': 'off',
      // The prerendered article has the role `main` until the app, which has a `<main>`, removes it.
      'prefer-native-element': ['error', { exclude: ['main'] }],
    },
  }),
);

/** The faults as `rule at selector: message`; empty if the document is valid. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, selector, message }) => `${ruleId} at ${selector}: ${message}`);
}

/** What is wrong with the HTML of a page, by the rules that html-validate recommends. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Both are one document to a parser: the shells are written as the formatter leaves them.
      'doctype-style': ['error', { style: 'lowercase' }],
      // Likewise `<meta />` in the shells and `<meta>` in what is written into them.
      'void-style': 'off',
      // The page's article is its main part until the app comes, which has a `<main>` and takes the role off.
      'prefer-native-element': ['error', { exclude: ['main'] }],
    },
  }),
);

/** Faults as `rule at selector: message`, none where the document is valid. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, selector, message }) => `${ruleId} at ${selector}: ${message}`);
}

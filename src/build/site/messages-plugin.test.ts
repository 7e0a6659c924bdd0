import { describe, expect, it } from 'vitest';
import { withParsedTexts } from './messages-plugin';

describe('the messages in a build', () => {
  it('are parsed where they have arguments, tags or quotes, and else left as they stand', () => {
    const module = `export const en = { list: {
      title: 'The list',
      found: '{count, plural, one {# pair} other {# pairs}}',
      link: 'See <a>it</a>',
      quoted: "Isn't '{'",
    } };`;
    expect(withParsedTexts(module)).toBe(`export const en = { list: {
      title: 'The list',
      found: [["count",2,{"one":[0," pair"],"other":[0," pairs"]}]],
      link: ["See ",["a","it"]],
      quoted: "Isn't {",
    } };`);
  });
});

import { expect, it } from 'vitest';
import { withoutOtherNames } from './cldr-plugin';

it('keeps the names of countries and languages, and leaves regions and variants out', () => {
  const names = {
    territories: { '001': 'World', EU: 'European Union', KG: 'Kyrgyzstan', 'GB-alt-short': 'UK' },
    languages: { ky: 'Kyrgyz', ace: 'Acehnese', 'zh-Hans': 'Simplified Chinese' },
  };
  expect(JSON.parse(withoutOtherNames(JSON.stringify({ main: { en: names } })))).toEqual({
    main: { en: { territories: { KG: 'Kyrgyzstan' }, languages: { ky: 'Kyrgyz' } } },
  });
});

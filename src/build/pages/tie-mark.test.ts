import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { standings } from '../../core/domain/standing';
import { letters } from './tie-mark';

it.each(standings.filter((standing) => letters[standing] !== ''))(
  'the class of %s is no other part of a page',
  (standing) => {
    for (const name of ['page.css', 'page-map.css', 'page-without-scripts.css']) {
      const css = readFileSync(new URL(name, import.meta.url), 'utf8');
      expect(css).not.toMatch(new RegExp(`\\.${letters[standing]}(?![\\w-])`));
    }
  },
);

// @vitest-environment jsdom
/** The embed's texts about a relationship, and about how much its map shows. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/domain/day';
import { decodeDossier } from '../../core/domain/decode-atlas';
import { english } from '../../core/i18n/words.fixture';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import { townsIn } from '../../core/view/register.fixture';
import { composeScene } from '../../core/view/scene';
import { WordsProvider } from '../intl/wording';
import { dossierQuery } from '../query/queries';
import { Credits } from './credits';
import { PairFacts } from './pair-facts';

const visit = event('visit', '2017-07-06', { topics: ['trade', 'health'], articles: ['one'] });
const atlas = atlasOf({ 'bishkek--moscow': [visit] });
const scene = composeScene(atlas, viewOf({}), dayOf(2026, 11, 22), [townsIn(atlas)]);
const dossier = decodeDossier({
  id: 'bishkek--moscow',
  events: [
    {
      ...visit,
      summary: { en: 'A delegation came.' },
      note: { en: 'The year is in doubt.' },
      sources: [{ article: 'one' }],
    },
  ],
  articles: [
    {
      id: 'one',
      url: 'https://one.example',
      title: 'One',
      publisher: 'A',
      published: null,
      language: 'en',
    },
  ],
});

/** All visible texts, in order. */
function textsOf(content: ReactNode): string[] {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(dossierQuery('bishkek--moscow').queryKey, dossier);
  const shown = document.createElement('div');
  flushSync(() =>
    createRoot(shown).render(
      <QueryClientProvider client={queries}>
        <WordsProvider value={english}>{content}</WordsProvider>
      </QueryClientProvider>,
    ),
  );
  return [...shown.querySelectorAll('p, h1, h3, a, output')].map((each) => each.textContent);
}

describe('the embed', () => {
  it('says of an event when and what it was, about what, and what is doubtful', () => {
    const [pair] = atlas.pairs.values();
    const texts = pair === undefined ? [] : textsOf(<PairFacts {...{ atlas, pair, scene }} />);
    expect(texts).toEqual([
      'Contact · 2017 · past',
      '6 July 2017',
      'Visit',
      'trade · health',
      'A delegation came.',
      'The year is in doubt.',
      'One',
      'A · publication date not stated · in English',
    ]);
  });

  it('counts what registers list beside what is documented', () => {
    const texts = textsOf(
      <Credits
        scene={scene}
        fullMap="https://atlas.example/"
        goTo={() => {}}
        isRoomy
        isTerse={false}
      />,
    );
    expect(texts).toContain('1 documented · 3 listed · 1 event · 1 article');
  });
});

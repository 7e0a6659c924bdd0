import { describe, expect, it } from 'vitest';
import { addCommand } from './add-article';
import { linkToAdd } from './project-forms';

describe('the way to add an article about two places', () => {
  it('is the form of the project, filled in with both', () => {
    expect(linkToAdd('https://forge.example/atlas/', ['Rīga, Latvia', 'Bremen, Germany'])).toBe(
      'https://forge.example/atlas/issues/new?template=add-a-relationship.yml&place-a=R%C4%ABga%2C+Latvia&place-b=Bremen%2C+Germany',
    );
  });

  it('is a command that a terminal takes as it stands', () => {
    expect(addCommand(['Rīga, LV', 'osh'])).toBe(
      'npm run data -- add --place "Rīga, LV" --place osh',
    );
    expect(addCommand(['L"Aquila $HOME, IT', 'a`b\\'])).toBe(
      'npm run data -- add --place "L\\"Aquila \\$HOME, IT" --place "a\\`b\\\\"',
    );
  });
});

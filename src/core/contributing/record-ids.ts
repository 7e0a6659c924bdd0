/** Proposes ids: short, readable, made of what a record says, and not taken. */
import { partsOf } from '../checking/web-address';
import { placesOfPairId } from '../domain/identifier';
import { slugOf } from '../domain/register-id';
import { freeId } from '../importing/place-ids';

/** As ids of registers are made, and without the apostrophe that is a letter of its own. */
export function slug(text: string): string {
  return slugOf(text.replaceAll('ʼ', ''));
}

/** `osh`; `moscow-us`, then `moscow-us-idaho` where another place has the plain name. */
export function proposePlaceId(
  { name, country, region }: { name: string; country: string; region: string | null },
  taken: ReadonlySet<string>,
): string {
  const candidates = [name, `${name} ${country}`, `${name} ${country} ${region ?? ''}`].map(slug);
  const base = candidates.find((candidate) => candidate !== '' && !taken.has(candidate));
  return base ?? freeId(slug(name) || 'place', taken);
}

/** `24.kg` is 24kg, `AllBusiness.ru` is allbusiness, `РИА Новости` at ria.ru is ria. */
function publisherPart(publisher: string, address: string): string {
  const host = partsOf(address).host.replace(/^(?:www|en|ru|news)\./, '');
  const name = /^[a-z0-9.-]+\.[a-z]{2,}$/i.test(publisher) ? publisher : '';
  const latin = slug(publisher.replace(/^the\s/i, ''));
  if (name === '' && latin !== '' && !/\p{Script=Cyrillic}|\p{Script=Han}/u.test(publisher)) {
    return latin.split('-').slice(0, 3).join('-');
  }
  const labels = (name || host).toLowerCase().split('.');
  const first = labels[0] ?? '';
  return slug(/[a-z]/.test(first) ? first : labels.join(''));
}

/** The number that the publisher gave the article: its longest run of digits that is no date. */
function numberIn(address: string): string | null {
  const runs = partsOf(address).page.match(/\d{4,}/g) ?? [];
  const isDate = (run: string) => /^(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?$/.test(run);
  const numbers = runs.filter((run) => !isDate(run));
  return numbers.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** `24kg-56843`, or `kabar-osh-shymkent` where the address has no number of the article. */
export function proposeArticleId(
  { publisher, url }: { publisher: string; url: string },
  pair: string,
  taken: ReadonlySet<string>,
): string {
  const about = numberIn(url) ?? (placesOfPairId(pair) ?? [pair]).join('-');
  const base = [publisherPart(publisher, url), about].filter(Boolean).join('-');
  return freeId(slug(base), taken);
}

/** Proposes ids for new records: short, readable, derived from the record's content, and not taken. */
import { partsOf } from '../checking/web-address';
import { placesOfPairId } from '../domain/identifier';
import { slugOf } from '../domain/register-id';
import { freeId } from '../importing/place-ids';

/** A slug as in ids of registers, but without the modifier letter apostrophe. */
export function slug(text: string): string {
  return slugOf(text.replaceAll('ʼ', ''));
}

/** Such as `osh`; if that is taken, `moscow-us` or `moscow-us-idaho`. */
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

/** The publisher's number of the article: the address's longest run of digits that is not a date. */
function numberIn(address: string): string | null {
  const runs = partsOf(address).page.match(/\d{4,}/g) ?? [];
  const isDate = (run: string) => /^(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?$/.test(run);
  const numbers = runs.filter((run) => !isDate(run));
  return numbers.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Such as `24kg-56843`, or `kabar-osh-shymkent` if the address contains no number. */
export function proposeArticleId(
  { publisher, url }: { publisher: string; url: string },
  pair: string,
  taken: ReadonlySet<string>,
): string {
  const about = numberIn(url) ?? (placesOfPairId(pair) ?? [pair]).join('-');
  const base = [publisherPart(publisher, url), about].filter(Boolean).join('-');
  return freeId(slug(base), taken);
}

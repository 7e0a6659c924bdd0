/** Checks a feed against the rules of RFC 4287 that feed readers rely on. */
import { parseXml } from './parse-xml';

const namespace = 'http://www.w3.org/2005/Atom';
/** A timestamp of RFC 3339 with a time zone. */
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

function childrenOf(parent: Element, name: string): Element[] {
  return [...parent.children].filter(
    ({ localName, namespaceURI }) => localName === name && namespaceURI === namespace,
  );
}

/** Faults of the elements that a feed and an entry must have exactly once. */
function faultsOfHead(element: Element): string[] {
  const faults = ['id', 'title', 'updated'].flatMap((name) => {
    const [first, ...more] = childrenOf(element, name);
    const text = first?.textContent?.trim() ?? '';
    return text === '' || more.length > 0 ? [`${element.localName} needs one ${name}`] : [];
  });
  const updated = childrenOf(element, 'updated')[0]?.textContent ?? '';
  if (!moment.test(updated)) faults.push(`"${updated}" is no time`);
  const id = childrenOf(element, 'id')[0]?.textContent ?? '';
  if (!/^[a-z][a-z0-9+.-]*:/i.test(id)) faults.push(`"${id}" is no absolute IRI`);
  return faults;
}

function faultsOfLinks(element: Element): string[] {
  const links = childrenOf(element, 'link');
  const kinds = links
    .filter((link) => link.getAttribute('rel') === 'alternate')
    .map((link) => `${link.getAttribute('type')} ${link.getAttribute('hreflang')}`);
  return [
    ...links.flatMap((link) => (link.getAttribute('href') ? [] : ['a link needs its href'])),
    ...(new Set(kinds).size < kinds.length ? ['two alternates of one type and language'] : []),
  ];
}

/** The faults as sentences; empty if the feed is valid. */
export function faultsOfAtom(text: string): string[] {
  const feed = parseXml(text).documentElement;
  if (feed.localName !== 'feed' || feed.namespaceURI !== namespace) return ['it is no Atom feed'];
  const entries = childrenOf(feed, 'entry');
  const ids = [feed, ...entries].map((each) => childrenOf(each, 'id')[0]?.textContent);
  const hasAuthor = (each: Element) =>
    childrenOf(each, 'author').some((author) => childrenOf(author, 'name')[0]?.textContent);
  const isSelf = (link: Element) => link.getAttribute('rel') === 'self';
  return [
    ...[feed, ...entries].flatMap((each) => [...faultsOfHead(each), ...faultsOfLinks(each)]),
    ...(new Set(ids).size < ids.length ? ['an id stands twice'] : []),
    ...(hasAuthor(feed) || entries.every(hasAuthor) ? [] : ['nobody is the author']),
    ...(childrenOf(feed, 'link').filter(isSelf).length === 1
      ? []
      : ['it needs one link to itself']),
    ...entries.flatMap((entry) => {
      const hasContent = childrenOf(entry, 'content').length === 1;
      const leads = childrenOf(entry, 'link').some(
        (link) => link.getAttribute('rel') === 'alternate',
      );
      return hasContent || leads ? [] : ['an entry has neither content nor a page'];
    }),
  ];
}

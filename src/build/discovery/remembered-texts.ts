/** Texts that are formatted once, however many pages say them: a site has thousands that say the same. */

/** What of a translator is remembered; its other methods stay as they are. */
type Translate = (key: string, values?: object) => string;

interface Translator extends Translate {
  markup(key: string, values?: object): string;
}

/** Values that the same text stands for again; functions make their text themselves. */
function isPlain(values: object): boolean {
  return Object.values(values).every((value) => typeof value !== 'function');
}

function remembered(translate: Translate): Translate {
  const texts = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined && !isPlain(values)) return translate(key, values);
    const asked = values === undefined ? key : key + JSON.stringify(values);
    const text = texts.get(asked) ?? translate(key, values);
    texts.set(asked, text);
    return text;
  };
}

/** A translator that answers what it has been asked before without formatting it anew. */
export function rememberTexts<Texts>(translator: Texts): Texts {
  const texts = translator as Texts & Translator;
  return Object.assign(remembered(texts), { ...texts }) as unknown as Texts;
}

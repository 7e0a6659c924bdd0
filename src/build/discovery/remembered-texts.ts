/** A cache of formatted texts: thousands of pages share the same ones. */

/** The cached method of a translator; its other methods stay as they are. */
type Translate = (key: string, values?: object) => string;

interface Translator extends Translate {
  markup(key: string, values?: object): string;
}

/** Whether the result for these values can be cached; not if one is a function. */
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

/** Wraps a translator with a cache of its results. */
export function rememberTexts<Texts>(translator: Texts): Texts {
  const texts = translator as Texts & Translator;
  return Object.assign(remembered(texts), { ...texts }) as unknown as Texts;
}

/**
 * The box that the element takes up in its page, before and after its frame is there. It is styled
 * from inside by a style sheet made in script: a host's policy on inline styles does not touch that,
 * and whatever the host's own style sheet says of the element wins.
 */

/** What is kept free where nobody has said a height, in CSS pixels. */
const reservedHeight = 480;

const rules = `
:host { display: block; position: relative; box-sizing: border-box; width: 100%; max-width: 100% }
:host([hidden]) { display: none }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }`;

/** A plain number is a length in CSS pixels, as it is for an `<iframe>`. */
function lengthOf(attribute: string): string {
  return /^\d+$/.test(attribute) ? `${attribute}px` : attribute;
}

export class Box {
  readonly #size: CSSStyleDeclaration;
  #ownHeight = `${reservedHeight}px`;

  constructor(root: ShadowRoot) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${rules} :host {}`);
    root.adoptedStyleSheets = [sheet];
    this.#size = (sheet.cssRules[sheet.cssRules.length - 1] as CSSStyleRule).style;
  }

  /** Takes the size that the attributes give; `auto`, or nothing, is the height of what is shown. */
  resize(width: string | null, height: string | null): void {
    this.#size.width = lengthOf(width ?? '');
    this.#size.height = height === null || height === 'auto' ? this.#ownHeight : lengthOf(height);
  }

  /** What the frame asks for, in CSS pixels; it shows where nobody has given a height. */
  set ownHeight(pixels: number) {
    const isShown = this.#size.height === this.#ownHeight;
    this.#ownHeight = `${pixels}px`;
    if (isShown) this.#size.height = this.#ownHeight;
  }
}

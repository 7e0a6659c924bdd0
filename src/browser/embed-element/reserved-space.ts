/**
 * The space that the element takes up in its page, before and after its frame loads. A constructed style
 * sheet styles it from inside: a host's policy on inline styles does not apply to that, and the host's own
 * style sheet takes precedence.
 *
 * Until the frame reports its height, the expected height is reserved: the map's share of the width, the
 * lines below it, and on narrow pages the card of the selection. The lengths follow
 * `src/browser/embed/wanted-height.ts`.
 */
import { selectionParameters } from '../../core/view/parameters/parameter-table';

const rules = `
:host {
  display: block; position: relative; box-sizing: border-box; width: 100%; max-width: 100%;
  overflow: clip; container-type: inline-size
}
:host([hidden]) { display: none }
:host::before { content: ""; display: block; height: clamp(220px, 60cqw, 520px); padding-bottom: 48px }
@container (width < 600px) {
  :host(:is(${[...selectionParameters, 'story'].map((name) => `[${name}]`)}))::before { padding-bottom: 288px }
}
@container (width >= 600px) {
  :host::before { padding-bottom: 60px }
  :host([controls="full"])::before { padding-bottom: 96px }
}
slot, iframe { position: absolute; inset: 0 }
iframe { width: 100%; height: 100%; border: 0 }
:host {}`;

/** A plain number is a length in CSS pixels, as it is for an `<iframe>`. */
function lengthOf(attribute: string): string {
  return /^\d+$/.test(attribute) ? `${attribute}px` : attribute;
}

/** Smaller differences from the wanted height are ignored, because text that jumps is worse. In CSS pixels. */
const slack = 40;

export class ReservedSpace {
  readonly #host: HTMLElement;
  readonly #size: CSSStyleDeclaration;
  #wantedHeight = '';
  /** Whether no attribute has fixed the height. */
  #isFree = true;

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#host = host;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [sheet];
    this.#size = (sheet.cssRules[sheet.cssRules.length - 1] as CSSStyleRule).style;
  }

  /** Sets the size from the attributes; a height of `auto` or `null` follows the frame. */
  resize(width: string | null, height: string | null): void {
    this.#isFree = height === null || height === 'auto';
    this.#size.width = lengthOf(width ?? '');
    this.#size.height = this.#isFree ? this.#wantedHeight : lengthOf(height ?? '');
  }

  /** The height that the frame asks for, in CSS pixels; used unless an attribute or style sets the height. */
  set wantedHeight(pixels: number) {
    if (Math.abs(this.#host.offsetHeight - pixels) <= slack) return;
    this.#wantedHeight = `${pixels}px`;
    if (this.#isFree) this.#size.height = this.#wantedHeight;
  }
}

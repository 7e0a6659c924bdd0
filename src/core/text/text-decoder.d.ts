/** Of the platform, which Node, browsers and workers alike have: what reads bytes as text. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(bytes?: Uint8Array): string;
}

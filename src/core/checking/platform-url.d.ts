/** Of the platform, which Node, browsers and workers alike have: addresses, and their parameters. */
declare class URL {
  constructor(address: string);
  static canParse(address: string): boolean;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: {
    keys(): Iterable<string>;
    delete(name: string): void;
    sort(): void;
  };
}

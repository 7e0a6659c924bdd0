/** Line icons on a 20-unit grid. They are decorative: beside a text or inside a named button. */
const paths = {
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12 4l-6 6 6 6',
  picture: 'M3 5h14v11H3zM3 13l4-4 4 4 2-2 4 4M13 8.5v.1',
  home: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  embed: 'M7 5l-5 5 5 5M13 5l5 5-5 5',
  external: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7',
  up: 'M4 13l6-6 6 6',
  down: 'M4 7l6 6 6-6',
  check: 'M4 10l4 4 8-9',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14M10 6.5v7M8 5v10M6 6.5v7',
  play: 'M6 4l10 6-10 6z',
  pause: 'M7 4v12M13 4v12',
  next: 'M5 4l8 6-8 6zM15 4v12',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.5 12.5L17 17',
  move: 'M10 3v14M3 10h14M8 5l2-2 2 2M8 15l2 2 2-2M5 8l-2 2 2 2M15 8l2 2-2 2',
  right: 'M7 4l6 6-6 6',
  left: 'M13 4l-6 6 6 6',
  help: 'M7.5 7.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M10 14.4v.1M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4z',
  warning: 'M10 3l8 14H2zM10 8v4M10 14.5v.5',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="shrink-0"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}

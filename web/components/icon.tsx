const paths = {
  review: 'M4 6h16M4 12h10M4 18h7m6-4 2 2 4-4',
  questions: 'M5 4h14v12h-8l-4 4v-4H5zM10 8.500a2 2 0 1 1 2 2v1M12 13.500v.1',
  participants: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4 3.6-6 8-6s8 2 8 6',
  employers: 'M3 21h18M5 21V9l7-5 7 5v12M10 21v-6h4v6',
  opportunities: 'M4 8h16v12H4zM9 8V5h6v3M4 13h16',
  notices: 'M6 17V11a6 6 0 0 1 12 0v6l2 1H4ZM10 21h4',
  operations: 'M4 7h9m4 0h3M4 17h3m4 0h9M13 4v6M7 14v6',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20c.5-3.5 3.5-5 7-5s6.500 1.500 7 5',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 5 5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  users:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM3 20c0-3.500 2.700-5.500 6-5.500s6 2 6 5.500M16 5a3.500 3.500 0 0 1 0 6.500M18 15c2 .8 3 2.500 3 5',
  tokens: 'M14 10a4 4 0 1 0-3.500 4L14 17.500V20h3v-3h3l-6-6',
  trail: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  partners: 'M4 5h16v12H4zM4 9h16M9 21h6M12 17v4',
  erasures: 'M10 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM3 20c0-3.500 3-5.500 7-5.500M15 15l6 6m0-6-6 6',
  glass: 'M12 3 2.500 20h19zM12 10v5M12 17.500v.1',
  retention: 'M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9m8-18c0 5-8 5-8 9s8 4 8 9',
  promises: 'M4 5h16v11h-9l-4 4v-4H4zM9 10.500l2 2 4-4',
  back: 'M15 5l-7 7 7 7',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a word; never alone, so it is hidden from screen readers. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}

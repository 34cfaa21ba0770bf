export const search = {
  title: 'Search',
  label: 'Search people, employers and opportunities',
  label_employer: 'Search your opportunities',
  what: 'People by name or telephone number, employers by name or by whom you ring there, opportunities by title, employer or occupation. The beginnings of words are enough, in any order: “Hugo T”, “harb bak”.',
  what_employer:
    'Your opportunities by title or occupation. The beginnings of words are enough, in any order.',
  recent: 'Opened from here before',
  participant: 'People',
  employer: 'Employers',
  opportunity: 'Opportunities',
  looking: 'Looking…',
  found_one: '{{count}} found. Arrow keys choose, Enter opens.',
  found_other: '{{count}} found. Arrow keys choose, Enter opens.',
  none: 'Nothing here is called “{{typed}}”. Try fewer letters, or another word of the name.',
} as const;

export const glass = {
  title: 'Cases in an emergency',
  what: 'An administrator can see cases for 30 minutes, in the browser where they ask, when nobody else is there. Every supervisor is told at once, and one of them looks it over.',
  why: 'Why you must see cases now',
  why_hint: 'Supervisors read this.',
  see: 'See cases for 30 minutes',
  seen_until:
    'You see cases until {{when}}. Search for a person by the / key, or open an address you were given.',
  none: 'No emergency yet',
  none_how: 'Each time stands here, with the reason and what came of looking it over.',
  who: 'Who',
  reason: 'Why',
  reviewed: 'Looked over',
  not_yet: 'not yet',
  finding: 'What you found',
  finding_hint: 'Whom you asked, and whether it was right.',
  ends_it: 'They can see cases until {{when}}. Once you have looked it over, they see none any more.',
  save: 'Looked over',
} as const;

export const components = {
  loading: 'Loading',
  loading_now: 'Loading…',
  busy: '{{label}}…',
  more: 'Show more',
  close: 'Close',
  not_known: 'not known',
  reason: 'Reason (optional)',
  no_connection: 'No connection',
  not_found: 'Not found',
  not_loaded: 'This did not load',
  report: 'If you report it, name request {{id}}.',
  again: 'Try again',
} as const;

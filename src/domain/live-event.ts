/** What is told to whoever listens, by its name in the stream; the service tells them, and the browser listens for each. */
export type LiveEventName =
  | 'all'
  | 'notice'
  | 'counts'
  | 'match'
  | 'participant'
  | 'opportunity'
  | 'question'
  | 'release';

export const api = {
  unreachable: 'The server cannot be reached. Check the connection and try again; nothing was lost.',
  no_answer: 'The server could not answer. Try again in a moment.',
  broken: 'Something went wrong on this page. Load it again; if that does not help, tell your administrator.',
} as const;

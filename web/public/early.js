// What cannot wait for the app: a file of its own because inline scripts are not allowed.

// The kept choice of light or dark, before the first paint.
try {
  const theme = localStorage.getItem('stepwell.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's choice stands.
}

// What the first screen shows, asked for while the script that draws it is on its way; web/api/early.ts takes the answers.
const early = new Map();
window.early = early;

/** Whoever takes an answer hears of what went wrong. */
function keepEarly(address, answer) {
  answer.catch(() => undefined);
  early.set(address, answer);
}

const askEarly = (address) => fetch(`/api/v1${address}`, { headers: { accept: 'application/json' } });

if (!/^\/(sign-in|forgot)$/.test(location.pathname)) {
  const parameters = new URLSearchParams(location.search);
  const isQueue = /^\/review(\/|$)/.test(location.pathname) && !parameters.has('view');
  // To count all that waits takes the server longer than the queue, which is what is waited for.
  const me = askEarly(isQueue ? '/me?counts=later' : '/me');
  keepEarly('/me', me);
  const mine = '/me/preferences';
  keepEarly(
    mine,
    me.then(({ ok }) => (ok ? askEarly(mine) : Promise.reject(new Error('Nobody is signed in.')))),
  );
  if (isQueue) {
    const queue = `/review?whose=${parameters.get('whose') === 'all' ? 'all' : 'mine'}`;
    keepEarly(queue, askEarly(queue));
  }
  // What nobody took by then is old.
  setTimeout(() => early.clear(), 10_000);
}

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
const review = /^\/review(\/|$)/.test(location.pathname);
const parameters = new URLSearchParams(location.search);
if (!/^\/(sign-in|forgot)$/.test(location.pathname)) {
  const addresses = ['/me', '/me/preferences'];
  if (review && !parameters.has('view')) {
    addresses.push(`/review?whose=${parameters.get('whose') === 'all' ? 'all' : 'mine'}`);
  }
  for (const address of addresses) {
    const answer = fetch(`/api/v1${address}`, { headers: { accept: 'application/json' } });
    // Whoever takes it hears of it.
    answer.catch(() => undefined);
    early.set(address, answer);
  }
  // What nobody took by then is old.
  setTimeout(() => early.clear(), 10_000);
}
window.early = early;

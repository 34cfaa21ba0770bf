const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Sample portal</title><style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}iframe{width:100%;height:36rem;border:1px solid #767676}input,button{font:inherit;padding:.5rem}</style></head><body><main aria-labelledby="name"><h1 id="name">Sample portal</h1>${body}</main></body></html>`;

/** For an account that is not linked yet. */
export const linkPage = (fault = ''): string =>
  page(
    `${fault && `<p role="alert">${escaped(fault)}</p>`}<form method="post" action="/link"><label>The code on your paper <input name="code" autocomplete="off" required></label> <button>Link</button></form>`,
  );

/** For one that is, while the portal may not ask: the link stands, so no code is asked for. */
export const closedPage = (): string =>
  page(
    '<p role="alert">Your jobs cannot be seen here just now. Nothing of what you said is lost. Ask your coach, or look here again later.</p>',
  );

/** For one that is: their own page in a frame, a window of its own beside it, and the list. */
export const linkedPage = (serviceUrl: string, frameUrl: string): string =>
  page(
    `<h2>Your page</h2><iframe title="Your page" src="${escaped(frameUrl)}" referrerpolicy="origin"></iframe><form method="post" action="/window" target="_blank"><button>Open it in a window of its own</button></form>` +
      `<h2>Your jobs</h2><stepwell-opportunities src="/opportunities" answers="/answers"></stepwell-opportunities><script src="${escaped(serviceUrl)}/stepwell-opportunities.js" crossorigin="anonymous" defer></script>` +
      '<form method="post" action="/unlink"><button>End the link</button></form>',
  );
